import { expect, it } from 'vitest';
import patterns from '../../../calendars/week-patterns.json' with { type: 'json' };
import { faultyDay } from './faultyDay.ts';
import { ReadyWeekPatternSchema, type WeekHours } from './model.ts';
import { weeklyHours, weekVerdict } from './weeklyHours.ts';

const weeks = Object.fromEntries(patterns.map((p) => ReadyWeekPatternSchema.parse(p)).map((p) => [p.key, p]));

it.each(['nationalFive', 'sixDays', 'dkiRamadan2026'])('%s meets 37 h 30 min, and 32 h 30 min in Ramadan', (key) => {
  const { normal, ramadan } = weeklyHours(weeks[key]!);
  expect([normal.net, ramadan.net]).toEqual([2250, 1950]);
  expect([weekVerdict(normal), weekVerdict(ramadan)]).toEqual(['meets', 'meets']);
});

it('the five-day week of Kaltim 2025 reaches the law only with its breaks counted in', () => {
  const { normal } = weeklyHours(weeks.kaltimFive!);
  expect(normal).toMatchObject({ net: 33.5 * 60, gross: 37.5 * 60 });
  expect(weekVerdict(normal)).toBe('shortWithoutBreaks');
});

it('the six-day week of Kaltim 2025 adds up to 37 h 30 min with no break named', () => {
  expect(weeklyHours(weeks.kaltimSix!).normal.net).toBe(2250);
});

it('tells a week that is too short and one that is too long', () => {
  expect(weekVerdict({ net: 2000, gross: 2100, required: 2250 })).toBe('short');
  expect(weekVerdict({ net: 2300, gross: 2500, required: 2250 })).toBe('long');
});

it('no ready week has clock times out of order', () => {
  for (const week of Object.values(weeks)) expect(faultyDay(week)).toBeNull();
});

it('finds the weekday whose end lies before its start, or whose break has no end', () => {
  const off = [null, null, null, null, null, null, null];
  const week = (day: WeekHours['days'][number]): WeekHours => ({
    days: [null, day, null, null, null, null, null],
    ramadanDays: off,
  });
  expect(faultyDay(week({ start: '16:00', end: '07:30', breakStart: null, breakEnd: null }))).toEqual({
    weekday: 2,
    ramadan: false,
  });
  expect(faultyDay(week({ start: '07:30', end: '16:00', breakStart: '12:00', breakEnd: null }))).toEqual({
    weekday: 2,
    ramadan: false,
  });
});
