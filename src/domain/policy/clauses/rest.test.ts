import { describe, expect, it } from 'vitest';
import { judgedBy } from './trial.ts';

const eight = { kind: 'rest', hours: 8 };

describe('rest between shifts', () => {
  it.each([
    ['night into the next morning', ['21:00', '07:00'], ['07:00', '14:00'], [0]],
    ['late into early', ['14:00', '23:30'], ['07:00', '14:00'], [7]],
    ['enough rest', ['07:00', '14:00'], ['07:00', '14:00'], []],
  ] as const)('%s', (_title, first, second, hours) => {
    const times = { 'e1 2026-05-04': first, 'e1 2026-05-05': second };
    expect(judgedBy([eight], '2026-05-04', ['KK'], { times }).map((each) => each.params.found)).toEqual(hours);
  });
});
