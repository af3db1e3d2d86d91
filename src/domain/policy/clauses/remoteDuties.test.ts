import { describe, expect, it } from 'vitest';
import { kindOf } from '../clause.ts';
import { clauseWith, homeIsOpen, ruledBy } from './trial.ts';

const duties = {
  kind: 'remoteDuties',
  reportsPerDay: 1,
  checkInsPerDay: 2,
  answerMinutes: 5,
  phoneActive: true,
  stayInPlace: true,
};

describe('duties at home', () => {
  it('come with a day that may be at home', () => {
    expect(
      ruledBy([homeIsOpen, duties], '2026-05-04').duties.map((each) => [each.code, Object.values(each.params)[0]]),
    ).toEqual([
      ['duty.reports', 1],
      ['duty.checkIns', 2],
      ['duty.answer', 5],
      ['duty.phone', undefined],
      ['duty.stay', undefined],
    ]);
  });

  it('do not come with a day in the office', () => {
    expect(ruledBy([duties], '2026-05-04').duties).toEqual([]);
  });

  it('names duties that ask for nothing', () => {
    expect(kindOf('remoteDuties').contradictions?.(clauseWith({ kind: 'remoteDuties' }))[0]?.code).toBe(
      'boundsMissing',
    );
  });
});
