import { describe, expect, it } from 'vitest';
import { judgedBy, limitsBy, peopleOf, personWith, ruledBy } from './trial.ts';

const cap = {
  kind: 'shareCap',
  place: 'office',
  bound: 'atMost',
  share: { num: 1, den: 5 },
  per: 'unit',
  rounding: 'floor',
  minimumOne: false,
};
const boundOf = (over: object, people = peopleOf(10)) => {
  const [limit] = limitsBy([{ ...cap, ...over }], '2026-05-04', '2026-05-04', { people }).dayLimits;
  return limit && [limit.mode, limit.min, limit.max, limit.counted.length];
};

describe('a share of the employees', () => {
  it.each([
    ['a fifth of ten is two', {}, 10, ['office', null, 2, 10]],
    ['a fifth of nine rounds down to one', {}, 9, ['office', null, 1, 9]],
    ['a fifth of nine rounds up to two', { rounding: 'ceil' }, 9, ['office', null, 2, 9]],
    ['a fifth of eight is nearest to two', { rounding: 'nearest' }, 8, ['office', null, 2, 8]],
    ['a fifth of three comes to none', {}, 3, ['office', null, 0, 3]],
    ['a fifth of three comes to one where one is the least', { minimumOne: true }, 3, ['office', null, 1, 3]],
    ['a cap of zero empties the office', { share: { num: 0, den: 100 } }, 5, ['office', null, 0, 5]],
    [
      'a least share at home is a minimum',
      { place: 'home', bound: 'atLeast', share: { num: 3, den: 4 } },
      8,
      ['home', 6, null, 8],
    ],
    ['a unit of one with one as the least may come in', { minimumOne: true }, 1, ['office', null, 1, 1]],
  ] as const)('%s', (_title, over, people, expected) => {
    expect(boundOf(over, peopleOf(people))).toEqual(expected);
  });

  it('counts every unit by itself, or the whole OPD', () => {
    const people = [
      ...peopleOf(5),
      ...peopleOf(5, { unitId: 'u2' }).map((each) => ({ ...each, employeeId: `${each.employeeId}b` })),
    ];
    const limits = (per: string) =>
      limitsBy([{ ...cap, per }], '2026-05-04', '2026-05-04', { people }).dayLimits.map((each) => each.max);
    expect(limits('unit')).toEqual([1, 1]);
    expect(limits('opd')).toEqual([2]);
    expect(limits('agency')).toEqual([2]);
  });

  it('leaves excluded officials out of both parts and in the office', () => {
    const people = [...peopleOf(10), personWith({ employeeId: 'head', positionKind: 'administrator' })];
    expect(boundOf({ excluded: [{ positionKinds: ['administrator'] }] }, people)).toEqual(['office', null, 2, 10]);
    const clause = { ...cap, excluded: [{ positionKinds: ['administrator'] }] };
    expect(ruledBy([clause], '2026-05-04', { people: [people[10]!] }).allowed).toEqual(['office']);
  });

  it('judges a plan by counting heads itself', () => {
    expect(judgedBy([cap], '2026-05-04', ['K', 'K', 'R', 'R', 'R', 'R', 'R', 'R', 'R', 'R'])).toEqual([]);
    const [breach] = judgedBy([cap], '2026-05-04', ['K', 'K', 'K', 'R', 'R', 'R', 'R', 'R', 'R', 'R']);
    expect(breach).toMatchObject({
      code: 'shareCap.office.atMost',
      params: { count: 2, of: 10, found: 3 },
      day: '2026-05-04',
    });
    expect(breach?.employeeIds).toEqual(['e1', 'e2', 'e3']);
  });
});
