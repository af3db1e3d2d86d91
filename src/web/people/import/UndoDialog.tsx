import { peopleEndpoints } from '../../../contract/people.ts';
import { Refused } from '../../app/Refused.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { FormDialog } from '../parts/FormDialog.tsx';

interface UndoDialogProps {
  readonly runId: string;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Says what taking the import back removes and restores, or why it cannot be done, before anything happens. */
export const UndoDialog = ({ runId, busy, onUndo, onClose }: UndoDialogProps) => {
  const { importing } = useWords().people;
  const { number: n } = useFormats();
  const read = useRead(peopleEndpoints.readUndo, { params: { id: runId } });
  const will = read.data;
  return (
    <FormDialog
      title={importing.undoTitle}
      save={importing.undo}
      harmful
      ready={will !== undefined && read.refusal === null && !read.renewing}
      busy={busy}
      refusal={null}
      onSave={onUndo}
      onClose={onClose}
    >
      {will && (
        <ul className="grid list-disc gap-1.5 ps-5">
          {will.peopleRemoved + will.unitsRemoved + will.accountsRemoved > 0 && (
            <li>
              {importing.undoRemoves({
                people: n(will.peopleRemoved),
                units: n(will.unitsRemoved),
                accounts: n(will.accountsRemoved),
              })}
            </li>
          )}
          {will.peopleRestored + will.unitsRestored + will.accountsRestored > 0 && (
            <li>
              {importing.undoRestores({
                people: n(will.peopleRestored),
                units: n(will.unitsRestored),
                accounts: n(will.accountsRestored),
              })}
            </li>
          )}
          {will.accountsKept > 0 && <li>{importing.undoKeeps({ accounts: n(will.accountsKept) })}</li>}
        </ul>
      )}
      {read.loading && <p className="text-ink2">{importing.undoReading}</p>}
      <Refused refusal={read.refusal} />
    </FormDialog>
  );
};
