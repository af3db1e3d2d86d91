import { expect, it } from 'vitest';
import type { PlainDate } from '../../kernel/time.ts';
import { findLoop } from './findLoop.ts';
import { unitsOnDay } from './unitsOnDay.ts';
import type { UnitVersion } from './unitVersion.ts';

const version = (unitId: string, parentId: string | null, more: Partial<UnitVersion> = {}): UnitVersion => ({
  unitId,
  parentId,
  from: '2000-01-01',
  to: null,
  name: unitId,
  kind: 'bidang',
  services: [],
  strategic: false,
  workplaceId: null,
  ...more,
});
const day: PlainDate = '2026-11-23';
const city = version('city', null, { kind: 'root' });
const dinas = version('dinas', 'city', { kind: 'dinas', workplaceId: 'hall' });

it('a unit knows its path from the root, its regional agency and the workplace it inherits', () => {
  const units = unitsOnDay([version('seksi', 'bidang'), version('bidang', 'dinas'), dinas, city], day);
  expect(units.get('seksi')).toMatchObject({
    path: ['city', 'dinas', 'bidang', 'seksi'],
    opdId: 'dinas',
    workplaceId: 'hall',
  });
  expect(units.get('city')).toMatchObject({ path: ['city'], opdId: null });
});

it('a reorganisation moves a unit from its first day and leaves the days before alone', () => {
  const versions = [
    city,
    dinas,
    version('badan', 'city', { kind: 'badan' }),
    version('bidang', 'dinas', { to: '2026-11-15' }),
    version('bidang', 'badan', { from: '2026-11-16' }),
  ];
  expect(unitsOnDay(versions, '2026-11-15').get('bidang')?.opdId).toBe('dinas');
  expect(unitsOnDay(versions, '2026-11-16').get('bidang')?.opdId).toBe('badan');
});

it('a unit that has ended is not there', () => {
  expect(unitsOnDay([city, version('dinas', 'city', { to: '2026-11-22' })], day).has('dinas')).toBe(false);
});

it('a loop is found and named in order', () => {
  const parents = new Map([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['d', 'a'],
    ['root', null],
  ] as [string, string | null][]);
  expect(findLoop(parents)).toEqual(['a', 'b', 'c']);
  expect(
    findLoop(
      new Map([
        ['a', null],
        ['b', 'a'],
        ['c', 'gone'],
      ]),
    ),
  ).toBeNull();
  expect(findLoop(new Map([['self', 'self']]))).toEqual(['self']);
});
