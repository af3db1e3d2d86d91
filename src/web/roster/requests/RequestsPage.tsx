import { useState } from 'react';
import { type RequestHead, rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
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
import { DecideDialog, type Decision } from './DecideDialog.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { RequestDialog } from './RequestDialog.tsx';
import { useRequestWords } from './RequestWords.tsx';
import { requestTone } from './requestTone.ts';

const pageSize = 50;
const kinds = ['swap', 'flexibleDay'] as const;
const parts = ['waiting', 'decided'] as const;

const Requests = () => {
  const words = useRequestWords();
  const t = words.desk;
  const formats = useFormats();
  const { zone } = useSession();
  const [at, change] = useUrlState({ bagian: 'waiting', jenis: '', halaman: 1, buka: '' });
  const part = parts.find((each) => each === at.bagian) ?? 'waiting';
  const kind = kinds.find((each) => each === at.jenis);
  const read = useRead(
    rosterRequestEndpoints.list,
    { query: { part, page: at.halaman, ...(kind ? { kind } : {}) } },
    { keep: true, every: 120_000 },
  );
  useChanges(['roster'], read.reload);
  const [decision, setDecision] = useState<Decision | null>(null);
  const [decided, setDecided] = useState(0);
  const rows = read.data?.requests ?? [];
  const total = read.data?.total ?? 0;
  const action = (verdict: Decision['verdict']) => ({
    key: verdict,
    fits: (row: RequestHead) => row.mayDecide,
    onStart: (ids: readonly string[] | null, count: number) =>
      setDecision({ verdict, ids, count, ...(kind ? { kind } : {}) }),
  });

  const columns: readonly Column<RequestHead>[] = [
    {
      key: 'who',
      head: t.who,
      rowHead: true,
      cell: (row) => (
        <span>
          {row.name}
          <span className="block text-xs font-normal text-ink3">
            {row.otherName ? t.with({ name: row.otherName }) : row.unitName}
          </span>
        </span>
      ),
    },
    {
      key: 'kind',
      head: t.kind,
      cell: (row) => (row.place === null ? words.kinds.swap : `${words.kinds.flexibleDay}: ${words.places[row.place]}`),
    },
    { key: 'days', head: t.days, cell: (row) => formats.list(row.days.map(formats.dayAndMonth)) },
    {
      key: 'state',
      head: t.state,
      cell: (row) => <Badge tone={requestTone[row.state]}>{words.states[row.state]}</Badge>,
    },
    { key: 'asked', head: t.asked, from: 'md', cell: (row) => formats.moment(row.askedAt, zone) },
  ];
  return (
    <>
      <PageHeader title={t.title}>{read.data && t.sentence({ n: read.data.waiting })}</PageHeader>
      <Card
        flush
        actions={
          <div className="grid w-full grid-cols-2 gap-2 sm:flex sm:w-auto">
            <Select
              aria-label={t.state}
              value={part}
              options={parts.map((value) => ({ value, label: t[value] }))}
              onValue={(bagian) => change({ bagian, halaman: 1 })}
            />
            <Select
              aria-label={t.kind}
              value={kind ?? 'all'}
              options={[
                { value: 'all' as const, label: t.all },
                ...kinds.map((value) => ({ value, label: words.kinds[value] })),
              ]}
              onValue={(value: (typeof kinds)[number] | 'all') =>
                change({ jenis: value === 'all' ? '' : value, halaman: 1 })
              }
            />
          </div>
        }
      >
        <Refused refusal={read.refusal} retry={read.reload} className="m-4" />
        <SelectionTable
          key={`${part} ${kind ?? ''} ${at.halaman} ${decided}`}
          caption={t.title}
          rows={rows}
          columns={columns}
          loading={read.loading}
          onOpen={(row) => change({ buka: row.id })}
          empty={
            <EmptyState icon="send" title={part === 'waiting' ? t.emptyWaiting : t.emptyDecided}>
              {part === 'waiting' ? t.emptyWaitingWhy : t.emptyDecidedWhy}
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
                    { ...action('approve'), label: t.approve, icon: 'check', kind: 'main' } as const,
                    { ...action('refuse'), label: t.refuse, icon: 'close' } as const,
                  ],
                },
              }
            : {})}
        />
      </Card>
      {at.buka !== '' && (
        <RequestDialog
          requestId={at.buka}
          onClose={() => change({ buka: '' })}
          onDecide={(verdict) => {
            setDecision({ verdict, ids: [at.buka], count: 1 });
            change({ buka: '' });
          }}
        />
      )}
      {decision && (
        <DecideDialog
          decision={decision}
          onClose={() => {
            setDecision(null);
            setDecided(decided + 1);
          }}
        />
      )}
    </>
  );
};

/** What waits for the head's decision, as in an inbox. */
export const RequestsPage = () => (
  <DeskFrame>
    <Requests />
  </DeskFrame>
);
