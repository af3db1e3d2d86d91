import { expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/time.ts';
import { changedCells } from './changedCells.ts';

const days = ['2026-12-01', '2026-12-02', '2026-12-03'] as PlainDate[];
const line = (employeeId: string, version: number, modes: string) => ({ employeeId, version, modes });

it('names each changed cell with the version that set its last value', () => {
  const lines = [line('a', 1, 'KKK'), line('a', 2, 'RKK'), line('a', 4, 'RKD'), line('b', 1, 'RRR')];
  expect(changedCells(days, lines, 1)).toEqual([
    { employeeId: 'a', day: days[0], before: 'K', after: 'R', cellBefore: 'K', cell: 'R', version: 2 },
    { employeeId: 'a', day: days[2], before: 'K', after: 'D', cellBefore: 'K', cell: 'D', version: 4 },
  ]);
});

it('does not name a cell that came back to what it was', () => {
  expect(changedCells(days, [line('a', 1, 'KKK'), line('a', 2, 'RKK'), line('a', 3, 'KKK')], 1)).toEqual([]);
});

it('counts every working day of a plan of which nothing was there before', () => {
  const changes = changedCells(days, [line('a', 1, 'K-R')], 0);
  expect(changes.map(({ day, before, after }) => [day, before, after])).toEqual([
    [days[0], null, 'K'],
    [days[2], null, 'R'],
  ]);
});

it('sees that only the hours of a day changed', () => {
  const lines = [
    { ...line('a', 1, 'KKR'), times: '01.' },
    { ...line('a', 2, 'KKR'), times: '02.' },
  ];
  expect(changedCells(days, lines, 1)).toEqual([
    { employeeId: 'a', day: days[1], before: 'K', after: 'K', cellBefore: 'K1', cell: 'K2', version: 2 },
  ]);
});
