import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { workplaceRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let agencyId: number;
let officer: Browser;
let employee: Browser;
let office: Id;
let room: Id;
let otherRoom: Id;
const units: Id[] = [];
const people: Id[] = [];
const start: PlainDate = '2026-01-01';
const from: PlainDate = '2026-12-01';

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...workplaceRoutes]);
  ({ agencyId } = await seedAgency(app, 'Kota Contoh', {
    '1001': { roles: ['personnelOfficer'] },
    '1002': { roles: ['employee'] },
  }));
  officer = app.browser();
  await officer.send('POST', '/api/access/sign-in', { name: '1001', password: goodPassword });
  employee = app.browser();
  await employee.send('POST', '/api/access/sign-in', { name: '1002', password: goodPassword });
  const at = app.deps.clock();
  await db.asOwner(async (tx) => {
    for (const name of ['Dinas Contoh', 'Bidang Contoh']) {
      const unit = { agency_id: agencyId, unit_id: app.deps.newId() };
      await tx
        .insertInto('unit')
        .values({ ...unit, created_at: at })
        .execute();
      const parent_id = units[0] ?? null;
      const version = { ...unit, version_id: app.deps.newId(), valid_from: start, parent_id, name };
      await tx
        .insertInto('unit_version')
        .values({ ...version, kind: units.length === 0 ? ('dinas' as const) : ('bidang' as const) })
        .execute();
      units.push(unit.unit_id);
    }
    // Two in the department, two in the division below; the last one begins on the very day of the move.
    for (const [i, valid_from] of [start, start, start, from].entries()) {
      const key = { agency_id: agencyId, employee_id: app.deps.newId() };
      people.push(key.employee_id);
      const number = { number: `200${i}`, number_kind: 'agencyNumber' as const };
      await tx
        .insertInto('employee')
        .values({ ...key, ...number, name: `Pegawai ${i}`, created_at: at, updated_at: at })
        .execute();
      const place = { placement_id: app.deps.newId(), unit_id: units[i < 2 ? 0 : 1] ?? '', valid_from };
      const valid_to: PlainDate | null = i === 1 ? '2026-12-31' : null;
      await tx
        .insertInto('placement')
        .values({ ...key, ...place, valid_to, position_kind: 'pelaksana', job_kind: 'service' })
        .execute();
    }
  });
  const place = { address: '', district: null, zone: 'Asia/Jakarta', fence: null, weekPatternId: null };
  const add = async (name: string) => (await officer.send('POST', '/api/workplaces', { ...place, name })).body.id;
  const addRoom = async (id: Id) =>
    (await officer.send('POST', `/api/workplaces/${id}/rooms`, { name: 'Ruang A', capacity: 1 })).body.id;
  office = await add('Kantor Contoh');
  room = await addRoom(office);
  otherRoom = await addRoom(await add('Kantor Lain'));
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const seat = (body: object, who = officer) =>
  who.send('POST', `/api/workplaces/${office}/seats`, {
    unitId: units[0],
    includeBelow: true,
    roomId: room,
    from,
    ...body,
  });
const placementsOf = (employeeId: Id | undefined) =>
  db.asOwner((tx) =>
    tx
      .selectFrom('placement')
      .select(['valid_from', 'valid_to', 'workplace_id', 'room_id', 'in_position_since'])
      .where('employee_id', '=', employeeId ?? '')
      .orderBy('valid_from')
      .execute(),
  );
const countOf = async (table: 'calendar_change' | 'audit_entry') =>
  (await db.asOwner((tx) => tx.selectFrom(table).selectAll().where('agency_id', '=', agencyId).execute())).length;

it('a room of another place, strangers, an empty unit and an employee without the right are refused', async () => {
  expect((await seat({ roomId: otherRoom })).body.code).toBe('workplace.roomElsewhere');
  expect((await seat({ unitId: app.deps.newId() })).body.code).toBe('workplace.unitUnknown');
  const ofDivision = await seat({ includeBelow: false, employeeIds: [people[0], people[2]] });
  expect(ofDivision.body).toMatchObject({ code: 'workplace.peopleElsewhere', params: { people: 1 } });
  expect((await seat({ from: '2025-01-01' })).body.code).toBe('workplace.unitUnknown');
  expect((await seat({}, employee)).status).toBe(403);
  expect(await placementsOf(people[0])).toHaveLength(1);
});

it('a unit with all below it moves from a day on, and what held before stays on record', async () => {
  const before = { audit: await countOf('audit_entry'), changes: await countOf('calendar_change') };
  expect((await seat({})).body).toEqual({ people: 4, unchanged: 0 });
  expect(await placementsOf(people[0])).toEqual([
    { valid_from: '2026-01-01', valid_to: '2026-11-30', workplace_id: null, room_id: null, in_position_since: null },
    { valid_from: from, valid_to: null, workplace_id: office, room_id: room, in_position_since: '2026-01-01' },
  ]);
  expect((await placementsOf(people[1])).at(-1)?.valid_to).toBe('2026-12-31');
  expect(await placementsOf(people[3])).toMatchObject([{ valid_from: from, workplace_id: office, room_id: room }]);
  expect(await countOf('audit_entry')).toBe(before.audit + 1);
  expect(await countOf('calendar_change')).toBe(before.changes + 1);
});

it('seating the same people again changes nothing and marks no plan', async () => {
  const changes = await countOf('calendar_change');
  expect((await seat({})).body).toEqual({ people: 0, unchanged: 4 });
  expect(await countOf('calendar_change')).toBe(changes);
  expect(await placementsOf(people[0])).toHaveLength(2);
});

it('chosen people leave the room, and the page counts who sits where against the seats', async () => {
  expect((await seat({ employeeIds: [people[0]], roomId: null })).body).toEqual({ people: 1, unchanged: 0 });
  const read = (day: string) => officer.send('GET', `/api/workplaces/${office}/seats?day=${day}`);
  expect((await read('2026-11-30')).body).toMatchObject({ people: 0, rooms: [{ people: 0, capacity: 1 }] });
  expect((await read(from)).body).toEqual({
    day: from,
    people: 4,
    rooms: [
      {
        id: room,
        name: 'Ruang A',
        capacity: 1,
        people: 3,
        units: [
          { id: units[1], name: 'Bidang Contoh', people: 2 },
          { id: units[0], name: 'Dinas Contoh', people: 1 },
        ],
      },
    ],
    roomless: { people: 1, units: [{ id: units[0], name: 'Dinas Contoh', people: 1 }] },
  });
  expect((await read('2027-01-01')).body.people).toBe(3);
});
