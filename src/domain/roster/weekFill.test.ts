import { expect, it } from 'vitest';
import { addDays, daysFrom, type PlainDate } from '../../kernel/time.ts';
import { copyEarlier, patternOf, weekFill } from './weekFill.ts';

const monday = '2026-12-07' as PlainDate;
const twoWeeks = daysFrom(monday, addDays(monday, 13));
const text = (letters: readonly (string | null)[]) => letters.map((letter) => letter ?? '.').join('');

it('repeats one week and leaves the weekend as it is', () => {
  expect(text(weekFill(patternOf('KKRKR..'), twoWeeks))).toBe('KKRKR..KKRKR..');
});

it('takes turns with two weeks, counted from the first week shown', () => {
  expect(text(weekFill(patternOf('KKKKK.. RRRRR..'), twoWeeks))).toBe('KKKKK..RRRRR..');
  expect(text(weekFill(patternOf('KKKKK.. RRRRR..'), twoWeeks.slice(3)))).toBe('KK..RRRRR..');
});

it('moves the pattern by a day for the next person', () => {
  expect(text(weekFill(patternOf('KKRKR..'), twoWeeks.slice(0, 5), 1))).toBe('KRKRK');
});

it('copies the same weekday of four weeks before, and never leave or travel', () => {
  const days = daysFrom(monday, addDays(monday, 4));
  const earlier = { days: daysFrom(addDays(monday, -28), addDays(monday, -24)), modes: 'KRC-D' };
  expect(text(copyEarlier(days, earlier))).toBe('KR...');
});

it('falls back to other weeks where the day four weeks before was a holiday', () => {
  const days = [addDays(monday, 3)];
  const earlier = { days: [addDays(monday, 3 - 56), addDays(monday, 3 - 28)], modes: 'R-' };
  expect(text(copyEarlier(days, earlier))).toBe('R');
});
