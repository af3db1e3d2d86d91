import { useState } from 'react';
import { attendanceTerminalEndpoints } from '../../../contract/attendanceTerminals.ts';
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
import { Notice } from '../../ui/Notice.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { AddTerminalDialog } from './parts/AddTerminalDialog.tsx';
import { stateOf } from './parts/terminalState.ts';
import { TerminalFrame, useTerminalWords } from './TerminalWords.tsx';

const renewMs = 15_000;

const Terminals = () => {
  const t = useTerminalWords();
  const formats = useFormats();
  const session = useSession();
  const go = useGo();
  const read = useRead(attendanceTerminalEndpoints.list, {}, { every: renewMs });
  useChanges(['devices'], read.reload);
  const [adding, setAdding] = useState(false);
  const rows = read.data?.terminals ?? [];
  const port = read.data?.port ?? null;
  const mayWrite = session.can('attendance.operate', { kind: 'agency' });
  const add = mayWrite && (
    <Button kind="main" icon="plus" onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.title} actions={add}>
        {read.data &&
          t.lead({
            n: formats.number(rows.length),
            online: formats.number(rows.filter((each) => each.online).length),
            alarms: rows.filter(
              (each) => each.alarms.length > 0 || (each.knockedFrom !== null && each.state === 'waiting'),
            ).length,
          })}
      </PageHeader>
      <Refused refusal={read.refusal} retry={read.reload} />
      {read.data && (
        <Notice tone={port === null ? 'warn' : 'info'} className="mb-4">
          {port === null ? t.noListener : t.address({ port: String(port) })}
        </Notice>
      )}
      <Card flush>
        <DataTable
          caption={t.title}
          rows={rows}
          rowId={(row) => row.id}
          loading={read.loading}
          onOpen={(row) => go(`/mesin-absensi/${row.id}`)}
          empty={
            <EmptyState icon="signal" title={t.empty} actions={add}>
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
                  <TextLink href={`/mesin-absensi/${row.id}`}>{row.name}</TextLink>
                  <span className="block text-[0.8125rem] font-normal text-ink3 tabular-nums">{row.serial}</span>
                </>
              ),
            },
            {
              key: 'state',
              head: t.state,
              width: '11rem',
              cell: (row) => {
                const { word, tone } = stateOf(t, row);
                return <Badge tone={tone}>{word}</Badge>;
              },
            },
            { key: 'place', head: t.place, from: 'md', cell: (row) => row.workplaceName },
            {
              key: 'method',
              head: t.method,
              from: 'lg',
              width: '11rem',
              cell: (row) => (row.method === null ? t.byCode : t.methods[row.method]),
            },
            {
              key: 'seen',
              head: t.lastSeen,
              from: 'sm',
              width: '13rem',
              cell: (row) => (row.lastSeenAt === null ? t.never : formats.moment(row.lastSeenAt, row.zone)),
            },
            {
              key: 'held',
              head: t.held,
              width: '9rem',
              cell: (row) => (row.heldPunches === 0 ? '–' : t.heldCount({ n: formats.number(row.heldPunches) })),
            },
            {
              key: 'alarms',
              head: t.alarms,
              width: '8rem',
              cell: (row) =>
                row.alarms.length === 0 ? '–' : <Badge tone="warn">{formats.number(row.alarms.length)}</Badge>,
            },
          ]}
        />
      </Card>
      {adding && <AddTerminalDialog onClose={() => setAdding(false)} onAdded={(id) => go(`/mesin-absensi/${id}`)} />}
    </>
  );
};

/** Attendance terminals of the agency and how they are. */
export const TerminalsPage = () => (
  <TerminalFrame>
    <Terminals />
  </TerminalFrame>
);
