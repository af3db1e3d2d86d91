import { addDays, type ClockTime, daysFrom, minutesOf, type PlainDate } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import type { Mode } from '../model.ts';
import type { Cell, PastCell } from './clauseKind.ts';

/** One day of a person's line as the rules on shifts see it; minutes count from the midnight on which the day begins. */
export interface WorkDay {
  readonly day: PlainDate;
  /** In the office, where shifts are. */
  readonly working: boolean;
  /** On leave, travelling or at work elsewhere: neither a day of the line nor a day off. */
  readonly absent: boolean;
  /** At work, but not on a shift. */
  readonly elsewhere: boolean;
  /** Null where the day has no hours of its own. An end past 1440 lies on the next day. */
  readonly hours: { readonly start: number; readonly end: number } | null;
  /** Of the plan at hand; false for published days beside it. */
  readonly own: boolean;
  /** Of the plan, and under the rules that judge the line; false for days of the plan under other rules. */
  readonly ruled: boolean;
}

/** Hours of a shift in minutes; an end that is not after the start lies on the next day. */
export const hoursOf = (start: ClockTime, end: ClockTime): { start: number; end: number } => {
  const [from, to] = [minutesOf(start), minutesOf(end)];
  return { start: from, end: to > from ? to : to + 1440 };
};

/** Goes on after midnight. */
export const isNight = (hours: WorkDay['hours']): boolean => hours !== null && hours.end > 1440;

const workDay = (
  given: { readonly day: PlainDate; readonly mode: Mode; readonly start?: ClockTime; readonly end?: ClockTime },
  own: boolean,
  ruled: boolean,
): WorkDay => ({
  day: given.day,
  working: given.mode === 'office',
  absent: given.mode !== 'office' && given.mode !== 'off',
  elsewhere: given.mode === 'home' || given.mode === 'other',
  hours: given.start === undefined || given.end === undefined ? null : hoursOf(given.start, given.end),
  own,
  ruled,
});

/**
 * By employee of `cells` every calendar day from the first known to the last: the days that a clause governs, days of the plan under
 * others, published days that adjoin. A day between that no cell names is off, and under the rules of the day of the plan before it.
 */
export const workLines = (
  cells: readonly Cell[],
  history: readonly PastCell[],
  others: readonly Cell[] = [],
): ReadonlyMap<string, WorkDay[]> => {
  const beside = groupBy(history, (each) => (each.adjoins ? each.employeeId : null));
  const besides = groupBy(others, (cell) => cell.person.employeeId);
  return new Map(
    [...groupBy(cells, (cell) => cell.person.employeeId)].map(([employeeId, own]) => {
      const known = new Map<PlainDate, WorkDay>();
      for (const past of beside.get(employeeId) ?? []) known.set(past.day, workDay(past, false, false));
      for (const cell of besides.get(employeeId) ?? []) known.set(cell.day, workDay(cell, true, false));
      for (const cell of own) known.set(cell.day, workDay(cell, true, true));
      return [employeeId, everyDay(known)];
    }),
  );
};

const everyDay = (known: ReadonlyMap<PlainDate, WorkDay>): WorkDay[] => {
  const days = [...known.keys()].sort();
  const own = days.filter((day) => known.get(day)!.own);
  const [first, last, firstOwn, lastOwn] = [days[0], days.at(-1), own[0], own.at(-1)];
  if (first === undefined || last === undefined || firstOwn === undefined || lastOwn === undefined) return [];
  let ruled = false;
  return daysFrom(first, last).map((day) => {
    const here = known.get(day);
    if (here?.own) ruled = here.ruled;
    const isOwn = firstOwn <= day && day <= lastOwn;
    return (
      here ?? {
        day,
        working: false,
        absent: false,
        elsewhere: false,
        hours: null,
        own: isOwn,
        ruled: isOwn && ruled,
      }
    );
  });
};

/** Stretches of neighbouring days that are alike; `to` is the index after the last. */
export const stretches = (
  line: readonly WorkDay[],
  isIn: (day: WorkDay) => boolean,
): { readonly from: number; readonly to: number }[] => {
  const found: { from: number; to: number }[] = [];
  for (let i = 0; i < line.length; i++) {
    if (!isIn(line[i]!)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.to === i && addDays(line[i - 1]!.day, 1) === line[i]!.day) last.to = i + 1;
    else found.push({ from: i, to: i + 1 });
  }
  return found;
};
