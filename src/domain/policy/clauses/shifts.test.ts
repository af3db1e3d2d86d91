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
const staffed = {
  ...two,
  roundTheClock: true,
  times: [
    { ...two.times[0], minimum: 2 },
    { ...two.times[1], maximum: 1 },
  ],
};
const morning = ['07:00', '14:00'] as const;
const evening = ['14:00', '21:00'] as const;

describe('shifts', () => {
  it('says the shifts with an office day', () => {
    expect(ruledBy([two], '2026-05-04').officeDuties?.[0]).toMatchObject({
      code: 'duty.shift',
      params: { times: 'Pagi 07:00–14:00; Siang 14:00–21:00' },
    });
  });

  it.each([
    ['a start that no shift has', '08:00', ['shifts.unknown']],
    ['the hours of a shift', '14:00', []],
  ] as const)('judges %s', (_title, start, codes) => {
    const times = { 'e1 2026-05-04': [start, '21:00'] as const };
    expect(judgedBy([two], '2026-05-04', ['K'], { times }).map((each) => each.code)).toEqual(codes);
  });

  it('opens days off where the unit works round the clock, also under rules on the place', () => {
    const office = { kind: 'alwaysOffice', because: 'service' };
    expect(ruledBy([office, { ...two, roundTheClock: true }], '2026-05-04').allowed).toEqual(['office', 'off']);
    expect(ruledBy([two], '2026-05-04').allowed).toEqual(['office']);
  });

  it('holds round the clock although its services are exempt from rules on the place', () => {
    const exempt = { kind: 'exemptServices', who: {}, services: ['health'], effect: 'office' };
    expect(ruledBy([exempt, { ...two, roundTheClock: true }], '2026-05-04').allowed).toEqual(['office', 'off']);
  });

  it.each([
    ['a day without a shift in a plan that has them', ['KK'], { 'e1 2026-05-04': morning }, ['shifts.untimed']],
    ['a plan of old, without any shift', ['KK'], {}, []],
  ] as const)('judges %s', (_title, lines, times, codes) => {
    expect(judgedBy([two], '2026-05-04', lines, { times }).map((each) => each.code)).toEqual(codes);
  });

  it('counts the people of each shift, and leaves out who is on leave', () => {
    const times = { 'e1 2026-05-04': morning, 'e2 2026-05-04': evening, 'e3 2026-05-04': evening };
    const found = judgedBy([staffed], '2026-05-04', ['K', 'K', 'K', '-'], { times });
    expect(
      found.map(({ code, params, employeeIds }) => [code, params.name, params.count, params.found, employeeIds]),
    ).toEqual([
      ['shifts.tooFew', 'Pagi', 2, 1, ['e1', 'e2', 'e3']],
      ['shifts.tooMany', 'Siang', 1, 2, ['e1', 'e2', 'e3']],
    ]);
  });

  it.each([
    ['a shift that lasts no time', { times: [{ name: 'Pagi', start: '07:00', end: '07:00' }] }, ['emptyShift']],
    [
      'a whole day round the clock',
      { times: [{ name: 'Jaga', start: '08:00', end: '08:00' }], roundTheClock: true },
      [],
    ],
    ['two shifts of one name', { times: [two.times[0], { ...two.times[1], name: 'pagi ' }] }, ['sameShiftTwice']],
    ['more people needed than let in', { times: [{ ...two.times[0], minimum: 3, maximum: 2 }] }, ['shiftImpossible']],
  ])('checks %s', (_title, over, codes) => {
    const clause = clauseWith({ kind: 'shifts', ...over });
    expect(
      kindOf('shifts')
        .contradictions?.(clause)
        .map((each) => each.code),
    ).toEqual(codes);
  });
});
