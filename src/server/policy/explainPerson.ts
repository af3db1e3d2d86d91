import type { policyEndpoints } from '../../contract/policy.ts';
import { isInForce } from '../../domain/policy/clausesInForce.ts';
import { type DayContext, dayContext, governingClauses, reasonOf } from '../../domain/policy/dayContext.ts';
import { dayLimitsOf } from '../../domain/policy/limitsFor.ts';
import type { PersonOnDay, Reason } from '../../domain/policy/model.ts';
import { rulePerson } from '../../domain/policy/rulePerson.ts';
import { overruledToldToOthers, toldToOthers } from '../../domain/policy/toldToOthers.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { headOf } from './headOf.ts';
import { loadAgencyPolicies } from './loadAgencyPolicies.ts';
import { loadRuledPeople } from './loadRuledPeople.ts';
import { opdOf } from './opdOf.ts';

/** Even that something was declared and weighed is the person's own affair. */
const mayBeTold = (reason: Reason): boolean => reason.code !== 'eligibility.declared';

const overDays = new Set(['homeAllowed', 'homeDays', 'longestRun', 'cohorts']);
/** Clauses that decide nothing on this day alone: they open a place, or bound a week, a month or a run of days. */
const othersOf = (person: PersonOnDay, kind: string, context: DayContext, because: readonly Reason[]): Reason[] =>
  kind !== 'workday'
    ? []
    : governingClauses(person, context)
        .spoken.filter(
          ({ clause }) =>
            overDays.has(clause.clause.kind) &&
            !because.some(
              (each) => each.ref?.clause === clause.ref.clause && each.ref.instrument === clause.ref.instrument,
            ),
        )
        .map(({ clause, say }) => reasonOf(clause, say));

export const explainPerson: Handler<typeof policyEndpoints.explain> = async ({ deps, tx, actor, query, today }) => {
  const { employeeId, day } = query;
  const { instruments, switches } = await loadAgencyPolicies(tx, actor.agencyId);
  const opd = await opdOf(tx, actor.agencyId, employeeId, day);
  if (opd === null) return refuse('policy.notEmployed', { day });
  const { days, people, facts } = await loadRuledPeople(deps, tx, actor.agencyId, {
    unitIds: [opd],
    from: day,
    to: day,
    switches,
  });
  const me = people.find((each) => each.employeeId === employeeId);
  const own = me?.facts[0];
  if (me === undefined || !own) return refuse('policy.notEmployed', { day });
  const isOwn = employeeId === actor.employeeId;
  const told = (reason: Reason) => ({
    ...(isOwn ? reason : toldToOthers(reason)),
    params: { ...reason.params },
  });
  const context = dayContext(instruments, { day, ramadan: days[0]!.ramadan, region: null }, facts);
  const ruling = rulePerson(own, me.kinds[0]!, context);
  const working = people.flatMap((each) => (each.facts[0] && each.kinds[0] === 'workday' ? [each.facts[0]] : []));
  const dayLimits = dayLimitsOf({ context, people: working });
  return ok({
    employeeId,
    name: me.name,
    day,
    calendar: me.kinds[0]!,
    allowed: [...ruling.allowed],
    because: ruling.because.map(told),
    overruled: (isOwn ? ruling.overruled : overruledToldToOthers(ruling.overruled)).map(({ reason, by, why }) => ({
      reason: told(reason),
      by: told(by),
      ...(why === undefined ? {} : { why }),
    })),
    duties: ruling.duties.map(told),
    officeDuties: (ruling.officeDuties ?? []).map(told),
    ranking: (ruling.ranking ?? []).filter(mayBeTold).map(told),
    others: othersOf(own, me.kinds[0]!, context, ruling.because).map(told),
    bounds: dayLimits
      .filter((limit) => limit.counted.includes(employeeId))
      .map(({ mode, min, max, counted, reason }) => ({ mode, min, max, of: counted.length, reason: told(reason) })),
    instruments: instruments
      .filter((each) => isInForce(each, instruments, day))
      .map((each) => headOf(each, instruments, today)),
  });
};
