import { describe, expect, it } from 'vitest';
import { homeIsOpen, judgedBy, limitsBy, personWith } from './trial.ts';

const three = (place: string) => ({ kind: 'longestRun', place, days: 3 });

describe('days in a row', () => {
  it('makes windows one day longer than the run', () => {
    const { personLimits } = limitsBy([homeIsOpen, three('office')], '2026-05-04', '2026-05-08');
    expect(personLimits.map((each) => [each.days.length, each.max])).toEqual([
      [4, 3],
      [4, 3],
    ]);
  });

  it.each([
    ['four in the office', 'office', 'KKKKR', ['longestRun.office']],
    ['three and a break', 'office', 'KKKRK', []],
    ['leave breaks a run', 'office', 'KK-KK', []],
    ['five at home', 'home', 'RRRRR', ['longestRun.home']],
  ] as const)('judges %s', (_title, place, line, codes) => {
    expect(judgedBy([homeIsOpen, three(place)], '2026-05-04', [line]).map((each) => each.code)).toEqual(codes);
  });

  it('does not blame a run that a dispensation imposes', () => {
    const people = [personWith({ grounds: [{ ground: 'age', until: '2026-12-31' }] })];
    const clauses = [homeIsOpen, three('home'), { kind: 'alwaysHome', grounds: ['age'] }];
    expect(judgedBy(clauses, '2026-05-04', ['RRRRR'], { people })).toEqual([]);
    expect(limitsBy(clauses, '2026-05-04', '2026-05-08', { people }).personLimits).toEqual([]);
  });
});
