import type { Id } from '../../../../kernel/id.ts';
import { DayRequestFrame, useDayRequestWords } from '../../../attendance/requests/DayRequestFrame.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useKeptRequests } from './useKeptRequests.ts';

const nothing = () => undefined;

const Note = ({ accountId }: { readonly accountId: Id }) => {
  const t = useDayRequestWords().mine;
  const { kept } = useKeptRequests(accountId, nothing);
  if (kept.length === 0) return null;
  const refused = kept.filter((each) => each.refused !== null).length;
  return (
    <a
      href="/saku/izin"
      className="flex min-h-12 items-center gap-2.5 rounded-xl border border-warn-line bg-warn-soft px-3.5 py-2 text-warn"
    >
      <Icon name="phone" />
      <span className="min-w-0 flex-1 font-semibold">
        {refused > 0 ? t.refusedCount({ n: refused }) : t.keptCount({ n: kept.length })}
      </span>
      <Icon name="right" size={18} />
    </a>
  );
};

/** Requests that lie on this phone; while it is shown they are sent as soon as there is a network. */
export const KeptRequestsNote = ({ accountId }: { readonly accountId: Id }) => (
  <DayRequestFrame>
    <Note accountId={accountId} />
  </DayRequestFrame>
);
