import type { rosterEndpoints } from '../../contract/roster.ts';
import { dayOnCalendar } from '../../domain/calendar/dayOnCalendar.ts';
import { standingOf } from '../../domain/roster/planLife.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { daysFrom } from '../../kernel/time.ts';
import { loadCalendar } from '../calendar/loadCalendar.ts';
import { loadPeopleOnDay } from '../people/loadPeople.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { loadAgencyPolicies } from '../policy/loadAgencyPolicies.ts';
import { judgePeriod } from './createPlan.ts';
import { planHeads } from './planHeads.ts';
import { listActions, listPlans, listPlanUnits } from './planStore.ts';
import { instrumentsOn } from './policyDigest.ts';
import { reaches } from './reach.ts';

export const planGround: Handler<typeof rosterEndpoints.ground> = async ({ tx, actor, scope, query, language }) => {
  const { from, to } = query;
  const period = judgePeriod(from, to);
  if (!period.ok) return period;
  const unitId = query.scope === 'city' ? null : (query.unitId ?? null);
  if (query.scope !== 'city' && unitId === null) return refuse('roster.unitMissing');
  const tree = await loadUnits(tx, actor.agencyId, from);
  if (unitId !== null && !tree.has(unitId)) return refuse('general.notFound');
  if (!reaches(scope, tree, unitId)) return refuse('general.forbidden');
  const policy = await loadAgencyPolicies(tx, actor.agencyId);
  const days = daysFrom(from, to);
  const people = await loadPeopleOnDay(tx, actor.agencyId, unitId === null ? null : [unitId], days);
  const units = new Set(people.map((person) => person.spans[0]!.facts.unitId));
  const calendar = await loadCalendar(tx, actor.agencyId, from, to);
  const onDays = days.map((day) => dayOnCalendar(day, calendar.years, calendar.localDays, calendar.weekOf(null)));
  const workdays = onDays.filter((each) => each.kind === 'workday');
  const held = instrumentsOn(
    policy,
    workdays.map((each) => each.date as typeof from),
  );

  const touching = await listPlans(tx, actor.agencyId, { from, to });
  const ids = touching.map((plan) => plan.id);
  const unitsBy = await listPlanUnits(tx, actor.agencyId, ids);
  const actions = await listActions(tx, actor.agencyId, ids);
  const covering = touching.filter(
    (plan) =>
      standingOf(actions.get(plan.id) ?? []).state !== 'withdrawn' &&
      (unitsBy.get(plan.id) ?? []).some((id) => units.has(id)),
  );
  return ok({
    people: people.length,
    units: units.size,
    workdays: workdays.length,
    calendarCertain: onDays.every((each) => each.certain),
    instruments: held.map((each) => ({
      id: each.id,
      title: each.title[language],
      number: each.number ?? '',
      certain: each.certain,
    })),
    covering: await planHeads(tx, actor.agencyId, covering.slice(0, 10), tree),
  });
};
