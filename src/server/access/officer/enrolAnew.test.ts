import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDb } from '../../platform/db/testDb.ts';
import { accountsRoutes } from '../accountsRoutes.ts';
import { accessRoutes } from '../routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';

let app: TestApp;
let accounts: Record<string, string>;
let officer: Browser;
let authority: Browser;
const signIn = async (name: string, password = goodPassword) => {
  const browser = app.browser();
  const answer = await browser.send('POST', '/api/access/sign-in', { name, password });
  return { browser, answer };
};
beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes]);
  ({ accounts } = await seedAgency(app, 'Kota Contoh', {
    OFFICER: { roles: ['personnelOfficer'] },
    AUTHORITY: { roles: ['appointingAuthority'] },
    SITI: { email: 'siti@kota.example' },
    BUDI: {},
    RINI: {},
    TONO: {},
  }));
  officer = (await signIn('OFFICER')).browser;
  authority = (await signIn('AUTHORITY')).browser;
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const temporary = async (name: string): Promise<string> =>
  (await officer.send('POST', `/api/accounts/${accounts[name]}/temporary-password`)).body.password;
const give = (by: Browser, name: string, role: string) =>
  by.send('POST', `/api/accounts/${accounts[name]}/grants`, { role, unitId: null, from: '2026-11-23', to: null });

describe('naming somebody to an office of trust whose temporary password an officer knows', () => {
  it('takes that password back, with sessions and what was set up under it, and sends a link', async () => {
    const known = await temporary('SITI');
    const asSiti = (await signIn('SITI', known)).browser;
    await app.deps.db.execute(
      "insert into passkey (agency_id, passkey_id, account_id, credential_id, public_key, counter, name, created_at) values (1, gen_random_uuid(), $1, 'planted', '\\x00', 0, 'x', now())",
      [accounts.SITI],
    );
    const given = await give(authority, 'SITI', 'healthVerifier');
    expect(given.body.enrolment).toEqual({ kind: 'mail', email: 'siti@kota.example' });
    expect((await signIn('SITI', known)).answer.body.code).toBe('access.wrongSignIn');
    expect((await asSiti.send('GET', '/api/access/me')).status).toBe(401);
    const change = { old: known, password: 'Lumpia-7-Perahu-Biru' };
    expect((await asSiti.send('PUT', '/api/access/me/password', change)).status).toBe(401);
    expect((await app.deps.db.execute("select 1 from passkey where credential_id = 'planted'")).rows).toEqual([]);
    const mail = app.mails.at(-1)!;
    expect(mail).toMatchObject({ to: 'siti@kota.example', subject: 'Buat kata sandi Luwes Anda' });
    const token = /#([\w-]{43})/.exec(mail.text)?.[1];
    app.pass(86_400);
    const password = 'Lumpia-7-Perahu-Biru';
    expect((await app.browser().send('POST', '/api/access/reset-password', { token, password })).status).toBe(204);
    expect((await signIn('SITI', password)).answer.body).toEqual({ next: 'in' });
    officer = (await signIn('OFFICER')).browser;
    authority = (await signIn('AUTHORITY')).browser;
  });

  it('gives the appointing authority a new code to hand over where there is no address; the old one is dead', async () => {
    const known = await temporary('BUDI');
    const given = await give(authority, 'BUDI', 'healthVerifier');
    expect(given.body.enrolment).toMatchObject({ kind: 'code' });
    expect((await signIn('BUDI', known)).answer.body.code).toBe('access.wrongSignIn');
    expect((await signIn('BUDI', given.body.enrolment.password)).answer.body).toEqual({ next: 'changePassword' });
  });

  it('leaves an inspector named by an officer without a way in until the appointing authority hands out a code', async () => {
    const known = await temporary('RINI');
    const given = await give(officer, 'RINI', 'inspector');
    expect(given.body.enrolment).toEqual({ kind: 'authority' });
    expect((await signIn('RINI', known)).answer.body.code).toBe('access.wrongSignIn');
    expect((await officer.send('POST', `/api/accounts/${accounts.RINI}/temporary-password`)).body.code).toBe(
      'access.grantBeyond',
    );
    const code = await authority.send('POST', `/api/accounts/${accounts.RINI}/temporary-password`);
    expect((await signIn('RINI', code.body.password)).answer.body).toEqual({ next: 'changePassword' });
  });

  it('touches nobody who has a password of his own, nor an ordinary role', async () => {
    expect((await give(authority, 'TONO', 'inspector')).body.enrolment).toEqual({ kind: 'notNeeded' });
    expect((await signIn('TONO')).answer.body).toEqual({ next: 'in' });
    const known = await temporary('BUDI');
    expect(known).toBeUndefined();
    const clerk = await give(officer, 'TONO', 'personnelOfficer');
    expect(clerk.body.enrolment).toEqual({ kind: 'notNeeded' });
  });

  it('is written into the trail without the code', async () => {
    const { rows } = await app.deps.db.execute("select detail from audit_entry where action = 'account.grantRole'");
    const details = rows.map((row) => JSON.parse(String(row.detail)));
    expect(details.map((one) => one.enrolment)).toEqual(['mail', 'code', 'authority', 'notNeeded', 'notNeeded']);
    expect(JSON.stringify(details)).not.toMatch(/[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/);
  });
});
