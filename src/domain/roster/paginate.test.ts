import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paginate } from './paginate.ts';

it('puts everything on one page where it fits with the signatures', () => {
  expect(paginate(10, 30, 20)).toEqual([10]);
});

it('moves rows to the last page rather than leave the signatures alone', () => {
  expect(paginate(30, 30, 20)).toEqual([28, 2]);
  expect(paginate(60, 30, 20)).toEqual([30, 28, 2]);
  expect(paginate(32, 30, 20)).toEqual([30, 2]);
});

it('loses no row, overfills no page and never leaves the last one empty', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 3, max: 60 }), fc.nat(57), (rows, full, less) => {
      const last = Math.max(2, full - less);
      const pages = paginate(rows, full, last);
      expect(pages.reduce((sum, n) => sum + n, 0)).toBe(rows);
      expect(pages.slice(0, -1).every((n) => n >= 1 && n <= full)).toBe(true);
      expect(pages.at(-1)).toBeGreaterThanOrEqual(1);
      expect(pages.at(-1)).toBeLessThanOrEqual(last);
    }),
  );
});
