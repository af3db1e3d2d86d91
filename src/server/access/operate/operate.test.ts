import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRoutes } from '../../audit/routes.ts';
import { verifyAudit } from '../../platform/audit/verifyAudit.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { accountsRoutes } from '../accountsRoutes.ts';
import { platformRoutes } from '../platformRoutes.ts';
import { accessRoutes } from '../routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';

let app: TestApp;
let operator: Browser;
const signIn = async (name: string, password = goodPassword) => {
  const browser = app.browser();
  const answer = await browser.send('POST', '/api/access/sign-in', { name, password });
  return { browser, answer };
};
beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes, ...platformRoutes, ...auditRoutes]);
  await seedAgency(app, 'Kota Contoh', {
    OPERATOR: { roles: ['platformOperator'] },
    OFFICER: { roles: ['personnelOfficer'] },
  });
  operator = (await signIn('OPERATOR')).browser;
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const wanted = (over: object = {}) => ({
  name: 'Pemerintah Kabupaten Contoh Lain',
  shortName: 'Kab. Lain',
  kind: 'regency',
  regionCode: '33.20',
  zone: 'Asia/Makassar',
  officer: { name: 'Drs. Bagus Contoh', number: '19800101 200501 1 002', email: null, by: 'code', ...over },
});
const list = async () => (await operator.send('GET', '/api/platform/agencies')).body.agencies;

describe('the platform operator', () => {
  it('adds an agency whose first officer signs in with a one-time password and changes it', async () => {
    const added = await operator.send('POST', '/api/platform/agencies', wanted());
    expect(added.status).toBe(200);
    expect(added.body).toMatchObject({ id: 2, mailed: null });
    const officer = await signIn('198001012005011002', added.body.password);
    expect(officer.answer.body).toEqual({ next: 'changePassword' });
    const change = { old: added.body.password, password: 'Mangga muda 3 keranjang' };
    expect((await officer.browser.send('PUT', '/api/access/me/password', change)).status).toBe(204);
    const me = (await officer.browser.send('GET', '/api/access/me')).body;
    expect(me).toMatchObject({ agency: { id: 2, zone: 'Asia/Makassar' }, grants: [{ role: 'personnelOfficer' }] });
    expect((await officer.browser.send('GET', '/api/platform/agencies')).status).toBe(403);
    expect((await officer.browser.send('GET', '/api/accounts')).body.total).toBe(1);
  });

  it('invites by mail where there is an address, by a link that lasts over a weekend', async () => {
    const officer = { number: 'OFFICER3', email: 'petugas@kab.example', by: 'mail' };
    const added = await operator.send('POST', '/api/platform/agencies', wanted(officer));
    expect(added.body).toEqual({ id: 3, mailed: 'petugas@kab.example', password: null });
    const token = /#([\w-]{43})/.exec(app.mails.at(-1)?.text ?? '')?.[1];
    app.pass(2 * 86_400);
    const password = 'kopi hangat di teras depan';
    expect((await app.browser().send('POST', '/api/access/reset-password', { token, password })).status).toBe(204);
    expect((await signIn('petugas@kab.example', password)).answer.body).toEqual({ next: 'in' });
    operator = (await signIn('OPERATOR')).browser;
    const without = await operator.send('POST', '/api/platform/agencies', wanted({ by: 'mail' }));
    expect(without.body.code).toBe('access.mailAbsent');
    expect(await list()).toHaveLength(3);
  });

  it('names an appointing authority where there is none, and nobody where somebody holds the role', async () => {
    expect((await list()).find((one: { id: number }) => one.id === 2).vacant).toEqual(['appointingAuthority']);
    const person = { name: 'Bupati Contoh', number: 'BUPATI', email: null, by: 'code' };
    const path = '/api/platform/agencies/2/people';
    expect((await operator.send('POST', path, { ...person, role: 'personnelOfficer' })).body.code).toBe(
      'access.roleHeld',
    );
    const named = await operator.send('POST', path, { ...person, role: 'appointingAuthority' });
    expect(named.body.password).toMatch(/^[\w-]{19}$/);
    expect((await operator.send('POST', path, { ...person, role: 'appointingAuthority' })).body.code).toBe(
      'access.roleHeld',
    );
    expect((await list()).find((one: { id: number }) => one.id === 2).vacant).toEqual([]);
  });

  it('suspends an agency: nobody of it comes in, sessions end, the data stays, and it opens again', async () => {
    const inside = await signIn('petugas@kab.example', 'kopi hangat di teras depan');
    expect((await operator.send('PUT', '/api/platform/agencies/3/suspended', { suspended: true })).status).toBe(204);
    expect((await inside.browser.send('GET', '/api/access/me')).status).toBe(401);
    const refused = await signIn('petugas@kab.example', 'kopi hangat di teras depan');
    expect(refused.answer).toMatchObject({ status: 403, body: { code: 'access.agencySuspended' } });
    expect(refused.answer.body.detail).toContain('Pemerintah Kabupaten Contoh Lain');
    expect((await signIn('petugas@kab.example', 'bukan sandinya')).answer.body.code).toBe('access.wrongSignIn');
    expect((await signIn('OFFICER')).answer.body).toEqual({ next: 'in' });
    expect((await list()).find((one: { id: number }) => one.id === 3)).toMatchObject({ accounts: 1 });
    await operator.send('PUT', '/api/platform/agencies/3/suspended', { suspended: false });
    expect((await signIn('petugas@kab.example', 'kopi hangat di teras depan')).answer.body).toEqual({ next: 'in' });
  });

  it('cannot suspend his own agency, nor one that does not exist', async () => {
    expect((await operator.send('PUT', '/api/platform/agencies/1/suspended', { suspended: true })).body.code).toBe(
      'access.ownAgency',
    );
    expect((await operator.send('PUT', '/api/platform/agencies/99/suspended', { suspended: true })).status).toBe(404);
  });

  it('leaves an entry in the trail of both agencies, and the trails are whole', async () => {
    const officer = (await signIn('OFFICER')).browser;
    const own = (await officer.send('GET', '/api/audit/actions')).body.actions;
    for (const action of ['platform.addAgency', 'platform.name', 'platform.suspend', 'platform.reopen'])
      expect(own).toContain(action);
    const there = (await signIn('petugas@kab.example', 'kopi hangat di teras depan')).browser;
    expect((await there.send('GET', '/api/audit/actions')).body.actions).toEqual(
      expect.arrayContaining(['agency.create', 'agency.nameFirst', 'agency.reopen', 'agency.suspend']),
    );
    for (const report of await verifyAudit(app.deps.db)) expect(report.findings).toEqual([]);
  });
});
