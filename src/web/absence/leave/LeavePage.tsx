import { useState } from 'react';
import { type LeaveHead, leaveEndpoints } from '../../../contract/leave.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Select } from '../../ui/Select.tsx';
import { SelectionTable } from '../../ui/SelectionTable.tsx';
import { DecideLeaveDialog, type LeaveDecision } from './DecideLeaveDialog.tsx';
import { LeaveRequestDialog } from './LeaveRequestDialog.tsx';
import { LeaveDesk, useLeaveWords } from './LeaveWords.tsx';
import { leaveTone } from './leaveTone.ts';

const pageSize = 50;
const parts = ['waiting', 'decided'] as const;

const Requests = () => {
  const words = useLeaveWords();
  const t = words.desk;
  const formats = useFormats();
  const { zone } = useSession();
  const [at, change] = useUrlState({ bagian: 'waiting', halaman: 1, buka: '' });
  const part = parts.find((each) => each === at.bagian) ?? 'waiting';
  const read = useRead(leaveEndpoints.list, { query: { part, page: at.halaman } }, { keep: true, every: 120_000 });
  useChanges(['leave'], read.reload);
  const [decision, setDecision] = useState<LeaveDecision | null>(null);
  const [decided, setDecided] = useState(0);
  const rows = read.data?.requests ?? [];
  const total = read.data?.total ?? 0;
  const action = (verdict: LeaveDecision['verdict']) => ({
    key: verdict,
    fits: (row: LeaveHead) => row.may.includes(verdict),
    onStart: (ids: readonly string[] | null, count: number) => setDecision({ verdict, ids, count }),
  });
  const daysOf = (row: LeaveHead) =>
    row.from === row.to ? formats.dayMedium(row.from) : formats.span(row.from, row.to);
  const evidenceOf = (row: LeaveHead) =>
    row.checked === null ? '–' : row.files === 0 ? t.noEvidence : row.checked ? t.checked : t.unchecked;

  const columns: readonly Column<LeaveHead>[] = [
    {
      key: 'who',
      head: t.who,
      rowHead: true,
      cell: (row) => (
        <span>
          {row.name}
          <span className="block text-xs font-normal text-ink3">{row.unitName}</span>
        </span>
      ),
    },
    { key: 'kind', head: t.kind, cell: (row) => words.kinds[row.kind] },
    { key: 'days', head: t.days, cell: daysOf },
    {
      key: 'length',
      head: t.length,
      from: 'md',
      cell: (row) => words.length({ n: row.length, unit: words.units[row.unit] }),
    },
    {
      key: 'state',
      head: t.state,
      cell: (row) => (
        <span className="flex flex-wrap gap-1">
          <Badge tone={leaveTone[row.state]}>{words.states[row.state]}</Badge>
          {row.recommended && row.state === 'asked' && <Badge tone="okay">{t.recommended}</Badge>}
        </span>
      ),
    },
    { key: 'evidence', head: t.evidence, from: 'lg', cell: evidenceOf },
    { key: 'asked', head: t.asked, from: 'lg', cell: (row) => formats.moment(row.askedAt, zone) },
  ];
  return (
    <>
      <PageHeader title={t.title}>{read.data && t.sentence({ n: read.data.waiting })}</PageHeader>
      <Card
        flush
        actions={
          <Select
            aria-label={t.state}
            value={part}
            options={parts.map((value) => ({ value, label: t[value] }))}
            onValue={(bagian) => change({ bagian, halaman: 1 })}
          />
        }
      >
        <Refused refusal={read.refusal} retry={read.reload} className="m-4" />
        <SelectionTable
          key={`${part} ${at.halaman} ${decided}`}
          caption={t.title}
          rows={rows}
          columns={columns}
          loading={read.loading}
          onOpen={(row) => change({ buka: row.id })}
          empty={
            <EmptyState icon="calendar" title={t.emptyTitle}>
              {part === 'waiting' ? t.emptyWaiting : t.emptyDecided}
            </EmptyState>
          }
          page={at.halaman}
          pageSize={pageSize}
          total={total}
          onPage={(halaman) => change({ halaman })}
          {...(part === 'waiting'
            ? {
                choice: {
                  all: total,
                  words: { selected: t.selected, takeAll: t.selectMatching, allTaken: t.allMatching },
                  actions: [
                    ...(rows.some((row) => row.may.includes('recommend'))
                      ? [{ ...action('recommend'), label: t.recommend }]
                      : []),
                    { ...action('approve'), label: t.approve, icon: 'check', kind: 'main' } as const,
                    { ...action('refuse'), label: t.refuse, icon: 'close' } as const,
                  ],
                },
              }
            : {})}
        />
      </Card>
      {at.buka !== '' && decision === null && (
        <LeaveRequestDialog
          requestId={at.buka}
          onClose={() => change({ buka: '' })}
          onDecide={(verdict) => setDecision({ verdict, ids: [at.buka], count: 1 })}
        />
      )}
      {decision && (
        <DecideLeaveDialog
          decision={decision}
          onClose={() => {
            setDecision(null);
            setDecided(decided + 1);
            change({ buka: '' });
          }}
        />
      )}
    </>
  );
};

/** Requests for leave that wait for this head, and what became of the others. */
export const LeavePage = () => (
  <LeaveDesk>
    <Requests />
  </LeaveDesk>
);
