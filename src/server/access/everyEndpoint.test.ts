// Every endpoint × every role × own unit, other unit, other agency. What is expected comes from the table of permissions alone. The quick
// check asks every sixth endpoint, CI all.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { allEndpoints } from '../../contract/all.ts';
import type { EndpointShape } from '../../contract/endpoint.ts';
import { permissions, type Reach, type Role, roles } from '../../domain/access/roles.ts';
import type { Id } from '../../kernel/id.ts';
import { allRoutes } from '../app.ts';
import { testDb } from '../platform/db/testDb.ts';
import { createAccounts } from './account/createAccounts.ts';
import { insertGrant } from './account/store.ts';
import { takenNames } from './bulk/store.ts';
import { plausible } from './plausible.ts';
import { newToken, tokenHash } from './secretToken.ts';
import { insertSession } from './session/store.ts';
import { insertAgency } from './setUp/store.ts';
import { type Answer, openTestApp, type TestApp } from './testApp.ts';

const endpoints = Object.entries(allEndpoints).flatMap(([area, table]) =>
  Object.entries(table).map(([key, shape], i) => ({ name: `${area}.${key}`, area, shape, i })),
);
type Endpoint = (typeof endpoints)[number];

/** Where the touched unit and employee lie, seen from the person who asks. */
type Place = 'own' | 'other' | 'elsewhere';
interface Touched {
  readonly unitId: Id;
  readonly employeeId: Id;
  readonly accountId: Id;
}

const actors = [...roles, 'nobody'] as const;
type ActorName = (typeof actors)[number];
const marks: Record<Place, string> = {
  own: 'Tandaunitsendiri',
  other: 'Tandaunitlain',
  elsewhere: 'Tandainstansilain',
};

let app: TestApp;
const who = new Map<ActorName | 'stranger', { agencyId: number; accountId: Id; employeeId: Id | null }>();
const touched = new Map<string, Touched>();

const seed = async (agencyId: number, count: number, places: readonly Place[]): Promise<Map<Place, Id>> => {
  const { db } = app.deps;
  const top = new Map<Place, Id>();
  const root = randomUUID();
  const unit = async (id: Id, parent: Id | null, name: string) => {
    await db.execute('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', [agencyId, id]);
    await db.execute(
      "insert into unit_version (agency_id, version_id, unit_id, valid_from, parent_id, name, kind) values ($1, gen_random_uuid(), $2, '2020-01-01', $3, $4, 'bidang')",
      [agencyId, id, parent, name],
    );
  };
  await unit(root, null, 'Induk');
  for (const place of places) {
    top.set(place, randomUUID());
    await unit(top.get(place)!, root, `Bidang ${marks[place]}`);
  }
  for (const place of places) {
    for (let i = 0; i < count; i++) {
      const here = { unitId: randomUUID(), employeeId: randomUUID(), accountId: '' };
      await unit(here.unitId, top.get(place)!, `Seksi ${marks[place]} ${i}`);
      await employee(agencyId, here.employeeId, here.unitId, `${marks[place]} ${i}`, `${agencyId}${place}${i}`);
      touched.set(`${place} ${i}`, here);
    }
  }
  return top;
};

const employee = async (agencyId: number, id: Id, unitId: Id, name: string, number: string): Promise<void> => {
  const { db } = app.deps;
  await db.execute(
    "insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values ($1, $2, $3, 'agencyNumber', $4, now(), now())",
    [agencyId, id, number, name],
  );
  await db.execute(
    "insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values ($1, gen_random_uuid(), $2, '2020-01-01', 'pns')",
    [agencyId, id],
  );
  await db.execute(
    "insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) values ($1, gen_random_uuid(), $2, $3, '2020-01-01', 'pelaksana', 'administration')",
    [agencyId, id, unitId],
  );
};

const most = Math.max(...Object.values(allEndpoints).map((table) => Object.keys(table).length));
const city = { shortName: 'Kota', kind: 'city', regionCode: null, zone: 'Asia/Jakarta', paper: 'F4' } as const;

beforeAll(async () => {
  app = await openTestApp(await testDb(), allRoutes);
  const { deps } = app;
  const make = { now: deps.clock(), newId: deps.newId };
  const here = await deps.db.asOwner((tx) => insertAgency(tx, { ...city, name: 'Kota Contoh' }, deps.clock()));
  const there = await deps.db.asOwner((tx) => insertAgency(tx, { ...city, name: 'Kabupaten Lain' }, deps.clock()));
  const top = await seed(here, most, ['own', 'other']);
  const away = await seed(there, 1, ['elsewhere']);
  const own = top.get('own')!;
  // Heads and employees are people of the unit; the other roles stand alone, so that each role is tried by itself.
  const people = { employee: randomUUID(), unitHead: randomUUID() };
  await employee(here, people.employee, own, 'Pegawai biasa', 'E1');
  await employee(here, people.unitHead, own, 'Kepala bidang', 'E2');
  await deps.db.execute(
    "insert into headship (agency_id, headship_id, unit_id, employee_id, valid_from, valid_to, acting) values ($1, gen_random_uuid(), $2, $3, '2026-11-01', '2026-12-31', 'plh')",
    [here, own, people.unitHead],
  );
  await deps.db.asOwner(async (tx) => {
    const accounts = actors.map((name) => ({
      employeeId: people[name as keyof typeof people] ?? null,
      name,
      number: name,
      email: null,
    }));
    const spare = { employeeId: null, name: 'cadangan', number: 'SPARE', email: null };
    await createAccounts(tx, here, [...accounts, spare], make);
    await createAccounts(
      tx,
      there,
      [{ employeeId: null, name: marks.elsewhere, number: 'STRANGER', email: null }],
      make,
    );
    const named = new Map((await takenNames(tx, here)).map((row) => [row.display_name, row.account_id]));
    const stranger = (await takenNames(tx, there))[0]!.account_id;
    for (const name of actors) {
      const accountId = named.get(name)!;
      who.set(name, { agencyId: here, accountId, employeeId: people[name as keyof typeof people] ?? null });
      if (name === 'nobody' || name === 'employee' || name === 'unitHead') continue;
      const grant = {
        agencyId: here,
        grantId: deps.newId(),
        accountId,
        role: name,
        unitId: name === 'unitOperator' ? own : null,
      };
      await insertGrant(tx, { ...grant, from: '2026-01-01', to: null, grantedBy: null });
    }
    who.set('stranger', { agencyId: there, accountId: stranger, employeeId: null });
    const grant = {
      agencyId: there,
      grantId: deps.newId(),
      accountId: stranger,
      role: 'personnelOfficer',
      unitId: null,
    };
    await insertGrant(tx, { ...grant, from: '2026-01-01', to: null, grantedBy: null });
    for (const [key, value] of touched)
      touched.set(key, { ...value, accountId: key.startsWith('elsewhere') ? stranger : named.get('cadangan')! });
  });
  expect(away.size).toBe(1);
}, 120_000);
afterAll(async () => {
  await app.close();
  await app.deps.db.close();
});

const newSession = async (name: ActorName | 'stranger'): Promise<string> => {
  const person = who.get(name)!;
  const token = newToken();
  const now = app.deps.clock();
  const session = {
    ...person,
    sessionId: randomUUID(),
    hash: tokenHash(token),
    expiresAt: '2027-11-23T00:00:00Z',
  } as const;
  const plain = { owed: false, lasting: false, method: 'password', device: '', address: '' } as const;
  await app.deps.db.asOwner((tx) => insertSession(tx, { ...session, ...plain }, now));
  return `luwes=${token}`;
};

const kept = new Map<string, string>();
/** A cookie of this person; a fresh one for what may end sessions. */
const sessionOf = async (name: ActorName | 'stranger', { area, shape }: Endpoint): Promise<string> => {
  if (area === 'access' && shape.method !== 'GET') {
    kept.delete(name);
    return newSession(name);
  }
  const known = kept.get(name) ?? (await newSession(name));
  kept.set(name, known);
  return known;
};

/** The smallest plausible request that touches this place. */
const requestOf = ({ area, shape, i }: Endpoint, place: Place) => {
  const at = touched.get(place === 'elsewhere' ? 'elsewhere 0' : `${place} ${i}`)!;
  const person = shape.path.startsWith('/api/people/:id') ? at.employeeId : randomUUID();
  const idOfArea: Record<string, Id> = { people: person, units: at.unitId, accounts: at.accountId };
  const named = {
    id: idOfArea[area] ?? randomUUID(),
    employeeId: at.employeeId,
    employeeIds: [at.employeeId],
    unitId: at.unitId,
    unitIds: [at.unitId],
    parentId: at.unitId,
    accountId: at.accountId,
    disabled: false,
  };
  const made = (part: 'params' | 'query') =>
    shape[part] ? ((plausible(shape[part], named) ?? {}) as Record<string, unknown>) : {};
  const query = made('query');
  if (shape.permission !== 'public' && shape.target?.kind === 'employee' && shape.target.in === 'query')
    query[shape.target.name] = at.employeeId;
  const params = made('params');
  const path = shape.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
  const isBytes = shape.body === 'bytes';
  const body = isBytes
    ? Buffer.from('a')
    : shape.body
      ? plausible(shape.body as Exclude<typeof shape.body, 'bytes'>, named)
      : undefined;
  return { url: search ? `${path}?${search}` : path, body, isBytes };
};

const ask = async (
  endpoint: Endpoint,
  cookie: string | null,
  place: Place,
  headers: Record<string, string> = {},
): Promise<Answer & { text: string }> => {
  const { url, body, isBytes } = requestOf(endpoint, place);
  const answer = await app.server.inject({
    method: endpoint.shape.method,
    url,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(endpoint.shape.method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
      ...(isBytes ? { 'content-type': 'application/octet-stream' } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const isJson = String(answer.headers['content-type'] ?? '').includes('json');
  return {
    status: answer.statusCode,
    body: isJson && answer.body ? JSON.parse(answer.body) : null,
    headers: answer.headers,
    text: answer.body,
  };
};

const reachesOf = (shape: EndpointShape, name: ActorName): Reach[] => {
  const held: Role[] = name === 'nobody' ? [] : name === 'unitHead' ? ['unitHead', 'employee'] : [name];
  const table: Partial<Record<Role, Reach>> = shape.target ? permissions[shape.permission] : {};
  return held.flatMap((role) => (table[role] ? [table[role]] : []));
};

/** Whether the table of permissions lets this person through the endpoint's guard for this place. */
const letIn = (shape: EndpointShape, name: ActorName, place: Place): boolean => {
  if (shape.target === undefined) return true;
  const reaches = reachesOf(shape, name);
  if (shape.target.kind === 'agency') return reaches.includes('agency');
  if (shape.target.kind === 'scope' || shape.target.kind === 'self') return reaches.length > 0;
  return reaches.includes('agency') || (place === 'own' && reaches.includes('unit'));
};

const isWrite = (shape: EndpointShape): boolean => shape.method !== 'GET';
const isPublic = (shape: EndpointShape): boolean => shape.permission === 'public';
const succeeded = (answer: Answer): boolean => answer.status >= 200 && answer.status < 300;

const every = inject('propertyRuns').share < 1 ? 6 : 1;
const partOf = (all: readonly Endpoint[]): Endpoint[] => all.filter((_, i) => i % every === 0);
const guarded = partOf(endpoints.filter(({ shape }) => shape.target !== undefined));
const closed = partOf(endpoints.filter(({ shape }) => !isPublic(shape)));

/** Kiosks and displays have no account: each question is signed by the key that the station was paired with. */
const stationAsks = ['anchor', 'events', 'pair', 'photos', 'sync']
  .map((key) => `attendanceStation.${key === 'events' ? 'send' : key}`)
  .sort();

it("nothing but signing in, setting up, private feeds, one's own things and word that something changed stands open without a permission", () => {
  const open = endpoints.filter(({ shape, area }) => shape.target === undefined && area !== 'access');
  expect(open.map(({ name, shape }) => `${name}: ${shape.permission}`).sort()).toEqual([
    'attendanceLive.changes: signedIn',
    ...stationAsks.map((name) => `${name}: public`),
    'jobs.cancel: signedIn',
    'jobs.read: signedIn',
    'roster.feed: public',
    'workplace.regions: signedIn',
  ]);
  const publicWrites = endpoints.filter(({ shape, area }) => isPublic(shape) && isWrite(shape) && area !== 'access');
  expect(publicWrites.map(({ name }) => name).sort()).toEqual(stationAsks);
});

describe('without signing in', () => {
  it.each(closed)('$name answers 401', async (endpoint) => {
    expect((await ask(endpoint, null, 'own')).status).toBe(401);
    expect((await ask(endpoint, `luwes=${newToken()}`, 'own')).status).toBe(401);
  });

  it.each(endpoints.filter(({ shape }) => isPublic(shape)))(
    '$name, which is public, never fails by itself',
    async (endpoint) => {
      expect((await ask(endpoint, null, 'own')).status).toBeLessThan(500);
    },
  );
});

describe('a write', () => {
  it.each(endpoints.filter(({ shape }) => isWrite(shape)))(
    'of $name from another site answers 403',
    async (endpoint) => {
      const answer = await ask(endpoint, await sessionOf('personnelOfficer', endpoint), 'own', {
        origin: 'https://elsewhere.example',
      });
      expect(answer).toMatchObject({ status: 403, body: { code: 'general.crossSite' } });
    },
  );

  // What opens its own transactions is harmless when repeated by what its body holds.
  it.each(closed.filter(({ shape }) => isWrite(shape) && shape.transaction !== 'own'))(
    'of $name without an Idempotency-Key answers 400',
    async (endpoint) => {
      for (const name of ['personnelOfficer', 'nobody'] as const) {
        const answer = await ask(endpoint, await sessionOf(name, endpoint), 'own', { 'idempotency-key': '' });
        expect(answer).toMatchObject({ status: 400, body: { code: 'general.keyMissing' } });
      }
    },
  );
});

describe('the table of permissions holds for', () => {
  it.each(guarded)('$name', { timeout: 60_000 }, async (endpoint) => {
    const { shape } = endpoint;
    const isOneUnit = shape.target?.kind === 'employee' || shape.target?.kind === 'unit';
    // Those who must stay out come first, lest an officer's success change what they find.
    for (const wanted of [false, true]) {
      for (const name of actors) {
        const places: Place[] =
          isOneUnit || name === 'employee' || name === 'unitHead' || name === 'unitOperator'
            ? ['own', 'other']
            : ['own'];
        for (const place of places.filter((p) => letIn(shape, name, p) === wanted)) {
          const answer = await ask(endpoint, await sessionOf(name, endpoint), place);
          const told = `${name}, ${place}: ${answer.status} ${answer.body?.code ?? ''} ${JSON.stringify(answer.body?.fields ?? '')}`;
          if (!wanted) {
            expect(answer.status, told).toBe(403);
            continue;
          }
          expect(answer.status, told).toBeLessThan(500);
          expect(answer.status, told).not.toBe(401);
          expect(answer.body?.fields, told).toBeUndefined();
          const limitsItself = shape.target?.kind === 'scope' || shape.target?.kind === 'self';
          if (answer.body?.code === 'general.forbidden') expect(limitsItself, told).toBe(true);
          if (place !== 'own' || !limitsItself || reachesOf(shape, name).includes('agency')) continue;
          expect(answer.text, `${name} sees another unit`).not.toContain(marks.other);
        }
      }
    }
  });

  it.each(guarded.filter(({ shape }) => isWrite(shape) && shape.target?.kind !== 'agency'))(
    '$name when somebody limited to a unit names another unit',
    async (endpoint) => {
      const { unitId, employeeId } = touched.get(`other ${endpoint.i}`)!;
      const { url, body } = requestOf(endpoint, 'other');
      const names = `${url}${JSON.stringify(body ?? '')}`;
      if (!names.includes(unitId) && !names.includes(employeeId)) return;
      for (const name of ['employee', 'unitHead', 'unitOperator', 'nobody'] as const) {
        if (reachesOf(endpoint.shape, name).includes('agency')) continue;
        const answer = await ask(endpoint, await sessionOf(name, endpoint), 'other');
        expect(succeeded(answer), `${name}: ${answer.status}`).toBe(false);
      }
    },
  );
});

describe('another agency', () => {
  it.each(closed)('is out of reach by $name', async (endpoint) => {
    for (const name of [
      'personnelOfficer',
      'appointingAuthority',
      'inspector',
      'healthVerifier',
      'platformOperator',
    ] as const) {
      const answer = await ask(endpoint, await sessionOf(name, endpoint), 'elsewhere');
      expect(answer.status, name).toBeLessThan(500);
      expect(answer.text, name).not.toContain(marks.elsewhere);
      const { url, body } = requestOf(endpoint, 'elsewhere');
      const ids = Object.values(touched.get('elsewhere 0')!) as string[];
      if (isWrite(endpoint.shape) && ids.some((id) => `${url}${JSON.stringify(body ?? '')}`.includes(id))) {
        expect(succeeded(answer), `${name}: ${answer.status}`).toBe(false);
      }
      if (!isWrite(endpoint.shape) && ids.some((id) => url.split('?')[0]!.includes(id)))
        expect([403, 404], `${name}: ${answer.status} ${answer.body?.code}`).toContain(answer.status);
    }
  });

  it.each(closed)('its officer sees and changes nothing here by $name', async (endpoint) => {
    const answer = await ask(endpoint, await sessionOf('stranger', endpoint), 'own');
    expect(answer.status).toBeLessThan(500);
    expect(answer.text).not.toContain(marks.own);
    expect(answer.text).not.toContain(marks.other);
  });
});
