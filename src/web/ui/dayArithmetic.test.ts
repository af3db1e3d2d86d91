import { expect, it } from 'vitest';
import { lastOfMonth, monthsAway, readDay } from './dayArithmetic.ts';

it('reads a day the way people type it', () => {
  expect(readDay('23/11/2026')).toBe('2026-11-23');
  expect(readDay(' 3-1-26 ')).toBe('2026-01-03');
  expect(readDay('23112026')).toBe('2026-11-23');
  expect(readDay('2026-11-23')).toBe('2026-11-23');
});

it('does not guess at what is no day', () => {
  expect(readDay('31/02/2026')).toBeNull();
  expect(readDay('11/23/2026')).toBeNull();
  expect(readDay('besok')).toBeNull();
});

it('crosses year ends and leap days', () => {
  expect(monthsAway('2026-12-15', 1)).toBe('2027-01-01');
  expect(monthsAway('2026-01-31', -1)).toBe('2025-12-01');
  expect(lastOfMonth('2024-02-10')).toBe('2024-02-29');
});
