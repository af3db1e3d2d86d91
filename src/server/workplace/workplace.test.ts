import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Id } from '../../kernel/id.ts';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { loadWorkplaces } from './loadWorkplaces.ts';
import { workplaceRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let agencyId: number;
let officer: Browser;
let unitId: Id;
let employeeId: Id;

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...workplaceRoutes]);
  ({ agencyId } = await seedAgency(app, 'Kota Contoh', { '1001': { roles: ['personnelOfficer'] } }));
  officer = app.browser();
  await officer.send('POST', '/api/access/sign-in', { name: '1001', password: goodPassword });
  unitId = app.deps.newId();
  employeeId = app.deps.newId();
  const at = app.deps.clock();
  await db.asOwner(async (tx) => {
    await tx.insertInto('unit').values({ agency_id: agencyId, unit_id: unitId, created_at: at }).execute();
    const version = { agency_id: agencyId, version_id: app.deps.newId(), unit_id: unitId };
    await tx
      .insertInto('unit_version')
      .values({ ...version, valid_from: '2026-01-01', name: 'Dinas Contoh', kind: 'dinas' })
      .execute();
    const person = {
      agency_id: agencyId,
      employee_id: employeeId,
      number: '2001',
      number_kind: 'agencyNumber' as const,
    };
    await tx
      .insertInto('employee')
      .values({ ...person, name: 'Wening', created_at: at, updated_at: at })
      .execute();
  });
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const office = {
  name: 'Kantor Dinas Contoh',
  address: 'Jalan Melati 1',
  district: '33.74.01',
  zone: 'Asia/Jakarta',
  fence: { kind: 'circle', centre: { lat: -6.9812345, lon: 110.4098765 }, radiusMetres: 80 },
  weekPatternId: null,
};

it('a workplace is kept with its region named and its fence in five digits', async () => {
  const { id } = (await officer.send('POST', '/api/workplaces', office)).body;
  const { body } = await officer.send('GET', `/api/workplaces/${id}`);
  expect(body.regionName).toBe('Semarang Tengah, Kota Semarang, Jawa Tengah');
  expect(body.workplace.fence.centre).toEqual({ lat: -6.98123, lon: 110.40988 });
  const [line] = (await officer.send('GET', '/api/workplaces')).body.workplaces;
  expect(line).toMatchObject({ id, fence: 'circle', rooms: 0, seats: 0, counters: 0 });
  expect((await officer.send('POST', '/api/workplaces', { ...office, name: 'KANTOR dinas contoh' })).body.code).toBe(
    'workplace.nameTaken',
  );
});

it('a place on the equator keeps latitude zero; an unknown region and a crossed fence are refused', async () => {
  const pontianak = { ...office, name: 'Kantor Pontianak', zone: 'Asia/Pontianak', district: '61.71' };
  const fence = { kind: 'circle', centre: { lat: 0, lon: 109.32205 }, radiusMetres: 60 };
  const { id } = (await officer.send('POST', '/api/workplaces', { ...pontianak, fence })).body;
  expect((await officer.send('GET', `/api/workplaces/${id}`)).body.workplace.fence.centre.lat).toBe(0);
  expect(
    (await officer.send('PUT', `/api/workplaces/${id}`, { ...pontianak, fence, district: '99.99' })).body.code,
  ).toBe('workplace.regionUnknown');
  const ring = [
    { lat: 0, lon: 109 },
    { lat: 0.001, lon: 109.001 },
    { lat: 0, lon: 109.001 },
    { lat: 0.001, lon: 109 },
  ];
  const crossed = await officer.send('PUT', `/api/workplaces/${id}`, {
    ...pontianak,
    fence: { kind: 'polygon', ring },
  });
  expect(crossed.body.code).toBe('workplace.fenceCrosses');
  expect((await officer.send('DELETE', `/api/workplaces/${id}`)).status).toBe(204);
});

it('rooms, counters with their qualified people, and equipment belong to a workplace and reach the planner', async () => {
  const [{ id }] = (await officer.send('GET', '/api/workplaces')).body.workplaces;
  const room = await officer.send('POST', `/api/workplaces/${id}/rooms`, { name: 'Ruang Layanan', capacity: 12 });
  expect(
    (await officer.send('POST', `/api/workplaces/${id}/rooms`, { name: 'ruang layanan', capacity: 3 })).body.code,
  ).toBe('workplace.roomNameTaken');
  expect(
    (await officer.send('POST', `/api/rooms/${room.body.id}/equipment`, { name: 'Komputer loket 1', kind: 'computer' }))
      .status,
  ).toBe(200);
  const counter = {
    unitId,
    name: 'Loket KTP',
    service: 'populationRegistry',
    minimumStaff: 1,
    qualified: [employeeId],
  };
  expect((await officer.send('POST', `/api/workplaces/${id}/counters`, counter)).status).toBe(200);
  const short = await officer.send('POST', `/api/workplaces/${id}/counters`, {
    ...counter,
    name: 'Loket KK',
    minimumStaff: 2,
  });
  expect(short.body.code).toBe('workplace.counterShort');
  const stranger = await officer.send('POST', `/api/workplaces/${id}/counters`, {
    ...counter,
    name: 'Loket KIA',
    qualified: [app.deps.newId()],
  });
  expect(stranger.body.code).toBe('workplace.peopleUnknown');
  const { body } = await officer.send('GET', `/api/workplaces/${id}`);
  expect(body.counters).toMatchObject([
    { name: 'Loket KTP', unitName: 'Dinas Contoh', qualified: [{ id: employeeId, name: 'Wening' }] },
  ]);
  expect(body.equipment).toMatchObject([{ name: 'Komputer loket 1', kind: 'computer' }]);
  const places = await db.inAgency(agencyId, (tx) => loadWorkplaces(tx, agencyId));
  expect(places.rooms).toMatchObject([{ capacity: 12 }]);
  expect(places.counters).toMatchObject([{ unitId, minimumStaff: 1, qualified: [employeeId] }]);
});

it('what people or units use is not removed', async () => {
  const [{ id }] = (await officer.send('GET', '/api/workplaces')).body.workplaces;
  const roomId = (await officer.send('GET', `/api/workplaces/${id}`)).body.rooms[0].id as string;
  const placement = { agency_id: agencyId, placement_id: app.deps.newId(), employee_id: employeeId, unit_id: unitId };
  await db.asOwner((tx) =>
    tx
      .insertInto('placement')
      .values({
        ...placement,
        valid_from: '2026-01-01',
        position_kind: 'pelaksana',
        job_kind: 'service',
        workplace_id: id,
        room_id: roomId,
      })
      .execute(),
  );
  expect((await officer.send('DELETE', `/api/rooms/${roomId}`)).body.code).toBe('workplace.roomInUse');
  expect((await officer.send('DELETE', `/api/workplaces/${id}`)).body).toMatchObject({
    code: 'workplace.inUse',
    params: { people: 1 },
  });
});

it('regions are found by name, by part of a name with the regions above, and by code', async () => {
  const names = async (q: string) =>
    (await officer.send('GET', `/api/regions?q=${encodeURIComponent(q)}`)).body.regions.map(
      (r: { full: string }) => r.full,
    );
  expect((await names('semarang tengah'))[0]).toBe('Semarang Tengah, Kota Semarang, Jawa Tengah');
  expect(await names('33.74.01')).toEqual(['Semarang Tengah, Kota Semarang, Jawa Tengah']);
  expect(await names('tengah kota semarang')).toContain('Semarang Tengah, Kota Semarang, Jawa Tengah');
  expect(await names('')).toEqual([]);
});
