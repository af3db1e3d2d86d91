import { daysBetween, mondayOf, type PlainDate, weekdayOf } from '../../kernel/time.ts';
import { letterOf, type ModeLetter } from './model.ts';

/** Words of seven letters, one a week from Monday; a full stop leaves the day as it is. */
export type WeekPattern = readonly string[];

const known = new Set<string>(Object.values(letterOf));

/** The pattern as it is kept: "KKRKR.. RKKRK..". */
export const patternOf = (weeks: string): WeekPattern => weeks.split(' ');

/**
 * What a weekly pattern puts on each day, null where it leaves the day. The first week of `days` is the pattern's first;
 * `shift` moves it by so many days within Monday to Friday, so that not everybody is at home on the same day.
 */
export const weekFill = (pattern: WeekPattern, days: readonly PlainDate[], shift = 0): (ModeLetter | null)[] => {
  const first = days[0];
  if (first === undefined || pattern.length === 0) return [];
  const from = mondayOf(first);
  return days.map((day) => {
    const week = Math.floor(daysBetween(from, day) / 7);
    const weekday = weekdayOf(day) - 1;
    const letters = pattern[week % pattern.length] ?? '';
    const at = weekday < 5 ? (weekday + shift) % 5 : weekday;
    const letter = letters[at] ?? '.';
    return known.has(letter) && letter !== '-' ? (letter as ModeLetter) : null;
  });
};

const copied = new Set(['K', 'R', 'L']);

/**
 * What earlier weeks put on each day: the same weekday four weeks before, else eight; null where nothing was published,
 * or where the person was on leave or travelling, which is not repeated.
 */
export const copyEarlier = (
  days: readonly PlainDate[],
  earlier: { readonly days: readonly PlainDate[]; readonly modes: string },
): (ModeLetter | null)[] => {
  const at = new Map(earlier.days.map((day, d) => [day, d]));
  return days.map((day) => {
    for (const back of [28, 56, 35, 49]) {
      const index = earlier.days.find((each) => daysBetween(each, day) === back);
      const letter = index === undefined ? undefined : earlier.modes[at.get(index)!];
      if (letter !== undefined && copied.has(letter)) return letter as ModeLetter;
    }
    return null;
  });
};
