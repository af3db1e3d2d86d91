import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inboxRoutes } from '../../inbox/routes.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { accountsRoutes } from '../accountsRoutes.ts';
import { accessRoutes } from '../routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../testApp.ts';

let app: TestApp;
let accounts: Record<string, string>;
let elsewhere: Record<string, string>;
let officer: Browser;
const signIn = async (number: string, password = goodPassword): Promise<Browser> => {
  const browser = app.browser();
  await browser.send('POST', '/api/access/sign-in', { name: number, password });
  return browser;
};
beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes, ...inboxRoutes]);
  const here = {
    OFFICER: { roles: ['personnelOfficer'] },
    VERIFIER: { roles: ['healthVerifier'] },
    CLERK: { email: 'clerk@kota.example' },
    INSPECTOR: { roles: ['inspector'] },
    AUTHORITY: { roles: ['appointingAuthority'] },
  } as const;
  ({ accounts } = await seedAgency(app, 'Kota Contoh', here));
  ({ accounts: elsewhere } = await seedAgency(app, 'Kabupaten Lain', { OFFICER2: { roles: ['personnelOfficer'] } }));
  officer = await signIn('OFFICER');
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

describe('a personnel officer', () => {
  it('finds accounts of the own agency by part of a name or number, and by role', async () => {
    const all = await officer.send('GET', '/api/accounts');
    expect(all.body.total).toBe(5);
    expect((await officer.send('GET', '/api/accounts?text=insp')).body.accounts).toMatchObject([
      { number: 'INSPECTOR', roles: ['inspector'] },
    ]);
    expect((await officer.send('GET', '/api/accounts?role=healthVerifier')).body.accounts).toMatchObject([
      { number: 'VERIFIER' },
    ]);
    expect((await officer.send('GET', '/api/accounts?text=%25')).body.total).toBe(0);
  });

  it('hands out a temporary password that is shown once, must be changed, and ends the sessions', async () => {
    const clerk = await signIn('CLERK');
    const key = '0195a1b2-0000-7000-8000-000000000001';
    const path = `/api/accounts/${accounts.CLERK}/temporary-password`;
    const given = await officer.send('POST', path, undefined, { 'idempotency-key': key });
    expect(given.status).toBe(200);
    expect((await officer.send('POST', path, undefined, { 'idempotency-key': key })).status).toBe(409);
    expect((await clerk.send('GET', '/api/access/me')).status).toBe(401);
    expect((await signIn('CLERK')).cookie).toBeNull();
    const browser = app.browser();
    expect(
      (await browser.send('POST', '/api/access/sign-in', { name: 'CLERK', password: given.body.password })).body,
    ).toEqual({ next: 'changePassword' });
    expect((await browser.send('GET', '/api/accounts')).body.code).toBe('access.changePasswordFirst');
    expect(
      (await browser.send('PUT', '/api/access/me/password', { old: given.body.password, password: goodPassword }))
        .status,
    ).toBe(204);
    expect((await browser.send('GET', '/api/access/me')).body.mustChangePassword).toBe(false);
  });

  it('cannot open the account of somebody who may do more, nor the own one this way', async () => {
    expect((await officer.send('POST', `/api/accounts/${accounts.VERIFIER}/temporary-password`)).body.code).toBe(
      'access.grantBeyond',
    );
    expect((await officer.send('POST', `/api/accounts/${accounts.VERIFIER}/remove-second-factor`)).body.code).toBe(
      'access.grantBeyond',
    );
    expect((await officer.send('POST', `/api/accounts/${accounts.OFFICER}/temporary-password`)).body.code).toBe(
      'access.ownAccount',
    );
  });

  it('gives a role from a day on, which holds from the next request and ends when it is taken back', async () => {
    const clerk = await signIn('CLERK');
    expect((await clerk.send('GET', '/api/accounts')).status).toBe(403);
    const body = { role: 'personnelOfficer', unitId: null, from: '2026-11-23', to: null };
    const { body: made } = await officer.send('POST', `/api/accounts/${accounts.CLERK}/grants`, body);
    expect((await clerk.send('GET', '/api/accounts')).status).toBe(200);
    expect((await officer.send('POST', `/api/accounts/${accounts.CLERK}/grants`, body)).body.code).toBe(
      'access.grantTwice',
    );
    expect((await officer.send('DELETE', `/api/accounts/${accounts.CLERK}/grants/${made.id}`)).status).toBe(204);
    expect((await clerk.send('GET', '/api/accounts')).status).toBe(403);
  });

  it('gives a role that begins later, which does not hold today', async () => {
    const body = { role: 'inspector', unitId: null, from: '2026-12-01', to: '2026-12-31' };
    await officer.send('POST', `/api/accounts/${accounts.CLERK}/grants`, body);
    const clerk = await officer.send('GET', `/api/accounts/${accounts.CLERK}`);
    expect(clerk.body).toMatchObject({
      roles: [],
      grants: [{ role: 'inspector', from: '2026-12-01', to: '2026-12-31', source: 'grant' }],
    });
  });

  it('cannot be the last one to go', async () => {
    const own = await officer.send('GET', `/api/accounts/${accounts.OFFICER}`);
    const id = own.body.grants[0].id;
    expect((await officer.send('DELETE', `/api/accounts/${accounts.OFFICER}/grants/${id}`)).body.code).toBe(
      'access.lastOfficer',
    );
    expect(
      (await officer.send('PUT', `/api/accounts/${accounts.OFFICER}/disabled`, { disabled: true })).body.code,
    ).toBe('access.ownAccount');
  });

  it('cannot give himself more than he has', async () => {
    const grant = (role: string) =>
      officer.send('POST', `/api/accounts/${accounts.OFFICER}/grants`, {
        role,
        unitId: null,
        from: '2026-11-23',
        to: null,
      });
    expect((await grant('healthVerifier')).body.code).toBe('access.grantHealth');
    expect((await grant('platformOperator')).body.code).toBe('access.grantBeyond');
  });

  it('cannot name a health verifier; the appointing authority can, and verifiers and inspectors hear of it', async () => {
    const path = `/api/accounts/${accounts.CLERK}/grants`;
    const body = { role: 'healthVerifier', unitId: null, from: '2026-11-23', to: null };
    const refused = await officer.send('POST', path, body);
    expect(refused).toMatchObject({ status: 403, body: { code: 'access.grantHealth' } });
    expect(refused.body.detail).toContain('Pejabat Pembina Kepegawaian');
    const authority = await signIn('AUTHORITY');
    const given = await authority.send('POST', path, body);
    expect(given.status).toBe(200);
    for (const name of ['VERIFIER', 'INSPECTOR']) {
      const inbox = await (await signIn(name)).send('GET', '/api/inbox');
      expect(inbox.body.messages, name).toMatchObject([
        { kind: 'access.verifierNamed', params: { name: 'Pegawai CLERK', by: 'Pegawai AUTHORITY' } },
      ]);
    }
    expect((await authority.send('DELETE', `${path}/${given.body.id}`)).status).toBe(204);
  });

  it('sees nothing of another agency', async () => {
    for (const [method, path, body] of [
      ['GET', `/api/accounts/${elsewhere.OFFICER2}`, undefined],
      ['POST', `/api/accounts/${elsewhere.OFFICER2}/temporary-password`, undefined],
      ['POST', `/api/accounts/${elsewhere.OFFICER2}/remove-second-factor`, undefined],
      ['PUT', `/api/accounts/${elsewhere.OFFICER2}/disabled`, { disabled: true }],
      [
        'POST',
        `/api/accounts/${elsewhere.OFFICER2}/grants`,
        { role: 'inspector', unitId: null, from: '2026-11-23', to: null },
      ],
    ] as const) {
      expect((await officer.send(method, path, body)).status).toBe(404);
    }
  });

  it('closes an account, which ends its sessions at once, and opens it again', async () => {
    const clerk = await signIn('CLERK');
    await officer.send('PUT', `/api/accounts/${accounts.CLERK}/disabled`, { disabled: true });
    expect((await clerk.send('GET', '/api/access/me')).status).toBe(401);
    expect((await signIn('CLERK')).cookie).toBeNull();
    await officer.send('PUT', `/api/accounts/${accounts.CLERK}/disabled`, { disabled: false });
    expect((await signIn('CLERK')).cookie).not.toBeNull();
  });
});
