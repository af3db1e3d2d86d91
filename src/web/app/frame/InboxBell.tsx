import { inboxEndpoints } from '../../../contract/inbox.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useChanges } from '../live/useChanges.ts';
import { useRead } from '../useRead.ts';
import { useFormats, useWords } from '../words.tsx';

/** The bell with how many messages wait. */
export const InboxBell = () => {
  const { app } = useWords();
  const formats = useFormats();
  const count = useRead(inboxEndpoints.count, {}, { every: 60_000 });
  useChanges(['inbox'], count.reload);
  const unread = count.data?.unread ?? 0;
  const label = app.navigation.inboxCount({ n: unread });
  return (
    <a
      href="/kotak-masuk"
      aria-label={label}
      title={label}
      className="relative inline-grid size-11 shrink-0 place-items-center rounded-control text-ink2 hover:bg-brand-soft hover:text-brand-text"
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute inset-e-0.5 top-0.5 min-w-5 rounded-full bg-amber px-1 text-center text-xs leading-5 font-bold text-on-amber"
        >
          {unread > 99 ? '99+' : formats.number(unread)}
        </span>
      )}
    </a>
  );
};
