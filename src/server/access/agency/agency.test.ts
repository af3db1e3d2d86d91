import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { retentionOf } from '../../../domain/dispensation/retention.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { createAccounts } from '../account/createAccounts.ts';
import { accountsRoutes } from '../accountsRoutes.ts';
import { agencyRoutes } from '../agencyRoutes.ts';
import { accessRoutes } from '../routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';

let app: TestApp;
let officer: Browser;
let clerk: Browser;
const signIn = async (name: string): Promise<Browser> => {
  const browser = app.browser();
  await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword });
  return browser;
};
beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes, ...agencyRoutes]);
  await seedAgency(app, 'Kota Contoh', { OFFICER: { roles: ['personnelOfficer'] }, CLERK: {} });
  await seedAgency(app, 'Kabupaten Lain', { OFFICER2: { roles: ['personnelOfficer'] } });
  officer = await signIn('OFFICER');
  clerk = await signIn('CLERK');
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const form = {
  name: 'Pemerintah Kota Contoh',
  shortName: 'Kota Contoh',
  zone: 'Asia/Jakarta',
  language: 'id',
  paper: 'F4',
  letterhead: [],
  brandColour: null,
  leaverDays: 30,
  importDays: 90,
  sheetDays: 730,
  evidenceDays: 30,
  declarationDays: 14,
};
const logo = async (who: Browser, bytes: Buffer) =>
  who.send('PUT', '/api/agency/logo', bytes, { 'content-type': 'application/octet-stream' });
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>');

describe('the settings of an agency', () => {
  it('are read and changed by the personnel officer alone', async () => {
    expect((await officer.send('GET', '/api/agency')).body).toEqual({
      ...form,
      name: 'Kota Contoh',
      kind: 'city',
      regionCode: null,
      logo: null,
      publishedUntil: null,
    });
    expect((await clerk.send('GET', '/api/agency')).status).toBe(403);
    expect((await clerk.send('PUT', '/api/agency', form)).status).toBe(403);
    expect((await officer.send('PUT', '/api/agency', form)).status).toBe(204);
    expect((await clerk.send('GET', '/api/access/me')).body.agency.name).toBe('Pemerintah Kota Contoh');
  });

  it('move the day with the zone at once, for everybody who is signed in', async () => {
    app.pass(14.5 * 3600 + 60);
    // 15:31 UTC: the 23rd in Jakarta, the 24th in Jayapura.
    officer = await signIn('OFFICER');
    clerk = await signIn('CLERK');
    expect((await clerk.send('GET', '/api/access/me')).body.today).toBe('2026-11-23');
    expect((await officer.send('PUT', '/api/agency', { ...form, zone: 'Asia/Jayapura' })).status).toBe(204);
    expect((await clerk.send('GET', '/api/access/me')).body).toMatchObject({
      today: '2026-11-24',
      agency: { zone: 'Asia/Jayapura' },
    });
  });

  it('keep letterhead and colour for the frame, and what the law lets vary for the erasing of health data', async () => {
    const wanted = {
      ...form,
      letterhead: ['PEMERINTAH KOTA CONTOH', 'Jalan Contoh Nomor 1'],
      brandColour: '#ffd600',
      evidenceDays: 7,
      declarationDays: 21,
      leaverDays: 10,
    };
    expect((await officer.send('PUT', '/api/agency', wanted)).status).toBe(204);
    expect((await officer.send('GET', '/api/agency')).body).toMatchObject(wanted);
    expect((await clerk.send('GET', '/api/access/me')).body.agency).toMatchObject({
      letterhead: wanted.letterhead,
      brandColour: '#ffd600',
    });
    const { rows } = await app.deps.db.execute('select settings from agency where agency_id = 1');
    expect(retentionOf(rows[0]?.settings)).toEqual({ evidenceDays: 7, declarationDays: 21 });
    for (const wrong of [{ evidenceDays: 400 }, { brandColour: 'red' }, { zone: 'Europe/Rome' }, { leaverDays: -1 }])
      expect((await officer.send('PUT', '/api/agency', { ...form, ...wrong })).status).toBe(400);
  });

  it('give new accounts the language of the agency', async () => {
    await officer.send('PUT', '/api/agency', { ...form, language: 'en' });
    await app.deps.db.inAgency(1, (tx) =>
      createAccounts(tx, 1, [{ employeeId: null, name: 'Baru', number: 'NEW', email: null }], {
        now: app.deps.clock(),
        newId: app.deps.newId,
      }),
    );
    const { rows } = await app.deps.db.execute("select language from account where number = 'NEW'");
    expect(rows).toEqual([{ language: 'en' }]);
  });

  it('hold a logo that people of the agency see, and nobody of another', async () => {
    expect((await clerk.send('GET', '/api/access/logo')).status).toBe(404);
    expect((await logo(clerk, drawing)).status).toBe(403);
    expect((await logo(officer, Buffer.from('<svg><script/></svg>'))).body.code).toBe('access.logoActive');
    expect((await logo(officer, drawing)).status).toBe(204);
    const shown = await app.server.inject({
      method: 'GET',
      url: '/api/access/logo',
      headers: { cookie: clerk.cookie ?? '' },
    });
    expect(shown).toMatchObject({ statusCode: 200, body: drawing.toString() });
    expect(shown.headers['content-type']).toBe('image/svg+xml');
    expect(shown.headers['content-security-policy']).toContain('sandbox');
    expect((await clerk.send('GET', '/api/access/me')).body.agency.logo).toMatch(/^[0-9a-f]{64}$/);
    expect((await (await signIn('OFFICER2')).send('GET', '/api/access/logo')).status).toBe(404);
    expect((await officer.send('DELETE', '/api/agency/logo')).status).toBe(204);
    expect((await officer.send('DELETE', '/api/agency/logo')).status).toBe(404);
  });

  it('leave an entry that says what changed from what to what, and none when nothing did', async () => {
    const entries = async () =>
      (
        await app.deps.db.execute("select detail from audit_entry where action = 'agency.change' order by seq")
      ).rows.map((row) => JSON.parse(String(row.detail)));
    const before = (await entries()).length;
    await officer.send('PUT', '/api/agency', { ...form, language: 'en' });
    expect((await entries()).length).toBe(before);
    await officer.send('PUT', '/api/agency', { ...form, shortName: 'Kota C' });
    expect((await entries()).at(-1)).toEqual({
      shortName: { from: 'Kota Contoh', to: 'Kota C' },
      language: { from: 'en', to: 'id' },
    });
  });
});
