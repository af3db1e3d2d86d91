// What the hours of one unit rest on, kept with the plan: shifts with the people they need, rest, rules, published hours beside.
import { daysBetween, type PlainDate } from '../../../kernel/time.ts';
import type { LineRules } from '../../policy/clauses/lineFaults.ts';
import type { HistoryDay } from '../../policy/limitsFor.ts';
import type { ClauseRef, Reason } from '../../policy/model.ts';
import type { RosterFacts } from '../composeProblem.ts';
import { letterOf, type RosterPlan, type RosterProblem } from '../model.ts';
import type { WorkingTime } from '../workingTime.ts';
import { type HoursOn, hoursReader } from './hoursOn.ts';

/** People by their place in the unit, days and times by theirs in the plan. */
export interface HoursGround {
  /** The people of one clause on some days, and its shifts. */
  readonly shifts: readonly {
    readonly people: readonly number[];
    readonly days: readonly number[];
    readonly roundTheClock: boolean;
    readonly times: readonly { readonly time: number; readonly min: number | null; readonly max: number | null }[];
    readonly reason: Reason;
  }[];
  readonly rests: readonly { readonly people: readonly number[]; readonly minutes: number; readonly reason: Reason }[];
  readonly rules: readonly { readonly people: readonly number[]; readonly rules: LineRules; readonly reason: Reason }[];
  /** Published days of a person right before (negative) and after the plan, as days from its first and last. */
  readonly beside: readonly {
    readonly person: number;
    readonly days: readonly { readonly away: number; readonly letter: string; readonly time: number }[];
  }[];
}

/** How far the published days beside a plan matter to its runs and rests. */
const reach = 14;

interface Draft {
  readonly shifts: Map<string, { hours: NonNullable<HoursOn['shifts']>; byDay: Map<number, number[]> }>;
  readonly rests: Map<string, { minutes: number; ref: ClauseRef; people: Set<number> }>;
  readonly rules: Map<string, { rules: LineRules; ref: ClauseRef; people: Set<number> }>;
  readonly beside: Map<number, { away: number; letter: string; time: number }[]>;
}
const openDraft = (): Draft => ({ shifts: new Map(), rests: new Map(), rules: new Map(), beside: new Map() });
const nameOf = (ref: ClauseRef): string => `${ref.instrument}/${ref.clause}`;

/** The hours' ground of each unit that has any; `plan` with the times that its lines point into. */
export const hoursGrounds = (
  facts: RosterFacts,
  problem: RosterProblem,
  plan: RosterPlan,
): Map<string, HoursGround> => {
  const table = plan.times ?? [];
  if (table.length === 0) return new Map();
  const read = hoursReader(facts.days.map(({ context }) => context));
  const given = new Map(problem.people.map((person) => [person.employeeId, person]));
  const drafts = new Map<string, Draft>();
  const place = new Map<string, readonly [Draft, number]>();
  const sizes = new Map<string, number>();
  for (const line of plan.lines) {
    const person = sizes.get(line.unitId) ?? 0;
    sizes.set(line.unitId, person + 1);
    const own = given.get(line.employeeId);
    for (const [d, known] of (own?.facts ?? []).entries()) {
      const hours = read(known, d);
      if (hours.shifts === null) continue;
      const draft = drafts.get(line.unitId) ?? openDraft();
      drafts.set(line.unitId, draft);
      place.set(line.employeeId, [draft, person]);
      const name = nameOf(hours.shifts.ref);
      const shifts = draft.shifts.get(name) ?? { hours: hours.shifts, byDay: new Map<number, number[]>() };
      draft.shifts.set(name, shifts);
      shifts.byDay.set(d, [...(shifts.byDay.get(d) ?? []), person]);
      if (hours.rest !== null) {
        const { ref, clause } = hours.rest;
        const rest = draft.rests.get(nameOf(ref)) ?? { minutes: clause.hours * 60, ref, people: new Set<number>() };
        rest.people.add(person);
        draft.rests.set(nameOf(ref), rest);
      }
      if (hours.rules !== null) {
        const { ref, clause } = hours.rules;
        const { longestRun, shortestRun, shortestOff, mostNights, leastMinutes, mostMinutes, mostWeekends } = clause;
        const rules = draft.rules.get(nameOf(ref)) ?? {
          rules: { longestRun, shortestRun, shortestOff, mostNights, leastMinutes, mostMinutes, mostWeekends },
          ref,
          people: new Set<number>(),
        };
        rules.people.add(person);
        draft.rules.set(nameOf(ref), rules);
      }
    }
  }
  putBeside(facts.history ?? [], plan, table, place);
  return new Map([...drafts].map(([unitId, draft]) => [unitId, closeDraft(draft, table)]));
};

const putBeside = (
  history: readonly HistoryDay[],
  plan: RosterPlan,
  table: readonly WorkingTime[],
  place: ReadonlyMap<string, readonly [Draft, number]>,
): void => {
  const [first, last] = [plan.days[0], plan.days.at(-1)];
  if (first === undefined || last === undefined) return;
  const away = (day: PlainDate): number => daysBetween(day < first ? first : last, day);
  for (const { context, cells } of history) {
    const days = away(context.facts.day);
    if (Math.abs(days) > reach) continue;
    for (const { person, mode, adjoins, start, end } of cells) {
      const at = place.get(person.employeeId);
      if (at === undefined || !adjoins) continue;
      const time = table.findIndex((each) => each.start === start && each.end === end);
      at[0].beside.set(at[1], [...(at[0].beside.get(at[1]) ?? []), { away: days, letter: letterOf[mode], time }]);
    }
  }
};

const closeDraft = (draft: Draft, table: readonly WorkingTime[]): HoursGround => ({
  shifts: [...draft.shifts.values()].flatMap(({ hours: { clause, ref }, byDay }) => {
    const times = clause.times.flatMap(({ name, start, end, minimum, maximum }) => {
      const time = table.findIndex(
        (each) => each.name === name && each.start === start && each.end === end && nameOf(each.ref) === nameOf(ref),
      );
      return time < 0 ? [] : [{ time, min: minimum ?? null, max: maximum ?? null }];
    });
    // Days with the same people stand together.
    const groups = new Map<string, { people: readonly number[]; days: number[] }>();
    for (const [d, people] of byDay) {
      const group = groups.get(people.join()) ?? { people, days: [] };
      group.days.push(d);
      groups.set(people.join(), group);
    }
    return [...groups.values()].map((group) => ({
      ...group,
      roundTheClock: clause.roundTheClock === true,
      times,
      reason: { code: 'shifts', params: {}, ref },
    }));
  }),
  rests: [...draft.rests.values()].map(({ minutes, ref, people }) => ({
    people: [...people],
    minutes,
    reason: { code: 'rest', params: { hours: minutes / 60 }, ref },
  })),
  rules: [...draft.rules.values()].map(({ rules, ref, people }) => ({
    people: [...people],
    rules,
    reason: { code: 'shiftRules', params: {}, ref },
  })),
  beside: [...draft.beside].map(([person, days]) => ({ person, days })),
});
