import { expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/time.ts';
import { balanceOf } from './balanceOf.ts';
import type { Board } from './board.ts';
import { judgeBoard } from './judgeBoard.ts';
import { mendsOf } from './mendsOf.ts';

const person = (employeeId: string, modes: string, open = 'KR', fixed = '00') => ({
  employeeId,
  modes,
  open: [open, open],
  why: [0, 0],
  fixed,
});
const board = (people: Board['people'], min: number | null, max: number | null): Board => ({
  days: ['2026-12-01', '2026-12-02'] as PlainDate[],
  people,
  dayLimits: [
    { day: 0, mode: 'office', counted: people.map((_, p) => p), elsewhere: 0, shared: false, min, max, reason: 0 },
  ],
  personLimits: [],
  reasons: [{ code: 'minimumStaff', params: {}, ref: null }],
});
const mends = (of: Board) => mendsOf(of, judgeBoard(of)[0]!);

it('offers whoever may come, those with the fewest office days first', () => {
  const of = board([person('a', 'RK'), person('b', 'RR'), person('c', 'RR', 'R')], 1, null);
  expect(mends(of)).toEqual([
    { person: 1, day: 0, letter: 'K', whole: true },
    { person: 0, day: 0, letter: 'K', whole: true },
  ]);
});

it('says where one cell is not enough', () => {
  expect(mends(board([person('a', 'RR'), person('b', 'RR')], 2, null)).every((mend) => !mend.whole)).toBe(true);
});

it('offers nothing that breaks another rule, and does not touch leave or a cell that somebody set', () => {
  const of = board([person('a', 'KK'), person('b', 'CC'), person('c', 'KK', 'KR', '11')], null, 1);
  const bound = {
    ...of,
    personLimits: [{ person: 0, days: [0, 1], mode: 'office' as const, min: 2, max: null, reason: 0 }],
  };
  expect(mends(of)).toEqual([{ person: 0, day: 0, letter: 'R', whole: true }]);
  expect(mends(bound)).toEqual([]);
});

it('compares office days only among those who have a choice, and adds what is carried', () => {
  const of = board([person('a', 'KK'), person('b', 'RR'), person('head', 'KK', 'K')], null, null);
  expect(balanceOf(of, [2, 0, 0])).toEqual([
    { office: 2, working: 2, beyond: 1, total: 3 },
    { office: 0, working: 2, beyond: -1, total: -1 },
    { office: 2, working: 2, beyond: null, total: null },
  ]);
});
