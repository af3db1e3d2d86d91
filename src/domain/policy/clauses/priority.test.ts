import { describe, expect, it } from 'vitest';
import { homeIsOpen, personWith, ruledBy } from './trial.ts';

const office = {
  kind: 'priority',
  place: 'office',
  order: [{ attributes: ['vaccinated'] }, { positionKinds: ['pengawas'] }],
};

describe('order of priority', () => {
  it.each([
    ['the first in the list', { attributes: ['vaccinated'] }, 20],
    ['the second in the list', { positionKind: 'pengawas' }, 10],
    ['nobody named', {}, 0],
    ['the earlier place where both apply', { attributes: ['vaccinated'], positionKind: 'pengawas' }, 20],
  ] as const)('ranks %s', (_title, over, rank) => {
    expect(ruledBy([homeIsOpen, office], '2026-05-04', { people: [personWith(over)] }).officeRank).toBe(rank);
  });

  it('ranks for places at home as well', () => {
    const home = { ...office, place: 'home' };
    expect(
      ruledBy([homeIsOpen, home], '2026-05-04', { people: [personWith({ attributes: ['vaccinated'] })] }).homeRank,
    ).toBe(20);
  });
});
