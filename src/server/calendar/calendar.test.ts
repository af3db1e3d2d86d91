import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayOnCalendar } from '../../domain/calendar/dayOnCalendar.ts';
import type { PlainDate } from '../../kernel/time.ts';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import type { Db } from '../platform/db/db.ts';
import { testDb } from '../platform/db/testDb.ts';
import { calendarChangedSince } from './calendarChangedSince.ts';
import { loadCalendar } from './loadCalendar.ts';
import { calendarRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let agencyId: number;
let officer: Browser;
let employee: Browser;

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...calendarRoutes]);
  ({ agencyId } = await seedAgency(app, 'Kota Contoh', {
    '1001': { roles: ['personnelOfficer'] },
    '1002': { roles: ['employee'] },
  }));
  const signedIn = async (name: string) => {
    const browser = app.browser();
    await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword });
    return browser;
  };
  officer = await signedIn('1001');
  employee = await signedIn('1002');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

const changed = (from: PlainDate, to: PlainDate) =>
  db.inAgency(agencyId, (tx) => calendarChangedSince(tx, agencyId, '2026-11-23T01:00:00Z', from, to));
const dayOf = (day: PlainDate) =>
  db.inAgency(agencyId, async (tx) => {
    const calendar = await loadCalendar(tx, agencyId, day, day);
    return dayOnCalendar(day, calendar.years, calendar.localDays, calendar.weekOf(null));
  });

it('a local day changes what the day is and marks the plans that hold it, and no others', async () => {
  app.pass(60);
  expect((await dayOf('2026-12-02')).kind).toBe('workday');
  const day = { date: '2026-12-02', name: 'Hari jadi kota', kind: 'localHoliday', basis: 'SE Walikota 003/12/2026' };
  expect((await officer.send('POST', '/api/calendar/local-days', day)).status).toBe(200);
  expect(await dayOf('2026-12-02')).toMatchObject({
    kind: 'localHoliday',
    hours: null,
    holidayName: { id: 'Hari jadi kota' },
  });
  expect(await changed('2026-12-01', '2026-12-31')).toBe(true);
  expect(await changed('2026-12-03', '2026-12-31')).toBe(false);
  expect((await officer.send('POST', '/api/calendar/local-days', day)).body.code).toBe('calendar.dayTaken');
});

it('Ramadan entered by the agency takes the place of the file, and of no file', async () => {
  expect((await dayOf('2027-02-08')).ramadan).toBe(false);
  const body = { from: '2027-02-08', to: '2027-03-09', basis: 'Sidang isbat' };
  expect((await officer.send('PUT', '/api/calendar/2027/ramadan', body)).status).toBe(204);
  expect(await dayOf('2027-02-08')).toMatchObject({ ramadan: true, hours: { start: '08:00' } });
  expect((await officer.send('GET', '/api/calendar/2027')).body).toMatchObject({
    ramadan: body,
    national: { complete: false },
  });
  expect(await changed('2027-03-01', '2027-03-31')).toBe(true);
  expect((await officer.send('PUT', '/api/calendar/2027/ramadan', { ...body, to: '2027-03-20' })).body.code).toBe(
    'calendar.ramadanLength',
  );
  expect((await officer.send('DELETE', '/api/calendar/2027/ramadan')).status).toBe(204);
});

it('a year without a holiday file is answered, with nothing national in it', async () => {
  expect((await officer.send('GET', '/api/calendar/2031')).body).toMatchObject({ national: null, local: [] });
});

it('the first week of an agency becomes its default; the default and used names are guarded', async () => {
  const { ready } = (await officer.send('GET', '/api/week-patterns')).body;
  expect(ready.map((p: { key: string }) => p.key)).toContain('kaltimFive');
  const kaltim = ready.find((p: { key: string }) => p.key === 'kaltimFive');
  const input = { name: 'Lima hari Kaltim', basis: kaltim.basis, days: kaltim.days, ramadanDays: kaltim.ramadanDays };
  const added = await officer.send('POST', '/api/week-patterns', input);
  expect(added.status).toBe(200);
  expect((await dayOf('2026-12-04')).hours).toMatchObject({ end: '11:00' });
  expect((await officer.send('POST', '/api/week-patterns', { ...input, name: 'LIMA HARI KALTIM' })).body.code).toBe(
    'calendar.weekNameTaken',
  );
  expect((await officer.send('DELETE', `/api/week-patterns/${added.body.id}`)).body.code).toBe(
    'calendar.defaultWeekStays',
  );
  const second = await officer.send('POST', '/api/week-patterns', { ...input, name: 'Cadangan' });
  expect((await officer.send('POST', `/api/week-patterns/${second.body.id}/default`)).status).toBe(204);
  expect((await officer.send('DELETE', `/api/week-patterns/${added.body.id}`)).status).toBe(204);
  const days = [{ start: '16:00', end: '07:30', breakStart: null, breakEnd: null }, ...input.days.slice(1)];
  const turned = await officer.send('PUT', `/api/week-patterns/${second.body.id}`, { ...input, days });
  expect(turned.body).toMatchObject({ code: 'calendar.hoursOutOfOrder' });
  expect(turned.body.detail).toContain('Senin');
});

it('an employee reads the calendar and changes nothing of it', async () => {
  expect((await employee.send('GET', '/api/calendar/2026')).status).toBe(200);
  expect((await employee.send('DELETE', '/api/calendar/2026/ramadan')).status).toBe(403);
});
