// What the shifts of a plan are composed from, made ready once for all its units.
import { daysFrom, type PlainDate } from '../../../kernel/time.ts';
import type { Ruling } from '../../policy/model.ts';
import type { RosterFacts } from '../composeProblem.ts';
import type { FixedCell, RosterPerson, RosterProblem } from '../model.ts';
import { type HoursOn, hoursReader } from './hoursOn.ts';
import { type RulesOn, rulesByDay } from './rulesByDay.ts';
import type { Beside, ShiftGround } from './shiftGround.ts';

/** What `composeShifts` needs, made ready for all units of a plan. */
export const openShifts = (
  facts: RosterFacts,
  problem: RosterProblem,
  fixed: readonly FixedCell[],
  standing?: ShiftGround['standing'],
) => {
  const contexts = facts.days.map(({ context }) => context);
  const read = hoursReader(contexts);
  const days = problem.days.length === 0 ? [] : daysFrom(problem.days[0]!, problem.days.at(-1)!);
  const at = new Map(problem.days.map((day, d) => [day, d]));
  /** By calendar day its place in the plan; -1 where the plan leaves it out. */
  const place = days.map((day) => at.get(day) ?? -1);
  const isWhole = place.length === problem.days.length;
  const besideOf = new Map<string, Map<PlainDate, Beside extends ReadonlyMap<PlainDate, infer C> ? C : never>>();
  for (const { context, cells } of facts.history ?? [])
    for (const cell of cells) {
      const own = besideOf.get(cell.person.employeeId) ?? new Map();
      own.set(context.facts.day, cell);
      besideOf.set(cell.person.employeeId, own);
    }
  const times = new Map(fixed.map((cell) => [`${cell.employeeId} ${cell.day}`, cell.time?.start ?? null]));
  const none: Beside = new Map();
  const hoursOf = (person: RosterPerson, d: number): HoursOn => read(person.facts[d] ?? null, d);
  const every = <T>(list: readonly T[], missing: T): readonly T[] => place.map((d) => (d < 0 ? missing : list[d]!));
  const noDay: Ruling = { allowed: ['off'], because: [], overruled: [], duties: [] };
  const given = new Map(facts.people.map((person) => [person.employeeId, person]));
  const rulesOn = (p: number): RulesOn[] => {
    const { employeeId, facts: known } = problem.people[p]!;
    const kinds = given.get(employeeId)?.kinds ?? known.map(() => 'workday' as const);
    const own = rulesByDay({ facts: known, kinds }, (d) => read(known[d] ?? null, d));
    let last = own[0]!;
    // A day that the plan leaves out is under the rules of the day before it.
    return place.map((d) => {
      if (d >= 0) last = own[d]!;
      return last;
    });
  };
  const ground = (unitId: string, people: readonly number[]): Omit<ShiftGround, 'office'> => ({
    unitId,
    days,
    people: people.map((p) => {
      const person = problem.people[p]!;
      return isWhole
        ? [p, person]
        : [
            p,
            {
              ...person,
              facts: every(person.facts, null),
              rulings: every(person.rulings, noDay),
              fixed: every(person.fixed, null),
            },
          ];
    }),
    hours: (p, d) => read(place[d]! < 0 ? null : (problem.people[p]!.facts[place[d]!] ?? null), place[d]!),
    rulesOn,
    beside: (employeeId) => besideOf.get(employeeId) ?? none,
    fixedTime: (employeeId, day) => times.get(`${employeeId} ${day}`) ?? null,
    wishes: problem.wishes ?? [],
    ...(standing === undefined ? {} : { standing }),
  });
  /** People for whom any clause on hours speaks: in a city a few hundred of thousands. */
  const governed = problem.people.flatMap((person, p) =>
    person.facts.some((_, d) => {
      const own = hoursOf(person, d);
      return own.shifts !== null || own.waves !== null;
    })
      ? [p]
      : [],
  );
  return { days, place, hoursOf, ground, governed };
};
