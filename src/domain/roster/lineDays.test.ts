import { expect, it } from 'vitest';
import { sameLine, sameOn, withDays } from './lineDays.ts';

const line = { modes: 'KRK', fixed: '000', why: [1, 2, 3] };
const shifts = { modes: 'KK-', fixed: '010', times: '01.', why: [4, 5, 6] };

it('takes days of another line with hours, hand marks and reasons, and leaves the others', () => {
  expect(withDays(line, shifts, [1])).toEqual({ modes: 'KKK', fixed: '010', why: [1, 5, 3], times: '.1.' });
  expect(withDays(shifts, line, [0])).toEqual({ modes: 'KK-', fixed: '010', why: [1, 5, 6], times: '.1.' });
});

it('a line without hours gets none where none are taken', () => {
  expect(withDays(line, { ...line, modes: 'RRR' }, [0, 2])).toEqual({ ...line, modes: 'RRR' });
});

it('two days are the same only with the same place and hours', () => {
  expect(sameOn(line, shifts, 0)).toBe(false);
  expect(sameOn(line, { modes: 'KRK', times: '...' }, 0)).toBe(true);
  expect(sameLine(line, { modes: 'KRK' })).toBe(true);
  expect(sameLine(line, { modes: 'KRR' })).toBe(false);
});
