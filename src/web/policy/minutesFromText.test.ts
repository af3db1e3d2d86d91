import { expect, it } from 'vitest';
import { minutesFromText } from './minutesFromText.ts';

it.each([
  ['37 jam 30 menit', 2250],
  ['37 h 30 min', 2250],
  ['37:30', 2250],
  ['37,5', 2250],
  ['40', 2400],
  ['40 jam', 2400],
  ['37:75', null],
  ['seminggu', null],
  ['200', null],
])('reads %s as %s minutes', (text, minutes) => {
  expect(minutesFromText(text, 0, 10_080)).toBe(minutes);
});
