import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../platform/db/db.ts';
import { migrate } from '../platform/db/migrate.ts';
import { openMemory } from '../platform/db/openMemory.ts';
import { loadPeopleOnDay } from './loadPeople.ts';
import { loadUnitTrees } from './loadUnitTrees.ts';
import { loadService } from './serviceStore.ts';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [root, dinas, badan, ani, budi] = [id(1), id(2), id(3), id(4), id(5)];
let db: Db;

beforeAll(async () => {
  db = await openMemory();
  await migrate(db);
  await db.execute(
    `insert into agency values (1, 'Kota Contoh', 'Contoh', 'city', '33.74', 'Asia/Jakarta', 'F4', null, '{}', true, '2026-01-01T00:00:00Z')`,
  );
  await db.execute(
    `insert into unit select 1, u, null, '2026-01-01T00:00:00Z' from unnest(array['${root}', '${dinas}', '${badan}']::uuid[]) u`,
  );
  await db.execute(`insert into unit_version (agency_id, version_id, unit_id, valid_from, parent_id, name, kind) values
    (1, '${id(11)}', '${root}', '2000-01-01', null, 'Kota Contoh', 'root'),
    (1, '${id(12)}', '${dinas}', '2000-01-01', '${root}', 'Dinas', 'dinas'),
    (1, '${id(13)}', '${badan}', '2000-01-01', '${root}', 'Badan', 'badan')`);
  await db.execute(`insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values
    (1, '${ani}', '1', 'agencyNumber', 'Ani', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
    (1, '${budi}', '2', 'agencyNumber', 'Budi', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z')`);
  await db.execute(`insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values
    (1, '${id(21)}', '${ani}', '2010-01-01', 'pns'), (1, '${id(22)}', '${budi}', '2010-01-01', 'thl')`);
  await db.execute(`insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, valid_to, position_kind, job_kind, recorded_on) values
    (1, '${id(31)}', '${ani}', '${dinas}', '2010-01-01', '2026-11-15', 'pelaksana', 'administration', '2020-01-01'),
    (1, '${id(32)}', '${ani}', '${badan}', '2026-11-16', null, 'pelaksana', 'administration', '2020-01-01'),
    (1, '${id(33)}', '${budi}', '${badan}', '2010-01-01', null, 'pelaksana', 'service', '2020-01-01')`);
});
afterAll(() => db.close());

const days = ['2026-11-01', '2026-11-30'] as const;

it('the whole agency comes in order of name, with spans that meet where somebody moved', async () => {
  const people = await db.inAgency(1, (tx) => loadPeopleOnDay(tx, 1, null, days));
  expect(people.map((p) => [p.name, p.spans.map((s) => [s.from, s.to, s.facts.opdId])])).toEqual([
    [
      'Ani',
      [
        ['2026-11-01', '2026-11-15', dinas],
        ['2026-11-16', '2026-11-30', badan],
      ],
    ],
    ['Budi', [['2026-11-01', '2026-11-30', badan]]],
  ]);
});

it('a unit gets only the days on which people belong to it or to what lies below', async () => {
  const inBadan = await db.inAgency(1, (tx) => loadPeopleOnDay(tx, 1, [badan], days));
  expect(inBadan.map((p) => [p.name, p.spans[0]?.from])).toEqual([
    ['Ani', '2026-11-16'],
    ['Budi', '2026-11-01'],
  ]);
  expect(await db.inAgency(1, (tx) => loadPeopleOnDay(tx, 1, [root], days))).toHaveLength(2);
});

it('another agency sees nobody', async () => {
  expect(await db.inAgency(2, (tx) => loadPeopleOnDay(tx, 1, null, days))).toEqual([]);
});

it('everybody keeps his place in the unit when others come', async () => {
  const places = async () => {
    const people = await db.inAgency(1, (tx) => loadPeopleOnDay(tx, 1, [badan], ['2026-11-30']));
    return Object.fromEntries(people.map((p) => [p.name, p.spans[0]?.facts.placeInUnit]));
  };
  const before = await places();
  expect(before).toEqual({ Ani: 1, Budi: 0 });
  await db.execute(`insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values
    (1, '${id(1)}', '3', 'agencyNumber', 'Aan', '2026-12-01T00:00:00Z', '2026-12-01T00:00:00Z')`);
  await db.execute(`insert into employment (agency_id, employment_id, employee_id, valid_from, kind)
    values (1, '${id(23)}', '${id(1)}', '2009-01-01', 'pns')`);
  await db.execute(`insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind, recorded_on)
    values (1, '${id(34)}', '${id(1)}', '${badan}', '2009-01-01', 'pelaksana', 'administration', '2026-12-01')`);
  expect(await places()).toEqual({ ...before, Aan: 2 });
});

it('where people serve is the same read alone, and nobody comes who is not asked for', async () => {
  const serving = (ids: readonly string[]) =>
    db.inAgency(1, async (tx) => {
      const trees = await loadUnitTrees(tx, 1, days[0], days[1]);
      return loadService(tx, 1, ids, days[0], days[1], trees);
    });
  const people = await db.inAgency(1, (tx) => loadPeopleOnDay(tx, 1, null, days));
  const whole = people.map(({ employeeId, name, number, spans }) => ({
    employeeId,
    name,
    number,
    spans: spans.map(({ from, to, facts: { unitId, workplaceId, employmentKind } }) => ({
      from,
      to,
      facts: { unitId, workplaceId, employmentKind },
    })),
  }));
  expect(await serving(people.map(({ employeeId }) => employeeId))).toEqual(whole);
  expect(await serving([budi])).toEqual(whole.filter(({ employeeId }) => employeeId === budi));
  expect(await serving([])).toEqual([]);
});
