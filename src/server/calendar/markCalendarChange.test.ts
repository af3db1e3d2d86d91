import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import { inboxRoutes } from '../inbox/routes.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { workplaceRoutes } from '../workplace/routes.ts';
import { calendarRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let agencyId: number;
const browsers: Record<string, Browser> = {};

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...calendarRoutes, ...inboxRoutes, ...workplaceRoutes]);
  ({ agencyId } = await seedAgency(app, 'Kota Contoh', {
    '1001': { roles: ['personnelOfficer'] },
    '1002': { roles: ['personnelOfficer'] },
    '1003': { roles: ['employee'] },
  }));
  for (const name of ['1001', '1002', '1003']) {
    browsers[name] = app.browser();
    await browsers[name].send('POST', '/api/access/sign-in', { name, password: goodPassword });
  }
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const planned = async (first: string, last: string, ...moves: string[]) => {
  const { rows } = await db.execute(
    `insert into plan (agency_id, plan_id, scope, first_day, last_day, seed, created_at)
     values ($1, gen_random_uuid(), 'city', $2, $3, 1, '2026-11-20T00:00:00Z') returning plan_id`,
    [agencyId, first, last],
  );
  for (const [seq, move] of moves.entries())
    await db.execute(
      `insert into plan_action (agency_id, plan_id, seq, move, version, at) values ($1, $2, $3, $4, 1, '2026-11-20T00:00:00Z')`,
      [agencyId, rows[0]!.plan_id, seq, move],
    );
};
const told = async (name: string) => (await browsers[name]!.send('GET', '/api/inbox')).body.messages;
const addDay = (date: string) =>
  browsers['1001']!.send('POST', '/api/calendar/local-days', {
    date,
    name: 'Hari jadi kota',
    kind: 'localHoliday',
    basis: 'SE Walikota 003/12/2026',
  });

it('the other personnel officers hear how many published plans a change touches', async () => {
  await planned('2026-12-01', '2026-12-31', 'made', 'published');
  await planned('2026-12-01', '2026-12-31', 'made', 'published', 'withdrawn');
  await planned('2026-12-01', '2026-12-31', 'made');
  await planned('2027-01-01', '2027-01-31', 'made', 'published');
  expect((await addDay('2026-12-02')).status).toBe(200);
  expect(await told('1002')).toMatchObject([
    { kind: 'calendar.changed', params: { plans: 1, date: '2026-12-02' }, link: '/rencana' },
  ]);
  expect(await told('1001')).toEqual([]);
  expect(await told('1003')).toEqual([]);
});

it('a change that touches no published plan tells nobody', async () => {
  expect((await addDay('2026-11-26')).status).toBe(200);
  expect(await told('1002')).toHaveLength(1);
});

it('another working week for a workplace is told like any change of the calendar', async () => {
  const officer = browsers['1001']!;
  const place = { name: 'Kantor Dinas', address: '', district: null, zone: 'Asia/Jakarta', fence: null };
  const { id } = (await officer.send('POST', '/api/workplaces', { ...place, weekPatternId: null })).body;
  const { ready } = (await officer.send('GET', '/api/week-patterns')).body;
  const added = await officer.send('POST', '/api/week-patterns', { ...ready[0], name: 'Lima hari', basis: '' });
  expect(added.status, JSON.stringify(added.body)).toBe(200);
  const before = (await told('1002')).length;
  await officer.send('PUT', `/api/workplaces/${id}`, { ...place, address: 'Jalan Melati 1', weekPatternId: null });
  expect(await told('1002')).toHaveLength(before);
  await officer.send('PUT', `/api/workplaces/${id}`, { ...place, weekPatternId: added.body.id });
  const messages = await told('1002');
  expect(messages).toHaveLength(before + 1);
  expect(messages.every((each: { kind: string }) => each.kind === 'calendar.changed')).toBe(true);
});
