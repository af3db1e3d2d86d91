import { holdsOn, type PlainDate, weekdayOf, yearOf } from '../../kernel/time.ts';
import type { CalendarYear, DayHours, DayOnCalendar, Holiday, LocalDay, WeekHours } from './model.ts';

/**
 * What a day is for people who follow one week pattern.
 *
 * An agency's own day overrides the national calendar; a holiday overrides the weekly day off, so that its name is told.
 * In a year without a file, or with one that is not complete, a day without a certain entry is uncertain.
 * A local working day on a day off has the hours of the first working day of the week.
 * Hours: Perpres 21/2023 as the appointing authority set them in the pattern.
 */
export const dayOnCalendar = (
  day: PlainDate,
  years: readonly CalendarYear[],
  localDays: readonly LocalDay[],
  week: WeekHours,
): DayOnCalendar => {
  const year = years.find((y) => y.year === yearOf(day));
  const fasting = year?.ramadan.find((span) => holdsOn(span, day));
  const hoursOfWeek = fasting ? week.ramadanDays : week.days;
  const usual = hoursOfWeek[weekdayOf(day) - 1] ?? null;
  const base = { date: day, ramadan: fasting !== undefined };
  const workday = (hours: DayHours | null, name: DayOnCalendar['holidayName'], certain: boolean): DayOnCalendar => ({
    ...base,
    kind: 'workday',
    hours,
    holidayName: name,
    certain: certain && (fasting?.certain ?? true),
  });

  const local = localDays.find((d) => d.date === day);
  if (local?.kind === 'localHoliday')
    return { ...base, kind: 'localHoliday', hours: null, holidayName: local.name, certain: true };
  if (local) return workday(usual ?? hoursOfWeek.find((h) => h !== null) ?? null, local.name, true);

  const holiday = holidayOn(year, day);
  if (holiday) return { ...base, kind: holiday.kind, hours: null, holidayName: holiday.name, certain: holiday.certain };

  if (usual === null) return { ...base, kind: 'weeklyOff', hours: null, holidayName: null, certain: true };
  return workday(usual, null, year?.complete ?? false);
};

/** The holiday or joint leave of a day; a national holiday comes before joint leave. */
const holidayOn = (
  year: CalendarYear | undefined,
  day: PlainDate,
): (Holiday & { kind: 'nationalHoliday' | 'jointLeave' }) | undefined => {
  const found = (kind: 'nationalHoliday' | 'jointLeave') => {
    const holiday = year?.holidays.find((h) => h.date === day && h.kind === kind);
    return holiday && { ...holiday, kind };
  };
  return found('nationalHoliday') ?? found('jointLeave');
};
