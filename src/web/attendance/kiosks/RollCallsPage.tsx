import { useState } from 'react';
import { attendanceRollCallEndpoints, type RollCallLine } from '../../../contract/attendanceRollCall.ts';
import { useNow } from '../../app/clock.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { useGo } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { DeskFrame, useDeskWords } from './DeskWords.tsx';
import { RollCallDialog } from './parts/RollCallDialog.tsx';

const RollCalls = () => {
  const t = useDeskWords().rollCalls;
  const formats = useFormats();
  const { me } = useSession();
  const go = useGo();
  const now = useNow(30);
  const list = useRead(attendanceRollCallEndpoints.list, {}, { every: 15_000 });
  useChanges(['rollCalls'], list.reload);
  const [adding, setAdding] = useState(false);
  const rows = list.data?.rollCalls ?? [];
  const stateOf = (row: RollCallLine) => {
    if (row.closed) return <Badge>{t.closed}</Badge>;
    if (now < row.startsAt) return <Badge tone="info">{t.toCome}</Badge>;
    return now <= row.endsAt ? <Badge tone="okay">{t.running}</Badge> : <Badge>{t.over}</Badge>;
  };
  const addButton = (
    <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} actions={addButton}>
        {list.data && t.lead({ n: rows.length })} {t.why}
      </PageHeader>
      <Refused refusal={list.refusal} retry={list.reload} />
      <Card flush>
        <DataTable
          caption={t.title}
          rows={rows}
          rowId={(row) => row.id}
          loading={list.loading}
          onOpen={(row) => go(`/apel-rapat/${row.id}`)}
          empty={
            <EmptyState icon="people" title={t.empty} actions={addButton}>
              {t.emptyWhy}
            </EmptyState>
          }
          columns={[
            {
              key: 'name',
              head: t.name,
              rowHead: true,
              cell: (row) => (
                <>
                  {row.name}
                  <span className="block text-[0.8125rem] font-normal text-ink3">
                    {t.kinds[row.kind]} · {row.unitName}
                  </span>
                </>
              ),
            },
            {
              key: 'when',
              head: t.when,
              width: '13rem',
              cell: (row) => formats.moment(row.startsAt, me.agency.zone),
            },
            { key: 'place', head: t.place, from: 'md', cell: (row) => row.place },
            {
              key: 'present',
              head: t.present,
              width: '8rem',
              align: 'end',
              cell: (row) => t.count({ present: row.present, expected: row.expected }),
            },
            { key: 'state', head: '', width: '8rem', cell: stateOf },
          ]}
        />
      </Card>
      {adding && <RollCallDialog onClose={() => setAdding(false)} />}
    </>
  );
};

export const RollCallsPage = () => (
  <DeskFrame>
    <RollCalls />
  </DeskFrame>
);
