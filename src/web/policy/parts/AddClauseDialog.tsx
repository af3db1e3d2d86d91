import { type ClauseKindName, clauseKindNames } from '../../../domain/policy/clause.ts';
import { useWords } from '../../app/words.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Every kind of clause with a line that says what it does. */
export const AddClauseDialog = ({
  onPick,
  onClose,
}: {
  readonly onPick: (kind: ClauseKindName) => void;
  readonly onClose: () => void;
}) => {
  const { policy } = useWords();
  return (
    <Dialog open width="wide" closeOnVeil onClose={onClose} title={policy.screen.clause.addTitle}>
      <ul className="grid gap-2 sm:grid-cols-2">
        {clauseKindNames.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              onClick={() => onPick(kind)}
              className="size-full rounded-control border border-line2 px-3 py-2 text-start hover:border-brand hover:bg-brand-soft"
            >
              <span className="block font-semibold">{policy.kinds[kind].name}</span>
              <span className="block text-sm text-ink2">{policy.kinds[kind].explains}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
