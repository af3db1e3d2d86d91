import { type DayContext, governingClauses, reasonOf } from '../../policy/dayContext.ts';
import type { PersonLimit, PersonOnDay, Reason, Ruling } from '../../policy/model.ts';
import type { FlexiblePlace } from './flexibleDay.ts';

export const criterionNames = [
  'workday',
  'opened',
  'jobKind',
  'performance',
  'itSkill',
  'discipline',
  'unitTask',
  'newInPosition',
  'rule',
  'bound',
] as const;

/** One thing that the policies look at before a flexible day: whether it is met, and by which clause. */
export interface Criterion {
  readonly name: (typeof criterionNames)[number];
  readonly met: boolean;
  readonly reason: Reason | null;
}

const byName = new Set<string>(criterionNames);
const modeFor = { home: 'home', other: 'other' } as const;
/** Kinds of clauses that give hours of one's own: entry waves and shifts. */
const opensHours = new Set(['waves', 'shifts']);

/** The clauses in force on a working day, asked one by one about a person: what opens the place, what blocks it, and what does not. */
export const flexibleCriteria = (
  person: PersonOnDay,
  context: DayContext,
  ruling: Ruling,
  place: FlexiblePlace,
): Criterion[] => {
  const { spoken } = governingClauses(person, context);
  // A stronger clause may open the place all the same; then the criterion stands against nothing.
  const isOpen = place !== 'time' && ruling.allowed.includes(modeFor[place]);
  const opening = spoken.find(({ clause, say }) =>
    place === 'time' ? opensHours.has(clause.clause.kind) : say.opens?.includes(modeFor[place]),
  );
  const criteria: Criterion[] = [
    {
      name: 'opened',
      met: opening !== undefined || isOpen,
      reason: opening === undefined ? null : reasonOf(opening.clause, opening.say),
    },
  ];
  for (const clause of context.clauses) {
    const { clause: data } = clause;
    if (data.kind !== 'eligibility' || data.effect !== 'blocks' || !clause.isFor(person)) continue;
    if (!byName.has(data.consideration)) continue;
    const say = clause.say(person);
    const months: Reason['params'] = data.consideration === 'newInPosition' ? { months: data.months ?? 12 } : {};
    criteria.push({
      name: data.consideration as Criterion['name'],
      met: say === null || isOpen,
      reason: { code: `eligibility.${data.consideration}`, params: months, ref: clause.ref },
    });
  }
  if (place !== 'time' && !isOpen && opening !== undefined)
    for (const reason of ruling.because)
      if (!reason.code.startsWith('eligibility.')) criteria.push({ name: 'rule', met: false, reason });
  return criteria;
};

/** Home days of a week or month against those that the person would have with the asked days. */
export const boundCriteria = (
  limits: readonly PersonLimit[],
  employeeId: string,
  day: string,
  modeOn: (day: string) => string | null,
): Criterion[] =>
  limits
    .filter((limit) => limit.employeeId === employeeId && limit.days.some((each) => each === day) && limit.max !== null)
    .map((limit) => ({
      name: 'bound' as const,
      met: limit.days.filter((each) => modeOn(each) === limit.mode).length <= (limit.max ?? 0),
      reason: limit.reason,
    }));
