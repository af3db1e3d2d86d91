import { attendanceDoubtEndpoints } from '../../../../contract/attendanceDoubt.ts';
import { addDays } from '../../../../kernel/time.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { useSession } from '../../../app/session.tsx';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useDoubtWords } from '../DoubtWords.tsx';

const daysShown = 14;

/** Presence prompts of days at home that nobody answered; never a penalty. */
export const PromptList = () => {
  const words = useDoubtWords();
  const t = words.prompts;
  const formats = useFormats();
  const { today } = useSession();
  const read = useRead(attendanceDoubtEndpoints.prompts, { query: { from: addDays(today, -daysShown), to: today } });
  return (
    <>
      <Notice tone="info" className="mb-4">
        {t.why}
      </Notice>
      <Card flush>
        <Loaded read={read} rows={4}>
          {({ people }) => (
            <DataTable
              caption={words.tabs.prompts}
              rows={people}
              rowId={(row) => row.employeeId}
              rowName={(row) => row.name}
              columns={[
                { key: 'who', head: t.person, rowHead: true, cell: (row) => row.name },
                { key: 'unit', head: t.unit, from: 'md', cell: (row) => row.unitName },
                { key: 'answered', head: t.answered, cell: (row) => t.count({ n: row.answered, of: row.asked }) },
                {
                  key: 'days',
                  head: t.days,
                  cell: (row) => formats.list(row.days.map(({ day }) => formats.dayBrief(day))),
                },
              ]}
              empty={
                <EmptyState icon="check" title={t.empty}>
                  {t.emptyWhy}
                </EmptyState>
              }
            />
          )}
        </Loaded>
      </Card>
    </>
  );
};
