import type { AuditEntry } from '../../../contract/audit.ts';
import { useSession } from '../../app/session.tsx';
import { useFormats } from '../../app/words.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useAuditWords } from '../AuditWords.tsx';
import { actionSentence } from '../actionSentence.ts';

interface EntryDialogProps {
  readonly entry: AuditEntry | null;
  readonly onClose: () => void;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** One entry with everything that was hashed. */
export const EntryDialog = ({ entry, onClose }: EntryDialogProps) => {
  const audit = useAuditWords();
  const formats = useFormats();
  const { zone } = useSession();
  const facts: readonly (readonly [string, string])[] = entry
    ? [
        [audit.number, formats.number(entry.seq)],
        [audit.when, formats.moment(entry.at, zone)],
        [audit.who, entry.who ?? audit.system],
        [audit.what, `${actionSentence(audit, entry.action)} (${entry.action})`],
        [audit.target, entry.targetName ?? `${entry.targetKind} ${entry.targetId}`],
        ...Object.entries(entry.detail).map(([name, value]) => [name, shown(value)] as const),
        [audit.hash, entry.hash],
      ]
    : [];
  return (
    <Dialog open={entry !== null} onClose={onClose} title={audit.detail} width="wide" closeOnVeil>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(8rem,auto)_1fr]">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink3">{name}</dt>
            <dd className="mb-1 font-medium break-words [overflow-wrap:anywhere]">{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
};
