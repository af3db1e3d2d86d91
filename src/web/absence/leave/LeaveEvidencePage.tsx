import { leaveEndpoints } from '../../../contract/leave.ts';
import { addressOf } from '../../app/call.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { EvidenceCheck } from '../EvidenceCheck.tsx';
import { LeaveDesk, useLeaveWords } from './LeaveWords.tsx';

const Evidence = () => {
  const words = useLeaveWords();
  const formats = useFormats();
  const read = useRead(leaveEndpoints.evidence, {}, { keep: true, every: 120_000 });
  useChanges(['leave'], read.reload);
  const act = useAct(leaveEndpoints.check, [leaveEndpoints.evidence]);
  return (
    <EvidenceCheck
      words={words.check}
      heads={words.desk}
      read={read}
      columns={[
        { key: 'kind', head: words.desk.kind, from: 'md', cell: (row) => words.kinds[row.kind] },
        {
          key: 'days',
          head: words.desk.days,
          cell: (row) => (row.from === row.to ? formats.dayMedium(row.from) : formats.span(row.from, row.to)),
        },
      ]}
      fileAddress={(row, fileId) => addressOf(leaveEndpoints.readEvidence, { id: row.id, fileId })}
      act={act}
      onCheck={async ({ id }, body) => (await act.run({ params: { id }, body })).ok}
    >
      {read.data && words.check.sentence({ n: read.data.requests.length })} {words.check.why}
    </EvidenceCheck>
  );
};

/** Doctor's letters that wait for the health verifier. */
export const LeaveEvidencePage = () => (
  <LeaveDesk>
    <Evidence />
  </LeaveDesk>
);
