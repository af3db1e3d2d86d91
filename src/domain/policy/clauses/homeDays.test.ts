import { describe, expect, it } from 'vitest';
import { kindOf } from '../clause.ts';
import { clauseWith, homeIsOpen, judgedBy, limitsBy, personWith } from './trial.ts';

const week = (over: object) => ({ kind: 'homeDays', per: 'week', ...over });

describe('days at home in a week or month', () => {
  it.each([
    ['at most two a week', week({ max: 2 }), [[null, 2, 5]]],
    ['one to two a week', week({ min: 1, max: 2 }), [[1, 2, 5]]],
    ['at most four a month', week({ per: 'month', max: 4 }), [[null, 4, 5]]],
    ['more than there are days binds nobody', week({ max: 7 }), []],
  ] as const)('%s', (_title, clause, expected) => {
    const { personLimits } = limitsBy([homeIsOpen, clause], '2026-05-04', '2026-05-08');
    expect(personLimits.map((each) => [each.min, each.max, each.days.length])).toEqual(expected);
  });

  it('makes one window a week, and one a month', () => {
    const windows = (per: string) =>
      limitsBy([homeIsOpen, week({ per, max: 1 })], '2026-05-04', '2026-05-17').personLimits.length;
    expect([windows('week'), windows('month')]).toEqual([2, 1]);
  });

  it('finds a week with too many and a week with too few', () => {
    expect(judgedBy([homeIsOpen, week({ max: 2 })], '2026-05-04', ['RRRKK'])[0]).toMatchObject({
      code: 'homeDays.week.max',
      params: { max: 2, found: 3 },
    });
    expect(judgedBy([homeIsOpen, week({ min: 1 })], '2026-05-04', ['KKKKK'])[0]).toMatchObject({
      code: 'homeDays.week.min',
      params: { found: 0 },
    });
    expect(judgedBy([homeIsOpen, week({ max: 2 })], '2026-05-04', ['RRKKK'])).toEqual([]);
  });

  it('asks no least number of a week that the plan cuts off, but still holds the most', () => {
    const clauses = [homeIsOpen, week({ min: 1, max: 2 })];
    expect(
      limitsBy(clauses, '2026-11-23', '2026-11-30').personLimits.map((each) => [each.min, each.days.length]),
    ).toEqual([[1, 7]]);
    expect(judgedBy(clauses, '2026-11-30', ['K'])).toEqual([]);
    expect(judgedBy(clauses, '2026-11-30', ['RRR'])).toHaveLength(1);
  });

  it('takes a week with a holiday for a whole one', () => {
    expect(judgedBy([homeIsOpen, week({ min: 1 })], '2026-05-04', ['-KKKK'])).toHaveLength(1);
  });

  it('does not count days at home for one’s own sake', () => {
    const people = [personWith({ grounds: [{ ground: 'age', until: '2026-05-06' }] })];
    const clauses = [homeIsOpen, week({ max: 2 }), { kind: 'alwaysHome', grounds: ['age'] }];
    expect(judgedBy(clauses, '2026-05-04', ['RRRRR'], { people })).toEqual([]);
  });

  it.each([
    ['no bound at all', week({}), 'boundsMissing'],
    ['a least above the most', week({ min: 3, max: 2 }), 'minOverMax'],
    ['more days than a week has', week({ min: 8 }), 'moreThanWeek'],
  ] as const)('names the contradiction of %s', (_title, clause, code) => {
    expect(kindOf('homeDays').contradictions?.(clauseWith(clause))[0]?.code).toBe(code);
  });
});
