import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '../../domain/access/can.ts';
import type { Id } from '../../kernel/id.ts';
import { todayIn } from '../../kernel/time.ts';
import { testDb } from '../platform/db/testDb.ts';
import type { Identity } from '../platform/http/identity.ts';
import { createAccounts } from './account/createAccounts.ts';
import { openIdentity } from './identity.ts';
import { hashPassword } from './passwordHash.ts';
import { accessRoutes } from './routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from './testApp.ts';

let app: TestApp;
let identity: Identity;
let agencyId: number;
const [unit, above, employee] = [randomUUID(), randomUUID(), randomUUID()];
let browser: Browser;
const run = (text: string, values: readonly unknown[]) => app.deps.db.execute(text, values);
beforeAll(async () => {
  app = await openTestApp(await testDb(), accessRoutes);
  identity = openIdentity(app.deps);
  ({ agencyId } = await seedAgency(app, 'Kota Contoh', {}));
  for (const [id, parent] of [
    [above, null],
    [unit, above],
  ] as const) {
    await run('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', [agencyId, id]);
    await run(
      "insert into unit_version (agency_id, version_id, unit_id, valid_from, parent_id, name, kind) values ($1, gen_random_uuid(), $2, '2020-01-01', $3, 'Bidang', 'bidang')",
      [agencyId, id, parent],
    );
  }
  await run(
    "insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values ($1, $2, 'E1', 'agencyNumber', 'Siti', now(), now())",
    [agencyId, employee],
  );
  await run(
    "insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) values ($1, gen_random_uuid(), $2, $3, '2020-01-01', 'pelaksana', 'administration')",
    [agencyId, employee, unit],
  );
  await run(
    "insert into headship (agency_id, headship_id, unit_id, employee_id, valid_from, valid_to, acting) values ($1, gen_random_uuid(), $2, $3, '2026-11-25', '2026-11-27', 'plh')",
    [agencyId, unit, employee],
  );
  const passwordHash = await hashPassword(goodPassword);
  await app.deps.db.asOwner((tx) =>
    createAccounts(tx, agencyId, [{ employeeId: employee, name: 'Siti', number: 'E1', email: null, passwordHash }], {
      now: app.deps.clock(),
      newId: app.deps.newId,
    }),
  );
  browser = app.browser();
  await browser.send('POST', '/api/access/sign-in', { name: 'E1', password: goodPassword });
});
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const find = async () => (await identity.find(browser.cookie!.split('=')[1]!))!;
/** Units whose rosters this person may approve today. */
const approves = async (): Promise<readonly Id[]> => {
  const { actor } = await find();
  return scopeOf(actor, 'roster.approve', todayIn('Asia/Jakarta', app.deps.clock())).unitIds;
};

describe('the person behind a session', () => {
  it('is an employee without anybody granting it', async () => {
    const { actor } = await find();
    expect(actor.employeeId).toBe(employee);
    expect(actor.grants).toContainEqual({ role: 'employee', unitId: null, from: '1945-08-17', to: null });
  });

  it('leads a unit as Plh from the first day to the last, not before and not after', async () => {
    expect(await approves()).toEqual([]);
    app.pass(2 * 86_400);
    expect(await approves()).toEqual([unit]);
    app.pass(2 * 86_400);
    expect(await approves()).toEqual([unit]);
    app.pass(86_400);
    expect(await approves()).toEqual([]);
  });

  it('is unknown for a made-up token', async () => {
    expect(await identity.find('A'.repeat(43))).toBeNull();
  });
});

describe('where units and employees stand', () => {
  const inside = <T>(work: (tx: Parameters<Identity['pathOfUnit']>[0]) => Promise<T>) =>
    app.deps.db.inAgency(agencyId, work);

  it('is a path from the root down', async () => {
    expect(await inside((tx) => identity.pathOfUnit(tx, agencyId, unit, '2026-11-23'))).toEqual([above, unit]);
    expect(await inside((tx) => identity.pathsOfEmployee(tx, agencyId, employee, '2026-11-23'))).toEqual([
      [above, unit],
    ]);
  });

  it('is nothing before they began, and for ids of nobody', async () => {
    expect(await inside((tx) => identity.pathOfUnit(tx, agencyId, unit, '2019-12-31'))).toBeNull();
    expect(await inside((tx) => identity.pathOfUnit(tx, agencyId, randomUUID(), '2026-11-23'))).toBeNull();
    expect(await inside((tx) => identity.pathsOfEmployee(tx, agencyId, randomUUID(), '2026-11-23'))).toEqual([]);
  });

  it('ends at a loop in the tree instead of turning in it for ever', async () => {
    await run('update unit_version set parent_id = $3 where agency_id = $1 and unit_id = $2', [agencyId, above, unit]);
    expect(await inside((tx) => identity.pathOfUnit(tx, agencyId, unit, '2026-11-23'))).toEqual([above, unit]);
  });
});
