import { useState } from 'react';
import type { AnswerOf } from '../../../contract/endpoint.ts';
import { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { usePathParam } from '../../app/moves.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { type Column, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Stat, StatRow } from '../../ui/Stat.tsx';
import { useToast } from '../../ui/Toasts.tsx';
import { DeskFrame } from './DeskFrame.tsx';
import { useRequestWords } from './RequestWords.tsx';

type Waiting = AnswerOf<typeof rosterRequestEndpoints.acknowledgements>['waiting'][number];

const Acknowledgements = () => {
  const id = usePathParam('id');
  const { roster } = useWords();
  const t = useRequestWords().seen;
  const formats = useFormats();
  const { zone, can } = useSession();
  const say = useToast();
  const read = useRead(rosterRequestEndpoints.acknowledgements, { params: { id } });
  const act = useAct(rosterRequestEndpoints.remind, [rosterRequestEndpoints.acknowledgements]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const remind = async () => {
    const employeeIds = selected.size === 0 ? null : [...selected];
    const answer = await act.run({ params: { id }, body: { employeeIds } });
    if (!answer.ok) return;
    const { told, skipped } = answer.value;
    say(skipped === 0 ? t.told({ n: told }) : t.toldSome({ n: told, skipped }), 'okay');
    setSelected(new Set());
  };
  const columns: readonly Column<Waiting>[] = [
    { key: 'who', head: t.who, rowHead: true, cell: (row) => row.name },
    { key: 'unit', head: t.unit, from: 'sm', cell: (row) => row.unitName },
    { key: 'changed', head: t.changed, from: 'md', cell: (row) => formats.moment(row.changedAt, zone) },
    {
      key: 'reminded',
      head: t.reminded,
      cell: (row) =>
        row.hasAccount ? (
          row.remindedAt ? (
            formats.moment(row.remindedAt, zone)
          ) : (
            t.never
          )
        ) : (
          <Badge tone="warn">{t.noAccount}</Badge>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t.title}
        back={{ href: `/rencana/${id}`, label: roster.plans.title }}
        actions={
          can('roster.plan') &&
          read.data &&
          read.data.waiting.length > 0 && (
            <Button kind="main" icon="bell" busy={act.busy} onClick={() => void remind()}>
              {selected.size === 0 ? t.remindAll : t.remind({ n: selected.size })}
            </Button>
          )
        }
      >
        {read.data && t.sentence({ unit: read.data.unitName, period: formats.span(read.data.from, read.data.to) })}
      </PageHeader>
      <Refused refusal={act.refusal} className="mb-4" />
      <Loaded read={read}>
        {(data) =>
          data.version === null ? (
            <Card>
              <EmptyState icon="calendar" title={t.unpublished}>
                {t.unpublishedWhy}
              </EmptyState>
            </Card>
          ) : (
            <>
              <StatRow>
                <Stat label={t.people} value={formats.number(data.people)} />
                <Stat label={t.seen} value={formats.number(data.seen)} tone="okay" />
                <Stat
                  label={t.waiting}
                  value={formats.number(data.waiting.length)}
                  {...(data.waiting.length > 0 ? { tone: 'warn' as const } : {})}
                />
              </StatRow>
              <Card flush className="mt-4">
                <DataTable
                  caption={t.waiting}
                  rows={data.waiting}
                  rowId={(row) => row.employeeId}
                  rowName={(row) => row.name}
                  columns={columns}
                  height="60vh"
                  {...(can('roster.plan') ? { selected, onSelected: setSelected } : {})}
                  empty={
                    <EmptyState icon="check" title={t.all}>
                      {t.allWhy}
                    </EmptyState>
                  }
                />
              </Card>
              {data.waiting.length > 0 && <p className="mt-2 text-sm text-ink3">{t.hint}</p>}
            </>
          )
        }
      </Loaded>
    </>
  );
};

/** Who has not said yet that he has seen his days, with a way to remind. */
export const AcknowledgementsPage = () => (
  <DeskFrame>
    <Acknowledgements />
  </DeskFrame>
);
