import type { calendarEndpoints } from '../../contract/calendar.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import { dayOnCalendar } from '../../domain/calendar/dayOnCalendar.ts';
import type { DayOnCalendar, WeekHours } from '../../domain/calendar/model.ts';
import { withRamadan } from '../../domain/calendar/withRamadan.ts';
import { daysFrom, type PlainDate } from '../../kernel/time.ts';

export type YearAnswer = AnswerOf<typeof calendarEndpoints.year>;
export type WeeksAnswer = AnswerOf<typeof calendarEndpoints.weekPatterns>;

/** The week that holds where a workplace names none: the agency's default, else the first ready one. */
export const standardWeek = (weeks: WeeksAnswer): WeekHours => weeks.own.find((w) => w.isDefault) ?? weeks.ready[0]!;

/** What every day of a year is, by its date. */
export const yearOnCalendar = (
  year: number,
  answer: YearAnswer,
  week: WeekHours,
): ReadonlyMap<PlainDate, DayOnCalendar> => {
  const own = answer.ramadan ? [{ year, from: answer.ramadan.from, to: answer.ramadan.to }] : [];
  const years = withRamadan(answer.national ? [answer.national] : [], own);
  const days = daysFrom(`${year}-01-01` as PlainDate, `${year}-12-31` as PlainDate);
  return new Map(days.map((day) => [day, dayOnCalendar(day, years, answer.local, week)]));
};
