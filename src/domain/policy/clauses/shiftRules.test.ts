import { describe, expect, it } from 'vitest';
import { kindOf } from '../clause.ts';
import { clauseWith, judgedBy } from './trial.ts';

const ward = {
  kind: 'shifts',
  roundTheClock: true,
  times: [
    { name: 'Pagi', start: '07:00', end: '14:00' },
    { name: 'Malam', start: '21:00', end: '07:00' },
  ],
};
const hours = { P: ['07:00', '14:00'], M: ['21:00', '07:00'] } as const;

/** Judges lines of a ward from Monday 4 May 2026: P morning, M night, `.` off, `-` leave. */
const wardJudged = (rules: object, ...lines: string[]) => {
  const times: Record<string, readonly [`${number}:${number}`, `${number}:${number}`]> = {};
  for (const [p, line] of lines.entries())
    for (const [d, letter] of [...line].entries())
      if (letter === 'P' || letter === 'M')
        times[`e${p + 1} 2026-05-${String(4 + d).padStart(2, '0')}`] = hours[letter];
  return judgedBy(
    [ward, { kind: 'shiftRules', ...rules }],
    '2026-05-04',
    lines.map((line) => line.replace(/[PM]/g, 'K')),
    { times },
  ).map(({ code, day, params, employeeIds }) => [code.replace('shiftRules.', ''), day, params.found, employeeIds[0]]);
};

describe('rules for lines of shifts', () => {
  it.each([
    [
      'five days in a row where four are the most',
      { longestRun: 4 },
      'PPPPP..',
      [['longestRun', '2026-05-04', 5, 'e1']],
    ],
    ['four days in a row', { longestRun: 4 }, 'PPPP..P', []],
    ['a run cut by leave', { longestRun: 4 }, 'PPP-PPP', []],
    [
      'one day between days off where two are the least',
      { shortestRun: 2 },
      '.P.PP..',
      [['shortestRun', '2026-05-05', 1, 'e1']],
    ],
    ['a short run at the border of the plan', { shortestRun: 2 }, 'P.PP..P', []],
    ['a short run beside leave', { shortestRun: 2 }, '.P-PP..', []],
    [
      'a single day off where two are the least',
      { shortestOff: 2 },
      'PP.PP..',
      [['shortestOff', '2026-05-06', 1, 'e1']],
    ],
    ['a single day off beside leave', { shortestOff: 2 }, 'PP.-PPP', []],
    ['three nights where two are the most', { mostNights: 2 }, 'MMM..PP', [['mostNights', '2026-05-04', 3, 'e1']]],
    ['two nights, a morning, two nights', { mostNights: 2 }, 'MM.PMM.', []],
    // Seven days of seven hours are 49 hours a week.
    ['49 hours where 40 are the most', { mostMinutes: 2400 }, 'PPPPPPP', [['mostMinutes', null, 2940, 'e1']]],
    ['28 hours where 37.5 are the least', { leastMinutes: 2250 }, 'PPPP...', [['leastMinutes', null, 1680, 'e1']]],
    ['less than one shift short of the least', { leastMinutes: 2250 }, 'PPPPP..', []],
    ['35 hours in six days present', { leastMinutes: 2250 }, 'PPPPP.-', []],
    ['a worked weekend where none may be', { mostWeekends: 0 }, '.....P.', [['mostWeekends', '2026-05-09', 1, 'e1']]],
    ['one of one weekends where two of four may be', { mostWeekends: 2 }, '.....PP', []],
  ])('%s', (_title, rules, line, expected) => {
    expect(wardJudged(rules, line)).toEqual(expected);
  });

  it('speaks of each person alone', () => {
    expect(wardJudged({ longestRun: 2 }, 'PPP..', '.PP..', 'P.PPP')).toEqual([
      ['longestRun', '2026-05-04', 3, 'e1'],
      ['longestRun', '2026-05-06', 3, 'e3'],
    ]);
  });

  it.each([
    [{}, ['boundsMissing']],
    [{ longestRun: 3, shortestRun: 4 }, ['runsImpossible']],
    [{ leastMinutes: 2400, mostMinutes: 2250 }, ['hoursImpossible']],
    [{ longestRun: 6, mostMinutes: 2250 }, []],
  ])('finds what contradicts itself in %o', (rules, codes) => {
    const clause = clauseWith({ kind: 'shiftRules', ...rules });
    expect(
      kindOf('shiftRules')
        .contradictions?.(clause)
        .map((each) => each.code),
    ).toEqual(codes);
  });
});
