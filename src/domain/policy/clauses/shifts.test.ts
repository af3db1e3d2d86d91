import { describe, expect, it } from 'vitest';
import { kindOf } from '../clause.ts';
import { clauseWith, judgedBy, ruledBy } from './trial.ts';

const two = {
  kind: 'shifts',
  times: [
    { name: 'Pagi', start: '07:00', end: '14:00' },
    { name: 'Siang', start: '14:00', end: '21:00' },
  ],
};

describe('shifts', () => {
  it('says the shifts with an office day', () => {
    expect(ruledBy([two], '2026-05-04').officeDuties?.[0]).toMatchObject({
      code: 'duty.shift',
      params: { times: 'Pagi 07:00–14:00; Siang 14:00–21:00' },
    });
  });

  it.each([
    ['a start that no shift has', '08:00', ['shifts.unknown']],
    ['the start of a shift', '14:00', []],
  ] as const)('judges %s', (_title, start, codes) => {
    const times = { 'e1 2026-05-04': [start, '15:00'] as const };
    expect(judgedBy([two], '2026-05-04', ['K'], { times }).map((each) => each.code)).toEqual(codes);
  });

  it('names a shift that lasts no time', () => {
    const empty = clauseWith({ kind: 'shifts', times: [{ name: 'Pagi', start: '07:00', end: '07:00' }] });
    expect(kindOf('shifts').contradictions?.(empty)[0]?.code).toBe('emptyShift');
  });
});
