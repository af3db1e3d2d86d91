import { useState } from 'react';
import { rosterEndpoints } from '../../contract/roster.ts';
import { unitEndpoints } from '../../contract/units.ts';
import { addDays, addMonths, type PlainDate } from '../../kernel/time.ts';
import { Loaded } from '../app/Loaded.tsx';
import { Refused } from '../app/Refused.tsx';
import { useSession } from '../app/session.tsx';
import { useUrlState } from '../app/urlState.ts';
import { useAct } from '../app/useAct.ts';
import { useRead } from '../app/useRead.ts';
import { useWords } from '../app/words.tsx';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { DateInput } from '../ui/DateInput.tsx';
import { Field } from '../ui/Field.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { PlanGround } from './parts/PlanGround.tsx';
import { PlanProgress } from './parts/PlanProgress.tsx';
import { UnitPicker } from './parts/UnitPicker.tsx';

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;
const lastOfMonth = (day: PlainDate): PlainDate => addDays(addMonths(firstOfMonth(day), 1), -1);

/** Whom and when, what it rests on, then the planning itself with its result in one sentence. */
export const NewPlanPage = () => {
  const { roster } = useWords();
  const t = roster.wizard;
  const { today, scope } = useSession();
  const reach = scope('roster.plan');
  const next = addMonths(firstOfMonth(today), 1);
  const [at, change] = useUrlState({ untuk: '', unit: '', dari: '', sampai: '', rencana: '' });
  const tree = useRead(unitEndpoints.tree, { query: {} });
  const kind = at.untuk === 'semua' && reach.all ? 'city' : 'unit';
  const from = (at.dari || next) as PlainDate;
  const to = (at.sampai || lastOfMonth(next)) as PlainDate;
  const unitId = at.unit || (reach.unitIds[0] ?? '');
  const unit = tree.data?.units.find((each) => each.id === unitId);
  const create = useAct(rosterEndpoints.create, [rosterEndpoints.plans]);
  const [dates, setDates] = useState<{ from: PlainDate | null; to: PlainDate | null }>({ from, to });
  const ready = (kind === 'city' || unitId !== '') && dates.from !== null && dates.to !== null;
  const period = (of: PlainDate) => {
    setDates({ from: firstOfMonth(of), to: lastOfMonth(of) });
    change({ dari: firstOfMonth(of), sampai: lastOfMonth(of) });
  };
  const start = async () => {
    const planScope =
      kind === 'city'
        ? ({ kind: 'city' } as const)
        : { kind: unit?.opdId === unitId ? ('opd' as const) : ('unit' as const), unitId };
    const made = await create.run({ body: { scope: planScope, from, to } });
    if (made.ok) change({ rencana: made.value.planId });
  };
  return (
    <>
      <PageHeader title={t.title} back={{ href: '/rencana', label: roster.plans.title }}>
        {t.sentence}
      </PageHeader>
      {at.rencana !== '' ? (
        <PlanProgress planId={at.rencana} onAgain={() => change({ rencana: '' })} />
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <Card>
            <div className="space-y-5">
              {reach.all && (
                <RadioGroup
                  legend={t.scope}
                  value={kind}
                  options={[
                    { value: 'unit' as const, label: t.scopeUnit, hint: t.scopeUnitHint },
                    { value: 'city' as const, label: t.scopeCity, hint: t.scopeCityHint },
                  ]}
                  onValue={(value) => change({ untuk: value === 'city' ? 'semua' : '' })}
                />
              )}
              {kind === 'unit' && (
                <Loaded read={tree} rows={2}>
                  {(data) => (
                    <UnitPicker
                      units={data.units}
                      within={reach.all ? null : reach.unitIds}
                      value={unitId}
                      onValue={(value) => change({ unit: value })}
                    />
                  )}
                </Loaded>
              )}
              <div className="grid gap-4 sm:grid-cols-2">
                <Field label={t.from}>
                  <DateInput
                    value={dates.from}
                    today={today}
                    onValue={(day) => {
                      setDates((now) => ({ ...now, from: day }));
                      if (day) change({ dari: day });
                    }}
                  />
                </Field>
                <Field label={t.to}>
                  <DateInput
                    value={dates.to}
                    today={today}
                    onValue={(day) => {
                      setDates((now) => ({ ...now, to: day }));
                      if (day) change({ sampai: day });
                    }}
                  />
                </Field>
              </div>
              <div className="flex flex-wrap gap-2">
                <Button onClick={() => period(today)}>{t.thisMonth}</Button>
                <Button onClick={() => period(next)}>{t.nextMonth}</Button>
              </div>
              <Refused refusal={create.refusal} />
              <Button kind="main" icon="play" busy={create.busy} disabled={!ready} onClick={() => void start()}>
                {t.start}
              </Button>
            </div>
          </Card>
          {ready && <PlanGround scope={kind} unitId={kind === 'city' ? null : unitId} from={from} to={to} />}
        </div>
      )}
    </>
  );
};
