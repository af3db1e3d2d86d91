import { useState } from 'react';
import { attendanceDayEndpoints } from '../../../../contract/attendanceDay.ts';
import type { AnswerOf } from '../../../../contract/endpoint.ts';
import { workplaceEndpoints } from '../../../../contract/workplace.ts';
import { Loaded } from '../../../app/Loaded.tsx';
import { RemoveDialog } from '../../../app/RemoveDialog.tsx';
import { useSession } from '../../../app/session.tsx';
import { useAct } from '../../../app/useAct.ts';
import { useRead } from '../../../app/useRead.ts';
import { useFormats } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { DataTable } from '../../../ui/DataTable.tsx';
import { firstOfMonth } from '../../../ui/dayArithmetic.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { MonthLine } from './MonthLine.tsx';
import { OutageDialog } from './OutageDialog.tsx';
import { useRulesWords } from './RulesFrame.tsx';

type Outage = AnswerOf<typeof attendanceDayEndpoints.outages>['outages'][number];

/** Times in which nobody could punch, as declared; each can be taken back. */
export const OutagesTab = () => {
  const t = useRulesWords().outages;
  const formats = useFormats();
  const { today, zone } = useSession();
  const [month, setMonth] = useState(firstOfMonth(today));
  const [adding, setAdding] = useState(false);
  const [dropping, setDropping] = useState<Outage | null>(null);
  const read = useRead(attendanceDayEndpoints.outages, { query: { month } });
  const places = useRead(workplaceEndpoints.list);
  const drop = useAct(attendanceDayEndpoints.dropOutage, [attendanceDayEndpoints.outages]);
  const nameOf = (id: string) => places.data?.workplaces.find((each) => each.id === id)?.name ?? '';
  const add = (
    <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <MonthLine month={month} onMonth={setMonth} />
        {add}
      </div>
      <p className="mb-3 max-w-3xl text-ink2">{t.why}</p>
      <Loaded read={read} rows={4}>
        {({ outages }) => (
          <Card flush>
            <DataTable
              caption={t.add}
              rows={outages}
              rowId={(row) => row.id}
              empty={
                <EmptyState icon="signal" title={t.empty}>
                  {t.emptyWhy}
                </EmptyState>
              }
              columns={[
                { key: 'what', head: t.what, rowHead: true, cell: (row) => row.why },
                {
                  key: 'when',
                  head: t.when,
                  width: '16rem',
                  cell: (row) => `${formats.moment(row.from, zone)} – ${formats.clock(row.to, zone)}`,
                },
                {
                  key: 'where',
                  head: t.where,
                  cell: (row) =>
                    row.workplaceIds === null ? t.everywhere : formats.list(row.workplaceIds.map(nameOf)),
                },
                { key: 'by', head: t.by, width: '12rem', from: 'md', cell: (row) => row.by },
                {
                  key: 'drop',
                  head: t.drop,
                  width: '9rem',
                  align: 'end',
                  cell: (row) => (
                    <Button kind="bad" onClick={() => setDropping(row)}>
                      {t.drop}
                    </Button>
                  ),
                },
              ]}
            />
          </Card>
        )}
      </Loaded>
      {adding && <OutageDialog workplaces={places.data?.workplaces ?? []} onClose={() => setAdding(false)} />}
      <RemoveDialog
        {...drop}
        id={dropping?.id ?? null}
        title={t.dropTitle}
        action={t.drop}
        done={t.dropped}
        onClose={() => setDropping(null)}
      >
        {t.dropBody}
      </RemoveDialog>
    </>
  );
};
