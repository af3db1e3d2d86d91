import { expect, it } from 'vitest';
import year2025 from '../../../calendars/2025.json' with { type: 'json' };
import year2026 from '../../../calendars/2026.json' with { type: 'json' };
import year2027 from '../../../calendars/2027.json' with { type: 'json' };
import patterns from '../../../calendars/week-patterns.json' with { type: 'json' };
import { daysFrom, type PlainDate } from '../../kernel/time.ts';
import { dayOnCalendar } from './dayOnCalendar.ts';
import { CalendarYearSchema, type LocalDay, ReadyWeekPatternSchema } from './model.ts';
import { workdaysBetween } from './workdaysBetween.ts';

const years = [year2025, year2026, year2027].map((y) => CalendarYearSchema.parse(y));
const weeks = Object.fromEntries(patterns.map((p) => ReadyWeekPatternSchema.parse(p)).map((p) => [p.key, p]));
const five = weeks.nationalFive!;
const six = weeks.sixDays!;
const on = (day: PlainDate, local: LocalDay[] = [], week = five) => dayOnCalendar(day, years, local, week);
const localDay = (date: PlainDate, kind: LocalDay['kind']): LocalDay => ({
  date,
  kind,
  name: { id: 'Hari jadi kota', en: 'City day' },
});

it('a plain Monday is a working day from 07.30 to 16.00', () => {
  expect(on('2026-11-23')).toMatchObject({
    kind: 'workday',
    certain: true,
    ramadan: false,
    hours: { start: '07:30', end: '16:00' },
  });
});

it('Friday has its longer break and later end', () => {
  expect(on('2026-11-27').hours).toEqual({ start: '07:30', end: '16:30', breakStart: '11:30', breakEnd: '13:00' });
});

it('Saturday is off in a five-day week and worked in a six-day week', () => {
  expect(on('2026-11-28').kind).toBe('weeklyOff');
  expect(on('2026-11-28', [], six)).toMatchObject({ kind: 'workday', hours: { end: '13:00' } });
  expect(on('2026-11-29', [], six).kind).toBe('weeklyOff');
});

it('Ramadan has shorter hours and is uncertain until its decision was seen', () => {
  expect(on('2026-02-23')).toMatchObject({
    kind: 'workday',
    ramadan: true,
    certain: false,
    hours: { start: '08:00', end: '15:00' },
  });
  expect(on('2026-02-27').hours).toMatchObject({ end: '15:30' });
});

it('a decreed holiday and joint leave carry their names and no hours', () => {
  expect(on('2026-12-25')).toMatchObject({
    kind: 'nationalHoliday',
    hours: null,
    holidayName: { id: 'Hari Raya Natal' },
    certain: true,
  });
  expect(on('2026-12-24')).toMatchObject({ kind: 'jointLeave', certain: true });
});

it('a holiday on a Sunday is told as the holiday', () => {
  expect(on('2026-03-22').kind).toBe('nationalHoliday');
});

it('18 August 2025 is certain joint leave while the rest of that decree still waits for confirmation', () => {
  expect(on('2025-08-18')).toMatchObject({ kind: 'jointLeave', certain: true });
  expect(on('2025-05-12')).toMatchObject({ kind: 'nationalHoliday', certain: false });
});

it('a local holiday takes a working day off and a local working day opens a holiday or a Saturday', () => {
  expect(on('2026-05-04', [localDay('2026-05-04', 'localHoliday')])).toMatchObject({
    kind: 'localHoliday',
    hours: null,
  });
  expect(on('2026-12-24', [localDay('2026-12-24', 'localWorkday')])).toMatchObject({
    kind: 'workday',
    certain: true,
    hours: { end: '16:00' },
  });
  expect(on('2026-11-28', [localDay('2026-11-28', 'localWorkday')])).toMatchObject({
    kind: 'workday',
    hours: { start: '07:30', end: '16:00' },
  });
});

it('in a year whose decree is not out, fixed holidays are certain and everything else is not', () => {
  expect(on('2027-08-17')).toMatchObject({ kind: 'nationalHoliday', certain: true });
  expect(on('2027-03-26')).toMatchObject({ kind: 'nationalHoliday', certain: false });
  expect(on('2027-08-18')).toMatchObject({ kind: 'workday', certain: false });
});

it('a year without a file still answers, marked uncertain', () => {
  expect(on('2031-03-05')).toMatchObject({ kind: 'workday', certain: false });
});

it('the calendar of a year holds 17 national holidays, and the joint leave as decreed', () => {
  const count = (at: number, kind: string) => years[at]!.holidays.filter((h) => h.kind === kind).length;
  expect([count(0, 'nationalHoliday'), count(0, 'jointLeave')]).toEqual([17, 11]);
  expect([count(1, 'nationalHoliday'), count(1, 'jointLeave')]).toEqual([17, 8]);
});

it('every entry of a file lies in its year, once, and cites a decree of that file', () => {
  for (const year of years) {
    const dates = year.holidays.map((h) => h.date);
    expect(new Set(dates).size).toBe(dates.length);
    expect(dates).toEqual([...dates].sort());
    for (const holiday of year.holidays) {
      expect(holiday.date.startsWith(String(year.year))).toBe(true);
      if (year.complete) expect(year.decrees.map((d) => d.number)).toContain(holiday.decree);
    }
  }
});

it('counts the working days of May 2026 without its holidays, joint leave and week ends', () => {
  // 21 weekdays, less 1, 14, 27 May and the joint leave of 15 and 28 May.
  expect(workdaysBetween('2026-05-01', '2026-05-31', years, [], five)).toHaveLength(16);
});

it('every day of three years gets exactly one answer, and only working days have hours', () => {
  for (const day of daysFrom('2025-01-01', '2027-12-31')) {
    const answer = on(day);
    expect(answer.hours !== null).toBe(answer.kind === 'workday');
  }
});
