// What the hours of one unit rest on, kept with the plan: shifts with the people they need, rest, rules, published hours beside.
import { daysBetween, type PlainDate } from '../../../kernel/time.ts';
import type { LineRules } from '../../policy/clauses/lineFaults.ts';
import type { HistoryDay } from '../../policy/limitsFor.ts';
import type { ClauseRef, Reason } from '../../policy/model.ts';
import type { PersonInRoster, RosterFacts } from '../composeProblem.ts';
import { letterOf, type RosterPlan } from '../model.ts';
import type { WorkingTime } from '../workingTime.ts';
import type { UnderClause } from './daysUnder.ts';
import { type HoursOn, hoursReader } from './hoursOn.ts';
import { rulesByDay, spanOf } from './rulesByDay.ts';

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
  readonly rests: readonly (UnderClause & { readonly minutes: number; readonly reason: Reason })[];
  readonly rules: readonly (UnderClause & {
    readonly rules: LineRules;
    readonly reason: Reason;
    /** People whose hours it does not measure, since on some of its days they follow the calendar. */
    readonly onCalendar?: readonly number[];
  })[];
  /** People whose line is shorter than the plan: their first and last day in it. */
  readonly spans?: readonly { readonly person: number; readonly from: number; readonly to: number }[];
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
  readonly rests: Map<string, { minutes: number; ref: ClauseRef; days: Map<number, number[]> }>;
  readonly rules: Map<
    string,
    { rules: LineRules; ref: ClauseRef; days: Map<number, number[]>; onCalendar: Set<number> }
  >;
  readonly spans: { person: number; from: number; to: number }[];
  readonly beside: Map<number, { away: number; letter: string; time: number }[]>;
}
const openDraft = (): Draft => ({
  shifts: new Map(),
  rests: new Map(),
  rules: new Map(),
  spans: [],
  beside: new Map(),
});
const nameOf = (ref: ClauseRef): string => `${ref.instrument}/${ref.clause}`;

/** The hours' ground of each unit that has any; `plan` with the times that its lines point into. */
export const hoursGrounds = (facts: RosterFacts, plan: RosterPlan): Map<string, HoursGround> => {
  const table = plan.times ?? [];
  if (table.length === 0) return new Map();
  const read = hoursReader(facts.days.map(({ context }) => context));
  const given = new Map(facts.people.map((person) => [person.employeeId, person]));
  const drafts = new Map<string, Draft>();
  const place = new Map<string, readonly [Draft, number]>();
  const sizes = new Map<string, number>();
  for (const line of plan.lines) {
    const person = sizes.get(line.unitId) ?? 0;
    sizes.set(line.unitId, person + 1);
    const own = given.get(line.employeeId);
    if (own === undefined) continue;
    const hours = own.facts.map((known, d) => read(known, d));
    if (hours.every((each) => each.shifts === null)) continue;
    const draft = drafts.get(line.unitId) ?? openDraft();
    drafts.set(line.unitId, draft);
    place.set(line.employeeId, [draft, person]);
    putPerson(draft, own, hours, person);
  }
  putBeside(facts.history ?? [], plan, table, place);
  return new Map([...drafts].map(([unitId, draft]) => [unitId, closeDraft(draft, table, facts.days.length)]));
};

const putPerson = (draft: Draft, own: PersonInRoster, hours: readonly HoursOn[], person: number): void => {
  for (const [d, { shifts: each }] of hours.entries()) {
    if (each === null) continue;
    const shifts = draft.shifts.get(nameOf(each.ref)) ?? { hours: each, byDay: new Map<number, number[]>() };
    draft.shifts.set(nameOf(each.ref), shifts);
    shifts.byDay.set(d, [...(shifts.byDay.get(d) ?? []), person]);
  }
  for (const [d, { rest, rules }] of rulesByDay(own, (day) => hours[day]!).entries()) {
    if (rest !== null) {
      const { ref, clause } = rest;
      const known = draft.rests.get(nameOf(ref)) ?? { minutes: clause.hours * 60, ref, days: new Map() };
      draft.rests.set(nameOf(ref), known);
      known.days.set(person, [...(known.days.get(person) ?? []), d]);
    }
    if (rules !== null) {
      const { ref, clause } = rules;
      const { longestRun, shortestRun, shortestOff, mostNights, leastMinutes, mostMinutes, mostWeekends } = clause;
      const known = draft.rules.get(nameOf(ref)) ?? {
        rules: { longestRun, shortestRun, shortestOff, mostNights, leastMinutes, mostMinutes, mostWeekends },
        ref,
        days: new Map(),
        onCalendar: new Set(),
      };
      draft.rules.set(nameOf(ref), known);
      known.days.set(person, [...(known.days.get(person) ?? []), d]);
      const isThere = own.facts[d] != null && own.kinds[d] === 'workday';
      if (isThere && hours[d]!.shifts?.clause.roundTheClock !== true) known.onCalendar.add(person);
    }
  }
  const span = spanOf(own);
  if (span !== null && (span[0] > 0 || span[1] < own.facts.length - 1))
    draft.spans.push({ person, from: span[0], to: span[1] });
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

/** People by the days on which a clause governs them; those with the same days together. */
const underClause = (days: ReadonlyMap<number, readonly number[]>, planned: number): UnderClause => {
  const groups = new Map<string, { people: number[]; days: readonly number[] }>();
  for (const [person, own] of days) {
    if (own.length === planned) continue;
    const group = groups.get(own.join()) ?? { people: [], days: own };
    group.people.push(person);
    groups.set(own.join(), group);
  }
  return { people: [...days.keys()], ...(groups.size === 0 ? {} : { parts: [...groups.values()] }) };
};

const closeDraft = (draft: Draft, table: readonly WorkingTime[], planned: number): HoursGround => ({
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
  rests: [...draft.rests.values()].map(({ minutes, ref, days }) => ({
    ...underClause(days, planned),
    minutes,
    reason: { code: 'rest', params: { hours: minutes / 60 }, ref },
  })),
  rules: [...draft.rules.values()].map(({ rules, ref, days, onCalendar }) => ({
    ...underClause(days, planned),
    rules,
    reason: { code: 'shiftRules', params: {}, ref },
    ...(onCalendar.size === 0 ? {} : { onCalendar: [...onCalendar] }),
  })),
  ...(draft.spans.length === 0 ? {} : { spans: draft.spans }),
  beside: [...draft.beside].map(([person, days]) => ({ person, days })),
});
