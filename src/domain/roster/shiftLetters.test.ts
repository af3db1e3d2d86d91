import { expect, it } from 'vitest';
import { daysShown, shiftLetters, shownModes } from './shiftLetters.ts';
import { noTime, openTimes, timeIndex, timeLetter, timeOn, type WorkingTime } from './workingTime.ts';

const ref = { instrument: 'i', clause: 'c', article: 'Pasal 1' };
const time = (name: string, start: `${number}:${number}` = '07:00', kind: 'shift' | 'wave' = 'shift'): WorkingTime => ({
  name,
  start,
  end: '14:00',
  kind,
  ref,
});

it('letters come from the names, never that of a place, and shifts of one name share one', () => {
  const table = [time('Pagi'), time('Dinas Malam'), time('pagi', '08:00'), time('1', '07:00', 'wave'), time('K')];
  expect(shiftLetters(table)).toEqual(['P', 'I', 'P', '', '1']);
});

it('a line shows the shift where it has one', () => {
  expect(shownModes('KK-RK', '01..2', ['P', 'M', ''])).toBe('PM-RK');
  expect(shownModes('KR', undefined, ['P'])).toBe('KR');
});

it('every place in a table has a character of its own, and back', () => {
  const letters = Array.from({ length: 90 }, (_, i) => timeLetter(i));
  expect(new Set(letters).size).toBe(90);
  expect(letters.map(timeIndex)).toEqual(letters.map((_, i) => i));
  expect(timeIndex(noTime)).toBe(-1);
});

it('a table keeps its order and takes each time once', () => {
  const { table, indexOf } = openTimes([time('Pagi')]);
  expect([indexOf(time('Sore')), indexOf(time('Pagi')), indexOf(time('Sore'))]).toEqual([1, 0, 1]);
  expect(timeOn(table, '.1', 1)?.name).toBe('Sore');
  expect(timeOn(table, '.1', 0)).toBeNull();
});

it('weekends on which nobody works are left out', () => {
  expect(daysShown([5, 6, 7, 1], [{ modes: 'K---' }, { modes: 'K-K-' }])).toEqual([0, 2, 3]);
});
