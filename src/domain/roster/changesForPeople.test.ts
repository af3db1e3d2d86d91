import { expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/time.ts';
import { changesForPeople } from './changesForPeople.ts';
import type { WorkingTime } from './workingTime.ts';

const days: PlainDate[] = ['2026-12-07', '2026-12-08', '2026-12-09'];
const ref = { instrument: 'x', clause: 'y', article: 'z' } as WorkingTime['ref'];
const table: WorkingTime[] = [
  { name: 'Pagi', start: '07:00', end: '14:00', kind: 'shift', ref },
  { name: 'Malam', start: '21:00', end: '07:00', kind: 'shift', ref },
];

it('a change of places alone names no hours', () => {
  const [news] = changesForPeople(
    days,
    [{ employeeId: 'a', days, modes: 'KRK' }],
    [{ employeeId: 'a', modes: 'KKK' }],
    table,
  );
  expect(news).toEqual({ employeeId: 'a', isNew: false, days: 1, first: days[1], last: days[1], hours: [] });
});

it('where hours come, change or go, every changed day is named with what holds now', () => {
  const before = [{ employeeId: 'a', days, modes: 'KK-', times: '01.', table }];
  const [news] = changesForPeople(days, before, [{ employeeId: 'a', modes: 'K-K', times: '1.0' }], table);
  expect(news).toMatchObject({ days: 3 });
  expect(news?.hours).toEqual([
    { day: days[0], letter: 'K', time: table[1] },
    { day: days[1], letter: '-', time: null },
    { day: days[2], letter: 'K', time: table[0] },
  ]);
});

it('hours that stay as they were are no news', () => {
  const line = { employeeId: 'a', modes: 'KK-', times: '01.' };
  expect(changesForPeople(days, [{ ...line, days, table }], [line], table)).toEqual([]);
});
