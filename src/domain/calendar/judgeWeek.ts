import { ok, type Result, refuse } from '../../kernel/result.ts';
import { faultyDay } from './faultyDay.ts';
import type { WeekHours } from './model.ts';

/** Whether a week can be kept: clock times in order and at least one working day in both halves. Its sum only warns, see `weekVerdict`. */
export const judgeWeek = (week: WeekHours): Result<null> => {
  const fault = faultyDay(week);
  if (fault) return refuse('calendar.hoursOutOfOrder', { weekday: fault.weekday, ramadan: fault.ramadan ? 1 : 0 });
  const works = (days: WeekHours['days']) => days.some((hours) => hours !== null);
  return works(week.days) && works(week.ramadanDays) ? ok(null) : refuse('calendar.noWorkday');
};
