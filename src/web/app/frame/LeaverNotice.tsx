import { Notice } from '../../ui/Notice.tsx';
import { useSession } from '../session.tsx';
import { useFormats, useWords } from '../words.tsx';

/** Service has ended: what can still be read, and until when. */
export const LeaverNotice = () => {
  const { agency } = useWords();
  const formats = useFormats();
  const grant = useSession().me.grants.find((one) => one.pastOnly);
  if (!grant?.to) return null;
  return (
    <Notice tone="warn" className="mx-3 mt-3 sm:mx-4">
      {agency.leaver({ until: formats.day(grant.to) })}
    </Notice>
  );
};
