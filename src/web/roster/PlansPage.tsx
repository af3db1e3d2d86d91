import { useState } from 'react';
import { type PlanHead, rosterEndpoints } from '../../contract/roster.ts';
import { type ManyStep, rosterManyEndpoints } from '../../contract/rosterMany.ts';
import { type PlanState, planStates } from '../../domain/roster/model.ts';
import { useGo } from '../app/moves.ts';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useLanguage, useWords } from '../app/words.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Card } from '../ui/Card.tsx';
import { type Column, DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Pagination } from '../ui/Pagination.tsx';
import { Select } from '../ui/Select.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { ManyBar } from './many/ManyBar.tsx';
import { ManyProgress } from './many/ManyProgress.tsx';
import { ManyWordsFrame } from './many/ManyWords.tsx';
import { StateBadge } from './parts/StateBadge.tsx';

const pageSize = 25;

export const PlansPage = () => {
  const { roster } = useWords();
  const t = roster.plans;
  const formats = useFormats();
  const { language } = useLanguage();
  const { can, zone } = useSession();
  const go = useGo();
  const [at, change] = useUrlState({ keadaan: '', halaman: 1, kerja: '' });
  const state = planStates.find((each) => each === at.keadaan);
  const read = useRead(
    rosterEndpoints.plans,
    { query: { page: at.halaman, ...(state ? { state } : {}) } },
    { keep: true },
  );
  const step: ManyStep | null =
    state === 'proposed' && can('roster.approve')
      ? 'approve'
      : state === 'approved' && can('roster.publish')
        ? 'publish'
        : null;
  const ripe = useRead(rosterManyEndpoints.ripe, { query: { step: step ?? 'approve' } }, { enabled: step !== null });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const started = (kerja: string) => {
    setSelected(new Set());
    change({ kerja });
  };
  const make = can('roster.plan') && (
    <LinkButton kind="main" href="/rencana/baru" icon="plus">
      {t.new}
    </LinkButton>
  );
  const columns: readonly Column<PlanHead>[] = [
    {
      key: 'whom',
      head: t.whom,
      rowHead: true,
      cell: (plan) => <TextLink href={`/rencana/${plan.id}`}>{plan.unitName}</TextLink>,
    },
    { key: 'period', head: t.period, cell: (plan) => formats.span(plan.from, plan.to) },
    {
      key: 'state',
      head: t.state,
      cell: (plan) => (
        <span className="inline-flex flex-wrap gap-1.5">
          <StateBadge state={plan.state} />
          {plan.touched && (
            <Badge tone="warn" title={t.touchedWhy}>
              {t.touched}
            </Badge>
          )}
        </span>
      ),
    },
    { key: 'people', head: t.people, align: 'end', cell: (plan) => formats.number(plan.people) },
    {
      key: 'breaches',
      head: t.breaches,
      align: 'end',
      cell: (plan) =>
        plan.breachCount === 0 ? (
          t.noBreach
        ) : (
          <span className="font-semibold text-bad">{formats.number(plan.breachCount)}</span>
        ),
    },
    { key: 'made', head: t.made, from: 'md', cell: (plan) => `${formats.moment(plan.madeAt, zone)}, ${plan.madeBy}` },
  ];
  return (
    <>
      <PageHeader title={t.title} actions={make}>
        {read.data && t.sentence({ total: formats.number(read.data.total) })}
      </PageHeader>
      {at.kerja !== '' && (
        <ManyWordsFrame language={language} waiting={null}>
          <ManyProgress key={at.kerja} jobId={at.kerja} onStarted={started} onClose={() => change({ kerja: '' })} />
        </ManyWordsFrame>
      )}
      <Card
        flush
        actions={
          <Select
            aria-label={t.state}
            value={state ?? 'semua'}
            options={[
              { value: 'semua' as const, label: t.allStates },
              ...planStates.map((value) => ({ value, label: roster.states[value] })),
            ]}
            onValue={(value: PlanState | 'semua') => {
              setSelected(new Set());
              change({ keadaan: value === 'semua' ? '' : value, halaman: 1 });
            }}
          />
        }
      >
        <Refused refusal={read.refusal} retry={read.reload} className="m-4" />
        {step !== null && ripe.data && ripe.data.plans.length > 0 && (
          <ManyWordsFrame language={language} waiting={null}>
            <ManyBar
              step={step}
              ripe={ripe.data.plans}
              selected={selected}
              onSelected={setSelected}
              onStarted={started}
            />
          </ManyWordsFrame>
        )}
        <DataTable
          caption={t.title}
          rows={read.data?.plans ?? []}
          rowId={(plan) => plan.id}
          rowName={(plan) => `${plan.unitName}, ${formats.span(plan.from, plan.to)}`}
          {...(step !== null && ripe.data && ripe.data.plans.length > 0 ? { selected, onSelected: setSelected } : {})}
          columns={columns}
          loading={read.loading}
          onOpen={(plan) => go(`/rencana/${plan.id}`)}
          empty={
            <EmptyState icon="board" title={t.none} actions={make}>
              {t.noneWhy}
            </EmptyState>
          }
        />
        {read.data && read.data.total > pageSize && (
          <Pagination
            page={at.halaman}
            pageSize={pageSize}
            total={read.data.total}
            onPage={(halaman) => change({ halaman })}
          />
        )}
      </Card>
    </>
  );
};
