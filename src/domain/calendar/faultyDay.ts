import { minutesOf, type Weekday } from '../../kernel/time.ts';
import type { DayHours, WeekHours } from './model.ts';

const inOrder = (hours: DayHours): boolean => {
  const { start, end, breakStart, breakEnd } = hours;
  if (minutesOf(start) >= minutesOf(end)) return false;
  if ((breakStart === null) !== (breakEnd === null)) return false;
  if (breakStart === null || breakEnd === null) return true;
  return (
    minutesOf(start) <= minutesOf(breakStart) &&
    minutesOf(breakStart) < minutesOf(breakEnd) &&
    minutesOf(breakEnd) <= minutesOf(end)
  );
};

/** The first weekday whose clock times do not follow each other (start, break, end); null when all do. */
export const faultyDay = (week: WeekHours): { readonly weekday: Weekday; readonly ramadan: boolean } | null => {
  for (const [ramadan, days] of [
    [false, week.days],
    [true, week.ramadanDays],
  ] as const) {
    const at = days.findIndex((hours) => hours !== null && !inOrder(hours));
    if (at >= 0) return { weekday: (at + 1) as Weekday, ramadan };
  }
  return null;
};
