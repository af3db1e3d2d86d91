import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds, todayIn } from '../../../kernel/time.ts';
import { insertMessages } from '../../inbox/store.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import { systemClock } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { plainPunch } from '../ingest/plainPunch.ts';
import { recordPunches } from '../ingest/recordPunches.ts';
import { type GivenPunch, insertPunches } from '../ingest/store.ts';
import { openTestPeople, type TestPeople } from '../phone/testPeople.ts';
import { type Follower, openHub } from './hub.ts';
import { attendanceLiveRoutes } from './routes.ts';

let db: Db;
let t: TestPeople;
beforeAll(async () => {
  db = await testDb();
  t = await openTestPeople(db, attendanceLiveRoutes);
});
afterAll(() => db.close());

/** A punch of SRI now, Monday 23 November 2026. */
const punch = (over: Partial<GivenPunch> = {}): GivenPunch =>
  plainPunch(t.people.SRI!, '2026-11-23', t.app.deps.clock(), over);
const unitOf = async (): Promise<string> => {
  const { rows } = await db.execute('select unit_id from unit where agency_id = $1', [t.agencyId]);
  return String(rows[0]?.unit_id);
};

const follower = (accountId: string, over: Partial<Follower> = {}): Follower => ({
  accountId,
  employeeId: null,
  only: null,
  ...over,
});

describe('who is here now', () => {
  it('is read from punches as they stand; who may not read attendance sees nothing', async () => {
    const unitId = await unitOf();
    const path = `/api/attendance/now?unitId=${unitId}`;
    const before = (await t.as('OFFICER', 'GET', path)).body;
    expect(before.counts).toMatchObject({ here: 0, missing: 3 });
    await recordPunches({ db }, t.agencyId, [punch()]);
    const { body } = await t.as('OFFICER', 'GET', path);
    expect(body.counts).toMatchObject({ here: 1, missing: 2 });
    const sri = body.people.find((each: { employeeId: string }) => each.employeeId === t.people.SRI);
    expect(sri).toMatchObject({ state: 'here', mode: 'office', channel: 'terminal', start: '07:30' });
    expect(body.late).toBe(sri.lateMinutes > 0 ? 1 : 0);
    expect((await t.as('SRI', 'GET', path)).status).toBe(403);
  });

  it('a large unit is told of by the units below it, worked out once for all who ask within a while', async () => {
    const unitId = await unitOf();
    const now = (await t.as('OFFICER', 'GET', `/api/attendance/now?unitId=${unitId}`)).body;
    const path = `/api/attendance/now/units?unitId=${unitId}`;
    const { body } = await t.as('OFFICER', 'GET', path);
    expect(body).toMatchObject({ counts: now.counts, late: now.late, people: now.people.length });
    const units: { unitId: string; people: number; counts: { here: number } }[] = body.units;
    expect(units.reduce((sum, each) => sum + each.people, 0)).toBe(body.people);
    expect(units.reduce((sum, each) => sum + each.counts.here, 0)).toBe(now.counts.here);
    t.app.pass(5);
    expect((await t.as('OFFICER', 'GET', path)).body.asOf).toBe(body.asOf);
    t.app.pass(3600);
    expect((await t.as('OFFICER', 'GET', path)).body.asOf).not.toBe(body.asOf);
    expect((await t.as('SRI', 'GET', path)).status).toBe(403);
    const none = `/api/attendance/now/units?unitId=${randomUUID()}`;
    expect((await t.as('OFFICER', 'GET', none)).status).toBe(404);
  });

  it('changes are told once for many punches, and those that another process wrote are found', async () => {
    const hub = openHub(db, { gatherMs: 20, lookMs: 60 });
    const told: (readonly string[])[] = [];
    const end = hub.follow(t.agencyId, follower('one'), (areas) => told.push(areas))!;
    for (let i = 0; i < 5; i++) hub.changed(t.agencyId, []);
    await expect.poll(() => told).toEqual([['punches']]);
    await new Promise((done) => setTimeout(done, 150));
    expect(told).toHaveLength(1);
    const day = todayIn('Asia/Jakarta', systemClock());
    /** As another process would; the first one may come before the hub has looked at all. */
    const elsewhere = async () => {
      t.app.pass(60);
      await db.inAgency(t.agencyId, (tx) => insertPunches(tx, [punch({ employeeId: t.people.BUDI!, day })]));
      return told[1];
    };
    await expect.poll(elsewhere, { timeout: 10_000, interval: 200 }).toEqual(['punches', 'doubts']);
    end();
    const before = told.length;
    hub.changed(t.agencyId, []);
    await new Promise((done) => setTimeout(done, 60));
    expect(told).toHaveLength(before);
  });

  it('other areas are told of by what the trail says, and health data has none', async () => {
    const hub = openHub(db, { gatherMs: 20, lookMs: 40 });
    const told = new Set<string>();
    const end = hub.follow(t.agencyId, follower('one'), (areas) => {
      for (const area of areas) told.add(area);
    })!;
    const write = (action: string) =>
      db.inAgency(t.agencyId, (tx) =>
        appendAudit(tx, {
          agencyId: t.agencyId,
          at: t.app.deps.clock(),
          accountId: null,
          action,
          targetKind: 'test',
          targetId: '1',
          detail: {},
        }),
      );
    // The first one may come before the hub has looked at all.
    const first = async () => {
      await write('leave.ask');
      return told.has('leave');
    };
    await expect.poll(first, { timeout: 10_000, interval: 200 }).toBe(true);
    for (const action of ['dispensation.ask', 'declaration.make', 'swap.propose']) await write(action);
    await expect.poll(() => [...told].sort(), { timeout: 10_000 }).toEqual(['leave', 'roster']);
    end();
  });

  it('a phone hears of its holder only: his messages and his punches', async () => {
    const hub = openHub(db, { gatherMs: 20, lookMs: 40 });
    const accounts = await db.execute('select account_id, employee_id from account where agency_id = $1', [t.agencyId]);
    const accountOf = (employeeId: string) =>
      String(accounts.rows.find((row) => row.employee_id === employeeId)?.account_id);
    const told = new Map<string, string[]>();
    const ends = (['SRI', 'BUDI'] as const).flatMap((name) =>
      (['own', null] as const).map((only) => {
        const employeeId = t.people[name]!;
        return hub.follow(t.agencyId, follower(accountOf(employeeId), { employeeId, only }), (areas) => {
          const key = `${name} ${only}`;
          told.set(key, [...(told.get(key) ?? []), ...areas]);
        });
      }),
    );
    hub.changed(t.agencyId, [{ employeeId: t.people.SRI!, receivedAt: t.app.deps.clock() }]);
    await expect
      .poll(() => [told.get('SRI own'), told.get('BUDI own'), told.get('BUDI null')])
      .toEqual([['punches'], undefined, ['punches']]);
    /** The first one may come before the hub has looked at all. */
    const message = async () => {
      const row = { id: randomUUID(), accountId: accountOf(t.people.BUDI!), at: t.app.deps.clock() };
      const rest = { kind: 'phone.approved', params: {}, link: null, mail: false };
      await db.inAgency(t.agencyId, (tx) => insertMessages(tx, t.agencyId, [{ ...row, ...rest }]));
      t.app.pass(1);
      return told.get('BUDI own');
    };
    await expect.poll(message, { timeout: 10_000, interval: 200 }).toContain('inbox');
    await expect.poll(() => told.get('BUDI null')).toContain('inbox');
    const often = told.get('BUDI own')!.length;
    await new Promise((done) => setTimeout(done, 200));
    // Each message is told of once, however often it is looked at.
    expect(told.get('BUDI own')!.length).toBeLessThanOrEqual(often + 1);
    expect(told.get('SRI own')).toEqual(['punches']);
    expect(told.get('SRI null')).not.toContain('inbox');
    for (const end of ends) end?.();
  });

  it('who follows his own hears of punches that another process recorded, once each and of nobody else', async () => {
    const told = new Map<string, number>();
    const openAs = (process: string) => {
      const hub = openHub(db, { gatherMs: 10, lookMs: 50 });
      const ends = (['SRI', 'BUDI'] as const).map((name) => {
        const key = `${name} ${process}`;
        told.set(key, 0);
        const who = follower(key, { employeeId: t.people[name]!, only: 'own' });
        return hub.follow(t.agencyId, who, (areas) => {
          expect(areas).toEqual(['punches']);
          told.set(key, told.get(key)! + 1);
        });
      });
      return { hub, end: () => ends.forEach((end) => void end?.()) };
    };
    const [here, there] = [openAs('here'), openAs('there')];
    const day = todayIn('Asia/Jakarta', systemClock());
    /** As the first process does: written and told of at once. */
    const comeHere = async (name: 'SRI' | 'BUDI', secondsAgo = 0) => {
      const given = punch({ employeeId: t.people[name]!, day });
      const late = { ...given, receivedAt: addSeconds(given.receivedAt, -secondsAgo) };
      await db.inAgency(t.agencyId, (tx) => insertPunches(tx, [late]));
      here.hub.changed(t.agencyId, [late]);
    };
    const looks = () => new Promise((done) => setTimeout(done, 200));
    const counts = () => ['SRI here', 'SRI there', 'BUDI here', 'BUDI there'].map((key) => told.get(key));
    const counted = async (...wanted: number[]) => {
      await expect.poll(counts, { timeout: 10_000 }).toEqual(wanted);
      // Once each, however often it is looked at.
      await looks();
      expect(counts()).toEqual(wanted);
    };
    await looks();
    t.app.pass(60);
    await comeHere('SRI');
    await counted(1, 1, 0, 0);
    // Received before the one of SRI, committed after it.
    await comeHere('BUDI', 5);
    await counted(1, 1, 1, 1);
    t.app.pass(60);
    await comeHere('SRI');
    await counted(2, 2, 1, 1);
    there.end();
    t.app.pass(1);
    await comeHere('SRI');
    await counted(3, 2, 1, 1);
    here.end();
  });

  it('nobody follows more often than he has tabs', () => {
    const hub = openHub(db);
    const ends = Array.from({ length: 12 }, () => hub.follow(t.agencyId, follower('one'), () => undefined));
    expect(ends.every((end) => end !== null)).toBe(true);
    expect(hub.follow(t.agencyId, follower('one'), () => undefined)).toBeNull();
    const other = hub.follow(t.agencyId, follower('other'), () => undefined);
    expect(other).not.toBeNull();
    ends[0]?.();
    const again = hub.follow(t.agencyId, follower('one'), () => undefined);
    expect(again).not.toBeNull();
    for (const end of [...ends, other, again]) end?.();
  });

  it('who does not ask for events gets one and the answer ends; it tells nobody what changed', async () => {
    const { status, body, headers } = await t.as('BUDI', 'GET', '/api/attendance/changes');
    expect([status, headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(body).toMatch(/^retry: \d+\n\ndata: \{"at":"2026-11-23T[^"]*","areas":\[\]\}\n\n$/);
  });
});
