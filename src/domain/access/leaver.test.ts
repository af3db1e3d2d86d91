import { expect, it } from 'vitest';
import { type Actor, can, scopeOf } from './can.ts';
import { employeeGrant } from './leaver.ts';

const actor = (lastDay: `${number}-${number}-${number}` | null, today: `${number}-${number}-${number}`): Actor => ({
  accountId: 'a',
  agencyId: 1,
  employeeId: 'e',
  grants: [employeeGrant(lastDay, 30, today)],
});

it('an employee in service keeps the role, on the last day as well', () => {
  expect(scopeOf(actor(null, '2026-11-22'), 'calendar.read', '2026-11-22').all).toBe(true);
  expect(scopeOf(actor('2026-11-22', '2026-11-22'), 'dispensation.ask', '2026-11-22').self).toBe(true);
});

it('a leaver reads what is his own for the days that the agency allows, and nothing of the agency', () => {
  const leaver = actor('2026-10-31', '2026-11-22');
  const himself = { kind: 'employee', employeeId: 'e', paths: [] } as const;
  expect(can(leaver, 'roster.readOwn', himself, '2026-11-22')).toBe(true);
  expect(can(leaver, 'people.read', himself, '2026-11-22')).toBe(true);
  expect(can(leaver, 'people.read', { ...himself, employeeId: 'other' }, '2026-11-22')).toBe(false);
  for (const permission of ['calendar.read', 'policy.read', 'unit.read', 'workplace.read'] as const)
    expect(scopeOf(leaver, permission, '2026-11-22'), permission).toEqual({ all: false, unitIds: [], self: false });
  for (const permission of ['dispensation.ask', 'declaration.make'] as const)
    expect(scopeOf(leaver, permission, '2026-11-22').self, permission).toBe(false);
});

it('after these days nothing is left', () => {
  expect(scopeOf(actor('2026-10-31', '2026-11-30'), 'roster.readOwn', '2026-11-30').self).toBe(true);
  expect(scopeOf(actor('2026-10-31', '2026-12-01'), 'roster.readOwn', '2026-12-01').self).toBe(false);
});
