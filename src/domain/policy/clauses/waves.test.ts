import { describe, expect, it } from 'vitest';
import { kindOf } from '../clause.ts';
import { clauseWith, judgedBy, peopleOf, ruledBy } from './trial.ts';

const jakarta = {
  kind: 'waves',
  waves: [
    { startFrom: '07:00', startTo: '07:30', endFrom: '15:00', endTo: '15:30' },
    { startFrom: '10:00', startTo: '10:30', endFrom: '18:00', endTo: '18:30' },
  ],
};

describe('staggered entry', () => {
  it('deals a unit out evenly over the waves', () => {
    const people = peopleOf(6);
    const of = (i: number) =>
      ruledBy([jakarta], '2026-05-04', { people: [people[i]!, ...people.filter((_, j) => j !== i)] }).officeDuties?.[0]
        ?.params.wave;
    expect([0, 1, 2, 3, 4, 5].map(of)).toEqual([1, 2, 1, 2, 1, 2]);
  });

  it.each([
    ['inside a wave', '10:15', []],
    ['between the waves', '08:00', ['waves.outside']],
  ] as const)('judges an entry %s', (_title, start, codes) => {
    const times = { 'e1 2026-05-04': [start, '18:00'] as const };
    expect(judgedBy([jakarta], '2026-05-04', ['K'], { times }).map((each) => each.code)).toEqual(codes);
  });

  it('names a wave that runs backwards', () => {
    const clause = clauseWith({
      kind: 'waves',
      waves: [{ startFrom: '08:00', startTo: '07:00', endFrom: '15:00', endTo: '15:30' }],
    });
    expect(kindOf('waves').contradictions?.(clause)[0]?.code).toBe('waveBackwards');
  });
});
