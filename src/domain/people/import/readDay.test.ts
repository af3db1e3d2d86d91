import { expect, it } from 'vitest';
import { readDay } from './readDay.ts';

it.each([
  '1985-03-15',
  '15/03/1985',
  '15-3-1985',
  '15.03.1985',
  '15 Maret 1985',
  '15-Mar-1985',
  '19850315',
  '1985-03-15T00:00:00',
  '15/03/1985 00:00',
])('%s is 15 March 1985', (text) => {
  expect(readDay({ text })).toBe('1985-03-15');
});

it('an Excel serial number counts from 1900', () => {
  expect(readDay({ text: '31121', number: 31121 })).toBe('1985-03-15');
});

it('a day that does not exist, or another order of day and month, is not guessed', () => {
  for (const text of ['31/02/1985', '03/15/1985', 'kemarin', '0000-00-00', '85-03-15'])
    expect(readDay({ text })).toBeNull();
});
