import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarRoutes } from '../calendar/routes.ts';
import { dispensationRoutes } from '../dispensation/routes.ts';
import { inboxRoutes } from '../inbox/routes.ts';
import { testDb } from '../platform/db/testDb.ts';
import { rosterRoutes } from '../roster/routes.ts';
import { agencyRoutes } from './agencyRoutes.ts';
import { accessRoutes } from './routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from './testApp.ts';

let app: TestApp;
const employeeId = randomUUID();
const signIn = async (name: string) => {
  const browser = app.browser();
  const answer = await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword });
  return { browser, answer };
};
beforeAll(async () => {
  app = await openTestApp(await testDb(), [
    ...accessRoutes,
    ...agencyRoutes,
    ...calendarRoutes,
    ...dispensationRoutes,
    ...inboxRoutes,
    ...rosterRoutes,
  ]);
  const { accounts } = await seedAgency(app, 'Kota Contoh', { SITI: {}, OFFICER: { roles: ['personnelOfficer'] } });
  const { db } = app.deps;
  await db.execute(
    "insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values (1, $1, 'SITI', 'agencyNumber', 'Siti', now(), now())",
    [employeeId],
  );
  await db.execute(
    "insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values (1, gen_random_uuid(), $1, '2020-01-01', 'pns')",
    [employeeId],
  );
  await db.execute('update account set employee_id = $1 where account_id = $2', [employeeId, accounts.SITI]);
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const endOn = (day: string) => app.deps.db.execute('update employment set valid_to = $1::date', [day]);
const own = (browser: Browser) => browser.send('GET', '/api/roster/mine?from=2026-11-01&to=2026-11-22');

describe('somebody whose service has ended', () => {
  it('works as before through the last day', async () => {
    await endOn('2026-11-23');
    const { browser } = await signIn('SITI');
    expect((await browser.send('GET', '/api/calendar/2026')).status).not.toBe(403);
    expect((await browser.send('GET', '/api/access/me')).body.grants).toMatchObject([{ role: 'employee' }]);
  });

  it('reads his own past days afterwards, nothing of the agency, and writes nothing but his ways to sign in', async () => {
    const { browser: before } = await signIn('SITI');
    await endOn('2026-11-22');
    app.pass(31);
    const me = (await before.send('GET', '/api/access/me')).body;
    expect(me.grants).toMatchObject([{ role: 'employee', pastOnly: true, to: '2026-12-22' }]);
    expect((await own(before)).status).toBe(200);
    const { browser, answer } = await signIn('SITI');
    expect(answer.body).toEqual({ next: 'in' });
    for (const path of ['/api/calendar/2026', '/api/week-patterns'])
      expect((await browser.send('GET', path)).status, path).toBe(403);
    expect((await browser.send('POST', '/api/roster/feed')).body.code).toBe('access.readsOnly');
    expect((await browser.send('PUT', '/api/access/me/language', { language: 'en' })).status).toBe(204);
  });

  it('is let in for as many days as the agency says, then is told when service ended', async () => {
    await endOn('2026-10-31');
    expect((await signIn('SITI')).answer.body).toEqual({ next: 'in' });
    const { browser: inside } = await signIn('SITI');
    const { browser: officer } = await signIn('OFFICER');
    const { kind, regionCode, logo, publishedUntil, ...form } = (await officer.send('GET', '/api/agency')).body;
    expect((await officer.send('PUT', '/api/agency', { ...form, leaverDays: 20 })).status).toBe(204);
    expect((await inside.send('GET', '/api/access/me')).status).toBe(401);
    const refused = (await signIn('SITI')).answer;
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.serviceEnded' } });
    expect(refused.body.detail).toContain('31 Oktober 2026');
    await officer.send('PUT', '/api/agency', { ...form, leaverDays: 60 });
    expect((await signIn('SITI')).answer.body).toEqual({ next: 'in' });
  });

  it('who comes back is an employee again', async () => {
    await app.deps.db.execute(
      "insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values (1, gen_random_uuid(), $1, '2026-11-20', 'pppk')",
      [employeeId],
    );
    const { browser } = await signIn('SITI');
    const { grants } = (await browser.send('GET', '/api/access/me')).body;
    expect(grants).toEqual([{ role: 'employee', unitId: null, from: '1945-08-17', to: null }]);
  });
});
