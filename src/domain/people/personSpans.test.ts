import { expect, it } from 'vitest';
import { type PersonHistory, personSpans } from './personSpans.ts';
import { unitsOnDay } from './unitsOnDay.ts';
import type { UnitVersion } from './unitVersion.ts';

const unit = (unitId: string, parentId: string | null, kind: UnitVersion['kind']): UnitVersion => ({
  unitId,
  parentId,
  from: '2000-01-01',
  to: null,
  name: unitId,
  kind,
  services: ['licensing'],
  strategic: false,
  workplaceId: unitId === 'city' ? 'hall' : null,
});
const versions = [unit('city', null, 'root'), unit('dinas', 'city', 'dinas'), unit('badan', 'city', 'badan')];
const unitsOf = (day: Parameters<typeof unitsOnDay>[1]) => unitsOnDay(versions, day);
const placement = {
  positionKind: 'pelaksana',
  positionTitle: 'Pengadministrasi',
  jobKind: 'administration',
  workplaceId: null,
  roomId: null,
  inPositionSince: null,
} as const;
const person: PersonHistory = {
  employeeId: 'e',
  residence: '33.74.01',
  attributes: [],
  employments: [{ from: '2010-01-01', to: null, kind: 'pns' }],
  placements: [{ ...placement, unitId: 'dinas', from: '2020-01-01', to: null }],
  standings: [],
  headships: [],
};

it('a month without a change is one span, with the workplace of the nearest unit that has one', () => {
  const spans = personSpans(person, '2026-11-01', '2026-11-30', unitsOf, []);
  expect(spans).toHaveLength(1);
  expect(spans[0]).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-30',
    facts: { unitPath: ['city', 'dinas'], opdId: 'dinas', workplaceId: 'hall', head: false },
  });
});

it('somebody who moves in the middle of a month has two spans that meet', () => {
  const moved = {
    ...person,
    placements: [
      { ...placement, unitId: 'dinas', from: '2020-01-01', to: '2026-11-15' },
      { ...placement, unitId: 'badan', from: '2026-11-16', to: null },
    ] as const,
  };
  expect(
    personSpans(moved, '2026-11-01', '2026-11-30', unitsOf, []).map((s) => [s.from, s.to, s.facts.unitId]),
  ).toEqual([
    ['2026-11-01', '2026-11-15', 'dinas'],
    ['2026-11-16', '2026-11-30', 'badan'],
  ]);
});

it('after the employment ends there is nothing', () => {
  const ended = { ...person, employments: [{ from: '2010-01-01', to: '2026-11-10', kind: 'pns' }] as const };
  expect(personSpans(ended, '2026-11-01', '2026-11-30', unitsOf, []).map((s) => [s.from, s.to])).toEqual([
    ['2026-11-01', '2026-11-10'],
  ]);
});

it('a headship of a few days splits the month in three', () => {
  const acting = { ...person, headships: [{ from: '2026-11-10', to: '2026-11-12' }] as const };
  expect(personSpans(acting, '2026-11-01', '2026-11-30', unitsOf, []).map((s) => s.facts.head)).toEqual([
    false,
    true,
    false,
  ]);
});
