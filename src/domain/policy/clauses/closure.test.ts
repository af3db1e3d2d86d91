import { describe, expect, it } from 'vitest';
import { judgedBy, ruledBy } from './trial.ts';

const closed = { kind: 'closure', days: 5, from: '2026-05-04' };

describe('closure of a unit', () => {
  it.each([
    ['first day', closed, '2026-05-04', ['home']],
    ['fifth day', closed, '2026-05-08', ['home']],
    ['day after', closed, '2026-05-11', ['office']],
    ['without a first day it waits', { kind: 'closure', days: 5 }, '2026-05-04', ['office']],
  ] as const)('%s', (_title, clause, day, allowed) => {
    expect(ruledBy([clause], day).allowed).toEqual(allowed);
  });

  it('finds people in a closed unit', () => {
    expect(judgedBy([closed], '2026-05-08', ['K'])).toMatchObject([
      { code: 'closure', params: { until: '2026-05-08' } },
    ]);
  });
});
