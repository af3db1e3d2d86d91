// Totals over some days of a line, as one number that is carried along it: hours and weekends under one of several rules.

import { type RunPattern, stepsByDay } from './mergeStates.ts';
import type { DaySum } from './model.ts';

/** A number kept along a line from `firstDay` to `lastDay`; 0 before and after. */
export interface DayWatch {
  readonly firstDay: number;
  readonly lastDay: number;
  /** It stays below this. */
  readonly cells: number;
  /** The number after one more choice that leads to `state`; -1 where that is forbidden or can come to no lawful end. */
  readonly step: (value: number, choice: number, day: number, state: number) => number;
  /** Whether a number after so many days lies within the corridor, in shifts beside an even pace. */
  readonly isNear: (value: number, days: number, corridor: number) => boolean;
}

/** What a watch needs to know of the diagram: working time by choice in the largest common unit, weekends by day. */
export interface Watched {
  readonly days: number;
  readonly pattern: RunPattern;
  readonly units: Int32Array;
  readonly unit: number;
  readonly weekendOf: Int32Array;
}

/** Working time that may still come on the days of the sum, at most; by day and state, -1 where no way leads to the end. */
const mostToCome = ({ days, pattern, units }: Watched, counts: Uint8Array): Int32Array => {
  const { states, choices } = pattern;
  const steps = stepsByDay(pattern, days);
  const most = new Int32Array((days + 1) * states);
  for (let day = days - 1; day >= 0; day--)
    for (let s = 0; s < states; s++) {
      let best = -1;
      for (let c = 0; c < choices; c++) {
        const to = steps[day]![s * choices + c]!;
        const rest = to < 0 ? -1 : most[(day + 1) * states + to]!;
        if (rest >= 0) best = Math.max(best, rest + (counts[day] === 1 ? units[c]! : 0));
      }
      most[day * states + s] = best;
    }
  return most;
};

const minutesWatch = (sum: DaySum, about: Watched): DayWatch | null => {
  const { days, pattern, units, unit } = about;
  const counts = new Uint8Array(days);
  for (const day of sum.days) counts[day] = 1;
  const longest = Math.max(0, ...units);
  const least = Math.max(0, Math.ceil(sum.minMinutes / unit));
  const isOpen = sum.maxMinutes >= longest * unit * sum.days.length;
  const most = isOpen ? Number.POSITIVE_INFINITY : Math.floor(sum.maxMinutes / unit);
  if (least === 0 && isOpen) return null;
  const firstDay = sum.days[0]!;
  const lastDay = sum.days.at(-1)!;
  const toCome = mostToCome(about, counts);
  const aim = isOpen ? least : (least + most) / 2;
  return {
    firstDay,
    lastDay,
    cells: (isOpen ? least : most) + 1,
    step: (value, choice, day, state) => {
      if (day < firstDay || day > lastDay) return 0;
      const total = value + (counts[day] === 1 ? units[choice]! : 0);
      if (total > most || total + toCome[(day + 1) * pattern.states + state]! < least) return -1;
      return day === lastDay ? 0 : isOpen ? Math.min(total, least) : total;
    },
    isNear: (value, after, corridor) => {
      if (isOpen || after <= firstDay || after > lastDay) return true;
      const share = sum.days.filter((day) => day < after).length / sum.days.length;
      return Math.abs(value - aim * share) <= corridor * longest;
    },
  };
};

/** Twice the number of weekends, and 1 while the one at hand counts already. */
const weekendWatch = (sum: DaySum, { days, weekendOf }: Watched): DayWatch | null => {
  const own = sum.days.filter((day) => weekendOf[day]! >= 0);
  const weekends = new Set(own.map((day) => weekendOf[day]!));
  if (sum.maxWeekends >= weekends.size) return null;
  const counts = new Uint8Array(days);
  for (const day of own) counts[day] = 1;
  const ends = new Uint8Array(days);
  for (const weekend of weekends) ends[own.findLast((day) => weekendOf[day] === weekend)!] = 1;
  const firstDay = own[0]!;
  const lastDay = own.at(-1)!;
  return {
    firstDay,
    lastDay,
    cells: 2 * sum.maxWeekends + 2,
    step: (value, choice, day) => {
      if (day < firstDay || day > lastDay) return 0;
      let after = value;
      if (counts[day] === 1 && choice > 0 && value % 2 === 0) after = value + 3;
      if (after >> 1 > sum.maxWeekends) return -1;
      if (day === lastDay) return 0;
      return ends[day] === 1 ? after & ~1 : after;
    },
    isNear: (value, after, corridor) => {
      if (after <= firstDay || after > lastDay) return true;
      const share = own.filter((day) => day < after).length / own.length;
      return Math.abs((value >> 1) - sum.maxWeekends * share) <= 1 + corridor / 2;
    },
  };
};

/** The watches of some sums; a sum that cannot be passed needs none. */
export const watchesOf = (sums: readonly DaySum[], about: Watched): DayWatch[] =>
  sums.flatMap((sum) =>
    sum.days.length === 0 ? [] : [minutesWatch(sum, about), weekendWatch(sum, about)].filter((each) => each !== null),
  );
