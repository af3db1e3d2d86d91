import { useState } from 'react';
import { attendanceRequestEndpoints, type DayRequestHead } from '../../../contract/attendanceRequest.ts';
import { requestKinds } from '../../../domain/attendance/request/model.ts';
import { useChanges } from '../../app/live/useChanges.ts';
import { Refused } from '../../app/Refused.tsx';
import { useUrlState } from '../../app/urlState.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Card } from '../../ui/Card.tsx';
import type { Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SearchInput } from '../../ui/SearchInput.tsx';
import { Select } from '../../ui/Select.tsx';
import { SelectionTable } from '../../ui/SelectionTable.tsx';
import { useDayRequestWords } from './DayRequestFrame.tsx';
import { DecideDialog, type Decision } from './DecideDialog.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { dayRequestTone } from './requestTone.ts';
import { useRequestText } from './useRequestText.ts';

const pageSize = 50;
const parts = ['waiting', 'decided'] as const;
const whoses = ['mine', 'all'] as const;
const kindChoices = ['all', ...requestKinds] as const;

/** Requests with their filters in the address; those that wait are decided many at a time. */
export const RequestList = () => {
  const words = useDayRequestWords();
  const t = words.desk;
  const formats = useFormats();
  const text = useRequestText();
  const [at, change] = useUrlState({ bagian: 'waiting', untuk: 'mine', jenis: 'all', q: '', halaman: 1, buka: '' });
  const part = parts.find((each) => each === at.bagian) ?? 'waiting';
  const whose = whoses.find((each) => each === at.untuk) ?? 'mine';
  const kind = requestKinds.find((each) => each === at.jenis) ?? '';
  const read = useRead(
    attendanceRequestEndpoints.list,
    { query: { part, whose: part === 'decided' ? 'all' : whose, kind, q: at.q, page: at.halaman } },
    { keep: true, every: 120_000 },
  );
  useChanges(['requests'], read.reload);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [decided, setDecided] = useState(0);
  const rows = read.data?.requests ?? [];
  const total = read.data?.total ?? 0;
  const waiting = read.data?.waiting ?? 0;
  const filter = (part: Parameters<typeof change>[0]) => change({ halaman: 1, ...part });
  const action = (verdict: Decision['verdict']) => ({
    key: verdict,
    fits: (row: DayRequestHead) => row.may.length > 0,
    onStart: (ids: readonly string[] | null, count: number) => setDecision({ verdict, ids, count, times: null }),
  });
  const state = (row: DayRequestHead, of: 'before' | 'after') => row.change && words.dayStates[row.change[of].state];

  const columns: readonly Column<DayRequestHead>[] = [
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
    { key: 'day', head: t.day, cell: (row) => formats.dayMedium(row.day) },
    {
      key: 'what',
      head: t.what,
      cell: (row) => (
        <span>
          {text.what(row)}
          <span className="block text-[0.8125rem] text-ink2 tabular-nums">{text.times(row, row.approved ?? row)}</span>
        </span>
      ),
    },
    part === 'waiting'
      ? {
          key: 'change',
          head: words.change.title,
          from: 'lg',
          cell: (row) =>
            row.change && (
              <span>
                {state(row, 'before') === state(row, 'after')
                  ? state(row, 'after')
                  : `${state(row, 'before')} → ${state(row, 'after')}`}
                {row.change.before.requiredMinutes !== row.change.after.requiredMinutes && (
                  <span className="block text-[0.8125rem] text-ink2 tabular-nums">
                    {`${formats.duration(row.change.before.requiredMinutes)} → ${formats.duration(row.change.after.requiredMinutes)}`}
                  </span>
                )}
                {row.change.before.percent !== row.change.after.percent && (
                  <span className="block text-[0.8125rem] text-ink2 tabular-nums">
                    {`${formats.percent(row.change.before.percent / 100)} → ${formats.percent(row.change.after.percent / 100)}`}
                  </span>
                )}
              </span>
            ),
        }
      : {
          key: 'state',
          head: t.state,
          cell: (row) => <Badge tone={dayRequestTone[row.state]}>{words.states[row.state]}</Badge>,
        },
    { key: 'proof', head: t.proof, from: 'md', cell: (row) => words.evidence[row.evidence] },
  ];
  return (
    <>
      {read.data && <p className="mb-3 text-ink2">{t.sentence({ n: waiting })}</p>}
      <Card flush>
        <div className="flex flex-wrap items-end gap-3 border-b border-line p-4">
          <div className="min-w-56 flex-1">
            <SearchInput value={at.q} onValue={(q) => filter({ q })} label={t.search} placeholder={t.search} />
          </div>
          <Select
            aria-label={t.state}
            value={part}
            options={parts.map((value) => ({ value, label: t[value] }))}
            onValue={(bagian) => filter({ bagian })}
          />
          {part === 'waiting' && (
            <Select
              aria-label={t.whose}
              value={whose}
              options={[
                { value: 'mine', label: t.whoseMine },
                { value: 'all', label: t.whoseAll },
              ]}
              onValue={(untuk) => filter({ untuk })}
            />
          )}
          <Select
            aria-label={t.kind}
            value={kind === '' ? 'all' : kind}
            options={kindChoices.map((value) => ({ value, label: value === 'all' ? t.allKinds : words.kinds[value] }))}
            onValue={(jenis) => filter({ jenis })}
          />
        </div>
        <Refused refusal={read.refusal} retry={read.reload} className="m-4" />
        <SelectionTable
          key={`${part} ${whose} ${kind} ${at.q} ${at.halaman} ${decided}`}
          caption={t.title}
          rows={rows}
          columns={columns}
          loading={read.loading}
          onOpen={(row) => change({ buka: row.id })}
          empty={
            <EmptyState icon="clock" title={t.emptyTitle}>
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
                  all: whose === 'mine' ? waiting : rows.length,
                  words: { selected: t.selected, takeAll: t.selectAll, allTaken: t.allMine },
                  actions: [
                    { ...action('approve'), label: t.approve, icon: 'check', kind: 'main' } as const,
                    { ...action('refuse'), label: t.refuse, icon: 'close' } as const,
                  ],
                },
              }
            : {})}
        />
      </Card>
      {at.buka !== '' && decision === null && (
        <RequestDialog requestId={at.buka} onClose={() => change({ buka: '' })} onDecide={setDecision} />
      )}
      {decision && (
        <DecideDialog
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
