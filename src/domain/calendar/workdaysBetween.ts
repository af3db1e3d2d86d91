import { daysFrom, type PlainDate } from '../../kernel/time.ts';
import { dayOnCalendar } from './dayOnCalendar.ts';
import type { CalendarYear, DayOnCalendar, LocalDay, WeekHours } from './model.ts';

/** The working days from `from` to `to`, both included, in order; uncertain ones are among them and say so. */
export const workdaysBetween = (
  from: PlainDate,
  to: PlainDate,
  years: readonly CalendarYear[],
  localDays: readonly LocalDay[],
  week: WeekHours,
): DayOnCalendar[] =>
  daysFrom(from, to)
    .map((day) => dayOnCalendar(day, years, localDays, week))
    .filter((day) => day.kind === 'workday');
