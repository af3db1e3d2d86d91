import { expect, test } from 'vitest';
import { evaluateLines } from '../../../src/domain/roster/lines/evaluateLines.ts';
import { isShiftText, readShiftText } from './readShiftText.ts';

const text = `# a week of two people
SECTION_HORIZON
7

SECTION_SHIFTS
D,480,
N,600,D

SECTION_STAFF
# ID, MaxShifts, MaxTotalMinutes, MinTotalMinutes, MaxConsecutiveShifts, MinConsecutiveShifts, MinConsecutiveDaysOff, MaxWeekends
A,D=7|N=2,2400,960,5,2,2,0
B,D=7|N=0,2400,960,5,2,2,1

SECTION_DAYS_OFF
A,0
B,3,4

SECTION_SHIFT_ON_REQUESTS
A,1,D,2

SECTION_SHIFT_OFF_REQUESTS
B,1,D,3

SECTION_COVER
0,D,1,100,1
1,D,1,100,1
2,N,1,100,1
`;

test('the text form is read with limits, days off, requests and covers', () => {
  expect(isShiftText(text)).toBe(true);
  const problem = readShiftText(text);
  expect(problem.days).toBe(7);
  expect(problem.types.map((t) => t.mayNotPrecede)).toEqual([[], [0]]);
  expect(problem.weekends).toEqual([[5, 6]]);
  expect(problem.people.map((p) => p.never)).toEqual([[], [1]]);
  expect(problem.people[0]!.tallies).toMatchObject([{ types: [1], max: 2 }]);
  expect(problem.people[1]!.fixed).toEqual([
    { day: 3, shift: null },
    { day: 4, shift: null },
  ]);
  expect(problem.people[0]!.requests).toEqual([{ day: 1, shift: 0, wanted: true, weight: 2 }]);
  expect(problem.covers[2]).toMatchObject({ day: 2, types: [1], requirement: 1, weightUnder: 100, weightOver: 1 });
});

test('a plan for it is judged as counted by hand', () => {
  const problem = readShiftText(text);
  const lines = [Int8Array.of(-1, 0, 1, -1, -1, -1, -1), Int8Array.of(0, 0, -1, -1, -1, -1, -1)];
  const verdict = evaluateLines(problem, lines);
  expect(verdict.faults).toEqual([]);
  expect(verdict.parts).toEqual({ requests: 3, tallies: 0, covers: 1 });
  const worse = evaluateLines(problem, [Int8Array.of(-1, 1, 0, -1, -1, -1, -1), lines[1]!]);
  expect(worse.faults.map((f) => [f.rule, f.day])).toEqual([['mayNotPrecede', 2]]);
  expect(worse.parts).toEqual({ requests: 5, tallies: 0, covers: 100 });
});

test('a shift or an employee that is not declared stops the reading', () => {
  expect(() => readShiftText(text.replace('2,N,1,100,1', '2,X,1,100,1'))).toThrow('no shift type X');
  expect(() => readShiftText(text.replace('A,1,D,2', 'C,1,D,2'))).toThrow('no employee C');
});
