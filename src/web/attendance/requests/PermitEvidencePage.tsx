import { attendanceRequestEndpoints } from '../../../contract/attendanceRequest.ts';
import { EvidenceCheck } from '../../absence/EvidenceCheck.tsx';
import { addressOf } from '../../app/call.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { DayRequestFrame, useDayRequestWords } from './DayRequestFrame.tsx';

const Evidence = () => {
  const words = useDayRequestWords();
  const formats = useFormats();
  const read = useRead(attendanceRequestEndpoints.evidence, {}, { keep: true, every: 120_000 });
  useChanges(['requests'], read.reload);
  const act = useAct(attendanceRequestEndpoints.check, [attendanceRequestEndpoints.evidence]);
  return (
    <EvidenceCheck
      words={words.check}
      heads={{ ...words.desk, evidence: words.desk.proof }}
      read={read}
      columns={[{ key: 'day', head: words.desk.day, cell: (row) => formats.dayMedium(row.day) }]}
      fileAddress={(row, fileId) => addressOf(attendanceRequestEndpoints.readEvidence, { id: row.id, fileId })}
      act={act}
      onCheck={async ({ id }, body) => (await act.run({ params: { id }, body })).ok}
    >
      {words.check.why}
    </EvidenceCheck>
  );
};

/** Evidence for permits of health, for the health verifier. */
export const PermitEvidencePage = () => (
  <DayRequestFrame>
    <Evidence />
  </DayRequestFrame>
);
