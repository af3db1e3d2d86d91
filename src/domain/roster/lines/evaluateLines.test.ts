import { expect, test } from 'vitest';
import { evaluateLines, type LineRule } from './evaluateLines.ts';
import { dayOff, type Line, type ShiftPerson, type ShiftProblem } from './model.ts';
import { plainCover, plainPerson, plainType } from './ward.ts';

/** D day, N night; a dot is a day off. */
const lineOf = (text: string): Line => Int8Array.from(text, (c) => (c === 'D' ? 0 : c === 'N' ? 1 : dayOff));

const ward = (person: Partial<ShiftPerson>, over: Partial<ShiftProblem> = {}): ShiftProblem => ({
  days: 7,
  types: [
    plainType('D', { start: 480, end: 960 }),
    plainType('N', { start: 1320, end: 1860, minutes: 540, mayNotPrecede: [0], longestRun: 3, daysOffAfter: 2 }),
  ],
  people: [plainPerson('p', person)],
  covers: [],
  weekends: [[5, 6]],
  ...over,
});

const rulesOf = (problem: ShiftProblem, text: string): [LineRule, number | null, number, number][] =>
  evaluateLines(problem, [lineOf(text)]).faults.map(({ rule, day, found, limit }) => [rule, day, found, limit]);

test('a lawful line has no fault', () => {
  expect(rulesOf(ward({ longestRun: 5, shortestRun: 2, fewestDaysOff: 2 }), 'DDNN..D')).toEqual([]);
});

test('what may not follow, rest across days and days off after nights are named with day and numbers', () => {
  expect(rulesOf(ward({}), 'ND.....')).toEqual([['mayNotPrecede', 1, 0, 1]]);
  expect(rulesOf(ward({}), 'N.D....')).toEqual([['daysOffAfter', 2, 1, 2]]);
  expect(rulesOf(ward({ restMinutes: 2880 }), 'N..D...')).toEqual([]);
  expect(rulesOf(ward({ restMinutes: 3000 }), 'N..D...')).toEqual([['rest', 3, 2940, 3000]]);
});

test('runs and days off are counted across the border when what came before is known, and forgiven at the end', () => {
  expect(rulesOf(ward({ longestRun: 3 }), 'DDDD...')).toEqual([['longestRun', 3, 4, 3]]);
  expect(rulesOf(ward({ longestRun: 3, before: { shift: 0, run: 2, sameRun: 2, daysOff: 0 } }), 'DD.....')).toEqual([
    ['longestRun', 1, 4, 3],
  ]);
  expect(rulesOf(ward({ shortestRun: 2 }), 'D.D...D')).toEqual([['shortestRun', 2, 1, 2]]);
  expect(rulesOf(ward({ shortestRun: 2, before: { shift: 0, run: 1, sameRun: 1, daysOff: 0 } }), '.......')).toEqual([
    ['shortestRun', 0, 1, 2],
  ]);
  expect(rulesOf(ward({ fewestDaysOff: 2, before: { shift: 0, run: 0, sameRun: 0, daysOff: 1 } }), 'D......')).toEqual([
    ['fewestDaysOff', 0, 1, 2],
  ]);
  expect(rulesOf(ward({ before: { shift: 1, run: 3, sameRun: 3, daysOff: 0 } }), 'N......')).toEqual([
    ['longestRunOfType', 0, 4, 3],
  ]);
});

test('totals, weekends, counts, fixed days and forbidden shifts are judged', () => {
  const person: Partial<ShiftPerson> = {
    minMinutes: 1000,
    maxMinutes: 1500,
    maxWeekends: 0,
    never: [1],
    fixed: [{ day: 0, shift: null }],
    cannot: [{ day: 2, shift: 0 }],
    tallies: [
      { id: 'days', types: [0], days: [1, 2], min: 2, max: 2, aim: { count: 2, weightUnder: 7, weightOver: 1 } },
    ],
  };
  expect(rulesOf(ward(person), 'D.D..DD')).toEqual([
    ['cannot', 2, 0, 0],
    ['fixed', 0, 0, -1],
    ['maxMinutes', null, 1920, 1500],
    ['maxWeekends', null, 1, 0],
    ['tallyMin', null, 1, 2],
  ]);
  expect(rulesOf(ward({ never: [1] }), '..N....')).toEqual([['never', 2, 1, 0]]);
  expect(evaluateLines(ward(person), [lineOf('.D.....')]).parts).toEqual({ requests: 0, tallies: 7, covers: 0 });
});

test('wishes and covers are priced, hard covers are faults, only the people named count', () => {
  const problem = ward(
    {
      requests: [
        { day: 0, shift: 0, wanted: true, weight: 3 },
        { day: 1, shift: 'any', wanted: false, weight: 2 },
      ],
    },
    {
      covers: [
        plainCover(0, [0], 1),
        plainCover(1, [0, 1], 0, { min: 2, max: 2, weightOver: 4 }),
        plainCover(1, [0], 1, { people: [] }),
      ],
    },
  );
  const verdict = evaluateLines(problem, [lineOf('.D.....')]);
  expect(verdict.parts).toEqual({ requests: 5, tallies: 0, covers: 10 + 4 + 10 });
  expect(verdict.value).toBe(29);
  expect(verdict.faults).toEqual([{ rule: 'coverMin', person: null, day: 1, subject: '1/0,1', found: 1, limit: 2 }]);
});
