import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accountsRoutes } from '../access/accountsRoutes.ts';
import { accessRoutes } from '../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../access/testApp.ts';
import { testDb } from '../platform/db/testDb.ts';
import { auditRoutes } from './routes.ts';

let app: TestApp;
let accounts: Record<string, string>;
let inspector: Browser;
beforeAll(async () => {
  app = await openTestApp(await testDb(), [...accessRoutes, ...accountsRoutes, ...auditRoutes]);
  ({ accounts } = await seedAgency(app, 'Kota Contoh', {
    INSPECTOR: { roles: ['inspector'] },
    OFFICER: { roles: ['personnelOfficer'] },
    CLERK: {},
  }));
  const other = await seedAgency(app, 'Kabupaten Lain', { STRANGER: {} });
  expect(other.agencyId).toBe(2);
  for (const name of ['STRANGER', 'OFFICER', 'CLERK'])
    await app.browser().send('POST', '/api/access/sign-in', { name, password: goodPassword });
  const officer = app.browser();
  await officer.send('POST', '/api/access/sign-in', { name: 'OFFICER', password: goodPassword });
  app.pass(86_400);
  await officer.send('POST', `/api/accounts/${accounts.CLERK}/temporary-password`);
  inspector = app.browser();
  await inspector.send('POST', '/api/access/sign-in', { name: 'INSPECTOR', password: goodPassword });
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const list = async (query = '') => (await inspector.send('GET', `/api/audit${query}`)).body;

describe('the audit trail', () => {
  it('shows the own agency alone, newest first, with names', async () => {
    const { total, entries } = await list();
    expect(total).toBe(5);
    expect(entries.map((e: { seq: number }) => e.seq)).toEqual([5, 4, 3, 2, 1]);
    expect(entries[1]).toMatchObject({
      action: 'account.temporaryPassword',
      who: 'Pegawai OFFICER',
      targetName: 'Pegawai CLERK',
      detail: { ended: 1 },
    });
  });

  it('is filtered by person, action, day and target', async () => {
    expect((await list('?who=offic')).total).toBe(3);
    expect((await list('?action=account.')).total).toBe(1);
    expect((await list('?action=access.signIn')).total).toBe(4);
    expect((await list('?to=2026-11-23')).total).toBe(3);
    expect((await list('?from=2026-11-24')).total).toBe(2);
    expect((await list(`?targetKind=account&targetId=${accounts.CLERK}`)).total).toBe(2);
    expect((await inspector.send('GET', '/api/audit/actions')).body.actions).toEqual([
      'access.signIn',
      'account.temporaryPassword',
    ]);
  });

  it('never holds the temporary password', async () => {
    expect(JSON.stringify(await list())).not.toMatch(/[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}"/);
  });

  it('is whole, and says which entry was changed behind its back', async () => {
    expect((await inspector.send('GET', '/api/audit/verify')).body).toMatchObject({ entries: 5, findings: [] });
    await app.deps.db.execute("update audit_entry set action = 'access.nothing' where agency_id = 1 and seq = 2");
    expect((await inspector.send('GET', '/api/audit/verify')).body.findings).toEqual([{ seq: 2, kind: 'changed' }]);
    await app.deps.db.execute("update audit_entry set action = 'access.signIn' where agency_id = 1 and seq = 2");
  });

  it('is closed to an ordinary employee', async () => {
    const clerk = app.browser();
    await clerk.send('POST', '/api/access/sign-in', { name: 'STRANGER', password: goodPassword });
    expect((await clerk.send('GET', '/api/audit')).status).toBe(403);
  });
});
