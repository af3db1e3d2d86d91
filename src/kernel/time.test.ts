import { describe, expect, it } from 'vitest';
import {
  addSeconds,
  dayAt,
  epochMilliseconds,
  type Instant,
  instantAt,
  instantFrom,
  isPlainDate,
  todayIn,
  zones,
} from './time.ts';

describe('addSeconds', () => {
  it('writes a moment as short as it can, with and without parts of a second', () => {
    expect(addSeconds('2026-12-31T23:59:30Z', 45)).toBe('2027-01-01T00:00:15Z');
    expect(addSeconds('2026-12-01T00:00:00.120Z', -60)).toBe('2026-11-30T23:59:00.12Z');
    expect(addSeconds('2026-12-01T00:00:00.000Z', 0)).toBe('2026-12-01T00:00:00Z');
    expect(addSeconds('2026-12-01T00:00:00.123456Z', 1)).toBe('2026-12-01T00:00:01.123456Z');
  });

  it('is the same by either way', () => {
    for (let i = 0; i < 500; i++) {
      const at = new Date(1_796_000_000_000 + i * 7_919_013).toISOString();
      // Six digits take the way of the polyfill.
      const long = at.replace('Z', '000Z') as Instant;
      expect(addSeconds(at as Instant, i * 977 - 200_000)).toBe(addSeconds(long, i * 977 - 200_000));
    }
  });
});

describe('dayAt', () => {
  it('turns at midnight of the zone, whatever was asked before', () => {
    for (const zone of zones)
      for (const day of ['2026-12-01', '2026-02-28', '2027-01-01'] as const) {
        const midnight = epochMilliseconds(instantAt(day, '00:00', zone));
        expect(dayAt(midnight, zone)).toBe(day);
        expect(dayAt(midnight - 1, zone) < day).toBe(true);
        expect(dayAt(midnight + 86_399_999, zone)).toBe(day);
        expect(dayAt(midnight + 86_400_000, zone) > day).toBe(true);
      }
    expect(todayIn('Asia/Jayapura', '2026-11-30T15:00:00Z')).toBe('2026-12-01');
    expect(todayIn('Asia/Jakarta', '2026-11-30T16:59:59Z')).toBe('2026-11-30');
    expect(() => todayIn('Asia/Jakarta', 'kemarin' as Instant)).toThrow();
  });
});

describe('instantFrom', () => {
  it('writes what the library writes, in every year', () => {
    const fixed = [
      0, 1, 999, 86_399_999, 86_400_000, 951_782_400_000, 1_796_000_000_000.6, -1, -62_135_596_800_000,
      253_402_300_800_000,
    ];
    const many = Array.from({ length: 2000 }, (_, n) => (n * 7_919_013_377) % 8_640_000_000_000);
    for (const ms of [...fixed, ...many]) expect(instantFrom(ms)).toBe(new Date(Math.round(ms)).toISOString());
    expect(() => instantFrom(Number.NaN)).toThrow(RangeError);
  });
});

describe('isPlainDate', () => {
  it('takes days that there are, asked once or twice', () => {
    for (const _ of [1, 2]) {
      for (const day of ['2026-12-01', '2028-02-29', '1968-05-31', '0001-01-01']) expect(isPlainDate(day)).toBe(true);
      for (const text of [
        '2026-02-29',
        '2026-13-01',
        '2026-12-00',
        '2026-1-1',
        '2026-12-01T00:00',
        '',
        'kemarin',
        '99999-01-01',
      ])
        expect(isPlainDate(text)).toBe(false);
    }
  });
});
