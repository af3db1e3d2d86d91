import { leaveEndpoints } from '../../../contract/leave.ts';
import { useAct } from '../../app/useAct.ts';
import { ImportListDialog } from '../ImportListDialog.tsx';
import { useLeaveWords } from './LeaveWords.tsx';

/** What was left of the leave of the year before, from a list. */
export const ImportOpeningsDialog = ({ year, onClose }: { readonly year: number; readonly onClose: () => void }) => {
  const act = useAct(leaveEndpoints.importOpenings, [leaveEndpoints.balances]);
  return (
    <ImportListDialog
      words={useLeaveWords().keep}
      act={act}
      onSend={async ({ name, bytes }, apply) => {
        const done = await act.run({ query: { year, name, apply }, body: bytes });
        return done.ok ? done.value : null;
      }}
      onClose={onClose}
    />
  );
};
