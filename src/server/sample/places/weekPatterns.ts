import type { DayHours, WeekPattern } from '../../../domain/calendar/model.ts';
import type { ClockTime } from '../../../kernel/time.ts';
import type { Random } from '../random.ts';

const hours = (
  start: ClockTime,
  end: ClockTime,
  breakStart: ClockTime | null = '12:00',
  breakEnd: ClockTime | null = '12:30',
): DayHours => ({
  start,
  end,
  breakStart,
  breakEnd,
});
const week = (monday: DayHours, friday: DayHours, saturday: DayHours | null): (DayHours | null)[] => [
  monday,
  monday,
  monday,
  monday,
  friday,
  saturday,
  null,
];

/** Five and six days of 37.5 hours, in Ramadan 32.5 (Perpres 21/2023). */
export const weekPatternsOf = (random: Random): { readonly five: WeekPattern; readonly six: WeekPattern } => ({
  five: {
    id: random.id(),
    name: 'Lima hari kerja',
    days: week(hours('07:30', '16:00', '12:00', '13:00'), hours('07:30', '16:30', '11:30', '13:00'), null),
    ramadanDays: week(hours('08:00', '15:00'), hours('08:00', '15:30', '11:30', '12:30'), null),
  },
  six: {
    id: random.id(),
    name: 'Enam hari kerja',
    days: week(hours('07:00', '14:00'), hours('07:00', '11:30', null, null), hours('07:00', '14:30')),
    ramadanDays: week(hours('08:00', '14:00'), hours('08:00', '12:00', null, null), hours('08:00', '15:00')),
  },
});
