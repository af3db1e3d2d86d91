import { useState } from 'react';
import { rosterEndpoints } from '../../contract/roster.ts';
import type { PlanMove } from '../../domain/roster/planLife.ts';
import { breachSentence } from '../../words/rosterSentence.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePathParam } from '../app/moves.ts';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useRead } from '../app/useRead.ts';
import { useFormats, useWords } from '../app/words.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { Timeline } from '../ui/Timeline.tsx';
import { PaperProgress } from './paper/PaperProgress.tsx';
import { PlanPaper } from './paper/PlanPaper.tsx';
import { MoveDialog, type Step } from './parts/MoveDialog.tsx';
import { PlanQuality } from './parts/PlanQuality.tsx';
import { PublishedBar } from './parts/PublishedBar.tsx';
import { StateBadge } from './parts/StateBadge.tsx';

const steps: readonly { readonly move: PlanMove; readonly step: Step; readonly main?: boolean }[] = [
  { move: 'withdrawn', step: 'withdraw' },
  { move: 'sentBack', step: 'sendBack' },
  { move: 'proposed', step: 'propose', main: true },
  { move: 'approved', step: 'approve', main: true },
  { move: 'published', step: 'publish', main: true },
];
const breachesShown = 30;

export const PlanPage = () => {
  const words = useWords();
  const { roster } = words;
  const t = roster.plan;
  const formats = useFormats();
  const { zone } = useSession();
  const id = usePathParam('id');
  const read = useRead(rosterEndpoints.plan, { params: { id } });
  const [at, change] = useUrlState({ berkas: '' });
  const [step, setStep] = useState<Step | null>(null);
  return (
    <Loaded read={read} rows={8}>
      {(plan) => (
        <>
          <PageHeader
            title={plan.unitName}
            back={{ href: '/rencana', label: roster.plans.title }}
            actions={
              <>
                {steps
                  .filter(({ move }) => plan.may.includes(move))
                  .map(({ step: each, main }) => (
                    <Button key={each} kind={main ? 'main' : 'plain'} onClick={() => setStep(each)}>
                      {t[each]}
                    </Button>
                  ))}
                {plan.publishedVersion !== null && (
                  <LinkButton href={`/rencana/${plan.id}/tanda-terima`}>{t.seen}</LinkButton>
                )}
                {plan.may.includes('amended') && (
                  <LinkButton href={`/rencana/${plan.id}/susun-ulang`}>{words.rosterReplan.title}</LinkButton>
                )}
                <PlanPaper
                  planId={plan.id}
                  people={plan.units.reduce((sum, unit) => sum + unit.people, 0)}
                  onStarted={(berkas) => change({ berkas })}
                />
                <LinkButton
                  href={`/papan-jadwal?rencana=${plan.id}`}
                  icon="board"
                  kind={
                    plan.may.some((move) => steps.some((each) => each.main && each.move === move)) ? 'plain' : 'main'
                  }
                >
                  {roster.plans.open}
                </LinkButton>
              </>
            }
          >
            <span className="flex flex-wrap items-center gap-2">
              {t.sentence({ people: formats.number(plan.people), period: formats.span(plan.from, plan.to) })}
              <StateBadge state={plan.state} />
              <Badge>{t.version({ n: plan.version })}</Badge>
            </span>
          </PageHeader>
          {at.berkas !== '' && (
            <PaperProgress key={at.berkas} jobId={at.berkas} onClose={() => change({ berkas: '' })} />
          )}
          <PublishedBar plan={plan} />
          {plan.touched && (
            <Notice
              tone="warn"
              title={roster.plans.touched}
              className="mb-4"
              actions={
                plan.may.includes('amended') && (
                  <LinkButton href={`/rencana/${plan.id}/susun-ulang`}>{words.rosterReplan.title}</LinkButton>
                )
              }
            >
              {roster.plans.touchedWhy}
            </Notice>
          )}
          {plan.waiting > 0 && (
            <Notice
              className="mb-4"
              title={t.waitingPeople({ count: formats.number(plan.waiting) })}
              actions={
                <LinkButton
                  href={`/rencana/${plan.id}/perubahan?dari=${plan.publishedVersion ?? 0}&ke=${plan.version}`}
                >
                  {t.difference}
                </LinkButton>
              }
            />
          )}
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <div className="space-y-4">
              <Card title={t.breaches}>
                {plan.breachCount === 0 ? (
                  <p className="text-okay">{t.noBreaches}</p>
                ) : (
                  <>
                    <ul className="list-disc space-y-1.5 ps-5 text-[0.9375rem]">
                      {plan.breaches.slice(0, breachesShown).map((breach) => {
                        const unit = plan.units.find((each) => each.id === breach.unitId);
                        return (
                          <li
                            key={JSON.stringify([
                              breach.code,
                              breach.day,
                              breach.ref?.clause,
                              breach.unitId,
                              breach.employeeIds[0],
                              breach.params,
                            ])}
                          >
                            {unit && (
                              <TextLink href={`/papan-jadwal?rencana=${plan.id}&unit=${unit.id}&hanya=langgar`}>
                                {unit.name}
                              </TextLink>
                            )}{' '}
                            {breach.name && `${breach.name}, `}
                            {breachSentence(words, formats, breach)}
                          </li>
                        );
                      })}
                    </ul>
                    {plan.breachCount > breachesShown && (
                      <p className="mt-2 text-ink3">
                        {t.more({ count: formats.number(plan.breachCount - breachesShown) })}
                      </p>
                    )}
                  </>
                )}
              </Card>
              {plan.quality !== null && plan.quality.cells > 0 && (
                <PlanQuality quality={plan.quality} seed={plan.seed} />
              )}
              <Card title={t.units} flush>
                <DataTable
                  caption={t.units}
                  rows={plan.units}
                  rowId={(unit) => unit.id}
                  height="28rem"
                  columns={[
                    {
                      key: 'unit',
                      head: t.unit,
                      rowHead: true,
                      cell: (unit) => (
                        <TextLink href={`/papan-jadwal?rencana=${plan.id}&unit=${unit.id}`}>{unit.name}</TextLink>
                      ),
                    },
                    {
                      key: 'people',
                      head: roster.plans.people,
                      align: 'end',
                      cell: (unit) => formats.number(unit.people),
                    },
                    {
                      key: 'breaches',
                      head: roster.plans.breaches,
                      align: 'end',
                      cell: (unit) => (unit.breaches === 0 ? roster.plans.noBreach : formats.number(unit.breaches)),
                    },
                    {
                      key: 'waiting',
                      head: t.waiting,
                      align: 'end',
                      from: 'sm',
                      cell: (unit) => formats.number(unit.waiting),
                    },
                  ]}
                />
              </Card>
            </div>
            <div className="space-y-4">
              <Card title={t.history}>
                <Timeline
                  entries={[...plan.history].reverse().map((action) => ({
                    key: `${action.at}${action.move}${action.version}`,
                    when: formats.moment(action.at, zone),
                    title: `${roster.moves[action.move]} · ${t.version({ n: action.version })}`,
                    body: [action.by && t.by({ name: action.by }), action.note].filter(Boolean).join(': '),
                    tone:
                      action.move === 'published'
                        ? ('okay' as const)
                        : action.move === 'withdrawn'
                          ? ('bad' as const)
                          : ('plain' as const),
                  }))}
                />
              </Card>
              <Card title={t.basis}>
                <ul className="space-y-1.5 text-[0.9375rem]">
                  {plan.instruments.map((each) => (
                    <li key={each.id}>
                      <TextLink href={`/kebijakan/${each.id}`}>{each.title}</TextLink>
                    </li>
                  ))}
                </ul>
                <p className="mt-3 text-[0.8125rem] text-ink3 tabular-nums">{t.seed({ seed: plan.seed })}</p>
              </Card>
            </div>
          </div>
          {step && <MoveDialog step={step} plan={plan} onClose={() => setStep(null)} onDone={read.reload} />}
        </>
      )}
    </Loaded>
  );
};
