import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../../contract/endpoint.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Config } from '../../config.ts';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testDb.ts';
import type { Deps } from '../deps.ts';
import { openLog } from '../log.ts';
import { bind } from './bind.ts';
import type { Identity, SignedIn } from './identity.ts';
import { openServer } from './openServer.ts';
import { route } from './router.ts';

const origin = 'http://localhost:8080';
const unit = { above: randomUUID(), below: randomUUID(), other: randomUUID() };
const accountId = randomUUID();

const endpoints = {
  rename: endpoint({
    method: 'POST',
    path: '/api/test/rename',
    summary: 'Renames the agency.',
    permission: 'agency.setUp',
    target: { kind: 'agency' },
    body: z.object({ name: z.string().min(3), fail: z.enum(['refuse', 'throw']).optional() }),
    reply: z.object({ name: z.string(), times: z.number() }),
  }),
  ofUnit: endpoint({
    method: 'GET',
    path: '/api/test/units/:unitId',
    summary: 'Reads one unit.',
    permission: 'people.read',
    target: { kind: 'unit', in: 'params', name: 'unitId' },
    params: z.object({ unitId: z.string() }),
    reply: z.object({ seen: z.string() }),
  }),
};

let handled = 0;
const bound = bind('test', endpoints, {
  rename: async ({ tx, actor, body, audit }) => {
    handled += 1;
    await tx.updateTable('agency').set({ name: body.name }).where('agency_id', '=', actor.agencyId).execute();
    await audit('test.rename', { kind: 'agency', id: String(actor.agencyId) }, { name: body.name });
    if (body.fail === 'throw') throw new Error('broken');
    if (body.fail === 'refuse') return refuse('general.changedMeanwhile');
    return ok({ name: body.name, times: handled });
  },
  ofUnit: async ({ params }) => ok({ seen: params.unitId }),
});

const person = (role: 'personnelOfficer' | 'unitHead', unitId: string | null): SignedIn => ({
  actor: { accountId, agencyId: 1, employeeId: null, grants: [{ role, unitId, from: '2020-01-01', to: null }] },
  sessionId: randomUUID(),
  zone: 'Asia/Jakarta',
  secondFactorOwed: false,
  mustChangePassword: false,
});
const people: Record<string, SignedIn> = {
  'officer-token-000000': person('personnelOfficer', null),
  'head-token-000000000': person('unitHead', unit.above),
};
const identity: Identity = {
  find: async (token) => people[token] ?? null,
  pathsOfEmployee: async () => [],
  pathOfUnit: async (_tx, _agency, id) =>
    id === unit.below ? [unit.above, unit.below] : id === unit.other ? [unit.other] : null,
};

let db: Db;
let server: FastifyInstance;
beforeAll(async () => {
  db = await testDb();
  await db.asOwner(async (tx) => {
    const at = '2026-11-23T00:00:00Z' as Instant;
    await tx
      .insertInto('agency')
      .values({
        agency_id: 1,
        name: 'Kota Contoh',
        short_name: 'Contoh',
        kind: 'city',
        zone: 'Asia/Jakarta',
        created_at: at,
      })
      .execute();
  });
  const deps = {
    config: { origin, trustedProxies: [] as readonly string[] } as Config,
    db,
    clock: () => '2026-11-23T01:00:00Z',
    newId: () => randomUUID(),
    log: openLog('silent'),
  } as unknown as Deps;
  server = openServer(deps);
  route(server, bound, { deps, identity, perMinute: { account: 50, public: 50, signIn: 50 } });
});
afterAll(async () => {
  await server.close();
  await db.close();
});

const rename = (body: object, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: '/api/test/rename',
    payload: body,
    headers: { cookie: 'luwes=officer-token-000000', 'idempotency-key': randomUUID(), ...headers },
  });
const nameNow = () =>
  db.inAgency(1, (tx) => tx.selectFrom('agency').select('name').where('agency_id', '=', 1).executeTakeFirstOrThrow());

it('a write is done once however often it is sent with the same key, and the same answer comes back', async () => {
  const key = randomUUID();
  const first = await rename({ name: 'Kota Satu' }, { 'idempotency-key': key });
  const again = await rename({ name: 'Kota Satu' }, { 'idempotency-key': key });
  expect([first.statusCode, again.statusCode]).toEqual([200, 200]);
  expect(again.json()).toEqual(first.json());
});

it('two of the same write at the same moment are done once', async () => {
  const key = randomUUID();
  const before = handled;
  const answers = await Promise.all([1, 2, 3].map(() => rename({ name: 'Kota Dua' }, { 'idempotency-key': key })));
  expect(answers.map((a) => a.statusCode)).toEqual([200, 200, 200]);
  expect(handled - before).toBe(1);
});

it('the same key for another request is refused', async () => {
  const key = randomUUID();
  await rename({ name: 'Kota Tiga' }, { 'idempotency-key': key });
  const other = await rename({ name: 'Kota Empat' }, { 'idempotency-key': key });
  expect(other.statusCode).toBe(409);
  expect(other.json().code).toBe('general.keyReused');
});

it('a refusal rolls back everything, also the claimed key, so that the retry can succeed', async () => {
  await rename({ name: 'Kota Lama' });
  const key = randomUUID();
  const refused = await rename({ name: 'Kota Baru', fail: 'refuse' }, { 'idempotency-key': key });
  expect(refused.statusCode).toBe(409);
  expect((await nameNow()).name).toBe('Kota Lama');
  const broken = await rename({ name: 'Kota Baru', fail: 'throw' }, { 'idempotency-key': key });
  expect(broken.statusCode).toBe(500);
  expect(broken.json().params.reference).toMatch(/^[0-9A-F]{8}$/);
  expect((await nameNow()).name).toBe('Kota Lama');
});

it('a refusal speaks Indonesian, or English when asked', async () => {
  const asked = await rename({ name: 'x' });
  expect(asked.statusCode).toBe(400);
  expect(asked.json()).toMatchObject({ code: 'general.invalid', fields: [{ path: 'name' }] });
  expect(asked.json().detail).toContain('belum benar');
  expect((await rename({ name: 'x' }, { 'accept-language': 'en' })).json().detail).toContain('not right yet');
});

it.each([
  ['without a session', { cookie: '' }, 401, 'general.signInFirst'],
  ['with an unknown session', { cookie: 'luwes=nobody-token-0000000' }, 401, 'general.signInFirst'],
  ['without a repeat key', { 'idempotency-key': '' }, 400, 'general.keyMissing'],
  ['from another site', { origin: 'https://elsewhere.example' }, 403, 'general.crossSite'],
  ['without the permission', { cookie: 'luwes=head-token-000000000' }, 403, 'general.forbidden'],
])('a write %s is refused and changes nothing', async (_, headers, status, code) => {
  const before = await nameNow();
  const answer = await rename({ name: 'Kota Tak Berhak' }, headers);
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  expect(await nameNow()).toEqual(before);
});

it.each([
  ['below his own', unit.below, 200],
  ['elsewhere', unit.other, 403],
  ['that does not exist', randomUUID(), 404],
  ['named by nonsense', 'nonsense', 404],
])('a head reaches a unit %s: %s', async (_, id, status) => {
  const answer = await server.inject({
    method: 'GET',
    url: `/api/test/units/${id}`,
    headers: { cookie: 'luwes=head-token-000000000' },
  });
  expect(answer.statusCode).toBe(status);
});
