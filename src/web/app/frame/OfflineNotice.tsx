import { useUiLanguage } from '../../ui/language.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useReachable } from '../reachability.ts';

export const OfflineNotice = () => {
  const reachable = useReachable();
  const { app } = useUiLanguage();
  return (
    <div aria-live="polite">
      {!reachable && (
        <Notice tone="warn" className="mx-3 mt-3 sm:mx-4">
          {app.failure.offline}
        </Notice>
      )}
    </div>
  );
};
