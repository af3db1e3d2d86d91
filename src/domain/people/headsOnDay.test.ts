import { expect, it } from 'vitest';
import { headsOnDay, leaderOf } from './headsOnDay.ts';
import type { Headship } from './model.ts';

const headship = (employeeId: string, more: Partial<Headship>): Headship => ({
  id: employeeId,
  unitId: 'u',
  employeeId,
  from: '2026-01-01',
  to: null,
  acting: null,
  ...more,
});

it('a Plh decides while the head is away, and the head decides again afterwards', () => {
  const all = [headship('head', {}), headship('deputy', { acting: 'plh', from: '2026-11-23', to: '2026-11-27' })];
  expect(leaderOf(headsOnDay(all, '2026-11-23').get('u'))?.employeeId).toBe('deputy');
  expect(headsOnDay(all, '2026-11-23').get('u')?.definitive?.employeeId).toBe('head');
  expect(leaderOf(headsOnDay(all, '2026-11-28').get('u'))?.employeeId).toBe('head');
});

it('of two acting heads the one appointed later acts', () => {
  const all = [
    headship('first', { acting: 'plt', from: '2026-10-01' }),
    headship('second', { acting: 'plt', from: '2026-11-01' }),
  ];
  expect(leaderOf(headsOnDay(all, '2026-11-23').get('u'))?.employeeId).toBe('second');
});

it('a unit without a head on that day has no leader', () => {
  expect(leaderOf(headsOnDay([headship('gone', { to: '2026-11-22' })], '2026-11-23').get('u'))).toBeNull();
});
