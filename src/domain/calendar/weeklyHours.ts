import { minutesOf } from '../../kernel/time.ts';
import type { DayHours, WeekHours } from './model.ts';

/** Perpres 21/2023: 37 h 30 min a week, in Ramadan 32 h 30 min, breaks not counted. Minutes. */
const statutoryWeekMinutes = { normal: 37.5 * 60, ramadan: 32.5 * 60 } as const;

export interface WeekTotal {
  /** Working minutes without breaks. */
  readonly net: number;
  /** Minutes from start to end, breaks counted in. */
  readonly gross: number;
  readonly required: number;
}

/** How a week stands against the law; the officer is warned, never stopped (the Kaltim week of 2025 is short without its breaks). */
export type WeekVerdict = 'meets' | 'short' | 'shortWithoutBreaks' | 'long';

const breakOf = (hours: DayHours): number =>
  hours.breakStart === null || hours.breakEnd === null ? 0 : minutesOf(hours.breakEnd) - minutesOf(hours.breakStart);

export const netMinutes = (hours: DayHours | null): number =>
  hours === null ? 0 : minutesOf(hours.end) - minutesOf(hours.start) - breakOf(hours);

const grossMinutes = (hours: DayHours | null): number =>
  hours === null ? 0 : minutesOf(hours.end) - minutesOf(hours.start);

const sum = (days: readonly (DayHours | null)[], of: (hours: DayHours | null) => number): number =>
  days.reduce((total, hours) => total + of(hours), 0);

/** The two weekly sums of a pattern, outside and in Ramadan. */
export const weeklyHours = (week: WeekHours): Readonly<Record<'normal' | 'ramadan', WeekTotal>> => ({
  normal: {
    net: sum(week.days, netMinutes),
    gross: sum(week.days, grossMinutes),
    required: statutoryWeekMinutes.normal,
  },
  ramadan: {
    net: sum(week.ramadanDays, netMinutes),
    gross: sum(week.ramadanDays, grossMinutes),
    required: statutoryWeekMinutes.ramadan,
  },
});

/** `shortWithoutBreaks` where the week only reaches the hours of the law when breaks are counted in. */
export const weekVerdict = (total: WeekTotal): WeekVerdict => {
  if (total.net === total.required) return 'meets';
  if (total.net > total.required) return 'long';
  return total.gross >= total.required ? 'shortWithoutBreaks' : 'short';
};
