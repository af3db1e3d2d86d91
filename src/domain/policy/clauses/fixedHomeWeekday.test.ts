import { describe, expect, it } from 'vitest';
import { judgedBy, ruledBy } from './trial.ts';

const friday = { kind: 'fixedHomeWeekday', weekdays: [5] };

describe('a fixed weekday at home', () => {
  it.each([
    ['Thursday stays in the office', '2026-05-07', ['office']],
    ['Friday is at home', '2026-05-08', ['home']],
  ] as const)('%s', (_title, day, allowed) => {
    expect(ruledBy([friday], day).allowed).toEqual(allowed);
  });

  it('finds a Friday in the office and a Thursday at home', () => {
    expect(judgedBy([friday], '2026-05-07', ['RK']).map((each) => [each.code, each.day])).toEqual([
      ['homeNotOpened', '2026-05-07'],
      ['fixedHomeWeekday', '2026-05-08'],
    ]);
  });
});
