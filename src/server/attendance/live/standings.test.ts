import { randomUUID } from 'node:crypto';
import { PostgresQueryCompiler } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownSet } from '../../../domain/attendance/day/inventDays.ts';
import { presenceNow, stateAt } from '../../../domain/attendance/live/presenceNow.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Db, Tx } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { insertOverlay, type Overlay, revokeOverlay } from '../day/evidenceStore.ts';
import { loadPeriodGround, openPeople, openPeriod } from '../day/judgeMonth.ts';
import { insertRuleUse } from '../day/ruleStore.ts';
import { plainPunch } from '../ingest/plainPunch.ts';
import { type GivenPunch, insertPunches } from '../ingest/store.ts';
import { openTestPeople, type TestPeople } from '../phone/testPeople.ts';
import { readDayMarks } from './dayMarkStore.ts';
import { laterMinutesOf, lookAtDay, servedOn, standingsOf } from './standings.ts';

/** A Monday in the office. */
const day: PlainDate = '2026-11-23';
/** From before anybody comes until after everybody went, in Jakarta. */
const moments: readonly Instant[] = ['00:00', '00:45', '01:10', '02:10', '05:30', '09:30', '16:00'].map(
  (time): Instant => `${day}T${time}:00Z`,
);

let db: Db;
let t: TestPeople;
beforeAll(async () => {
  db = await testDb();
  t = await openTestPeople(db);
});
afterAll(() => db.close());

const put = (text: string, ...values: unknown[]) => db.execute(text, [t.agencyId, ...values]);
const by = () => ({ at: t.app.deps.clock(), accountId: randomUUID() });
const punch = (who: string, at: Instant, over: Partial<GivenPunch> = {}): GivenPunch =>
  plainPunch(t.people[who]!, day, at, over);
const come = (...punches: GivenPunch[]) => db.inAgency(t.agencyId, (tx) => insertPunches(tx, punches));
const doubtful = randomUUID();
const decide = (seq: number, verdict: string) =>
  put(
    'insert into punch_decision (agency_id, employee_id, day, punch_id, seq, verdict, decided_at, account_id) values ($1, $2, $3, $4, $5, $6, now(), gen_random_uuid())',
    t.people.BUDI,
    day,
    doubtful,
    seq,
    verdict,
  );
const lay = (over: Partial<Overlay>) => {
  const bare = { id: randomUUID(), employeeId: t.people.HEAD!, day, from: null, to: null, in: null, out: null };
  const overlay = { ...bare, kind: 'duty' as const, basis: '-', ...over };
  return db.inAgency(t.agencyId, (tx) => insertOverlay(tx, t.agencyId, overlay, by()));
};
const [permit, correction, plan, otherUnit, eastern] = Array.from({ length: 5 }, () => randomUUID());
const revoke = (id: string) => db.inAgency(t.agencyId, (tx) => revokeOverlay(tx, t.agencyId, id, by()));
const useRules = (...given: Parameters<typeof ownSet>) => {
  const use = { id: randomUUID(), ruleSet: 'sendiri', from: day, to: null, basis: '-', content: ownSet(...given) };
  return db.inAgency(t.agencyId, (tx) => insertRuleUse(tx, t.agencyId, use, by()));
};
const publish = (planId: string, seq: number, move: string, version: number) =>
  put(
    'insert into plan_action (agency_id, plan_id, seq, move, version, at) values ($1, $2, $3::int, $4, $5, now() + make_interval(secs => $3::int))',
    planId,
    seq,
    move,
    version,
  );
const firstPlan = async (): Promise<string> => {
  const { rows } = await put('select plan_id from plan where agency_id = $1 order by first_day limit 1');
  return String(rows[0]!.plan_id);
};
const week = (start: string) =>
  JSON.stringify(
    Array.from({ length: 7 }, (_, i) => (i < 5 ? { start, end: '16:00', breakStart: null, breakEnd: null } : null)),
  );

/** Each changes something that the day of somebody rests on; nothing else does between them. */
const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['somebody comes', () => come(punch('SRI', `${day}T00:50:00Z`))],
  [
    'an outage excuses what he is late',
    () =>
      put(
        "insert into attendance_outage (agency_id, outage_id, starts_at, ends_at, why, declared_at, account_id) values ($1, gen_random_uuid(), $2, $3, '-', now(), gen_random_uuid())",
        `${day}T00:20:00Z`,
        `${day}T00:45:00Z`,
      ),
  ],
  ['he goes', () => come(punch('SRI', `${day}T09:05:00Z`))],
  ['a punch comes that waits', () => come(punch('BUDI', `${day}T00:20:00Z`, { id: doubtful, waits: true }))],
  ['it is accepted', () => decide(1, 'accepted')],
  ['the decision is taken back', () => decide(2, 'reopened')],
  [
    'leave',
    () =>
      put(
        "insert into absence (agency_id, absence_id, employee_id, valid_from, valid_to, mode, basis, created_at) values ($1, gen_random_uuid(), $2, $3, $3, 'leave', '-', now())",
        t.people.HEAD,
        day,
      ),
  ],
  ['leave is revoked', () => put('update absence set revoked_at = now() where agency_id = $1')],
  ['a permit for the day', () => lay({ id: permit! })],
  ['it is revoked', () => revoke(permit!)],
  ['a correction', () => lay({ id: correction!, kind: 'correction', in: `${day}T00:31:00Z` })],
  ['it is revoked too', () => revoke(correction!)],
  [
    'rules let the start move',
    () => useRules([{ id: 'f', article: 'P', kind: 'flexible', earlierMinutes: 0, laterMinutes: 45 }], day),
  ],
  ['they are taken back', () => put('update attendance_rule_use set revoked_at = now() where agency_id = $1')],
  [
    'a plan is published again, with a day off',
    async () => {
      await put(
        "insert into plan_line (agency_id, plan_id, version, employee_id, unit_id, modes, fixed, why) select agency_id, plan_id, 2, employee_id, unit_id, replace(modes, 'K', '-'), fixed, why from plan_line where agency_id = $1 and employee_id = $2",
        t.people.HEAD,
      );
      await publish(await firstPlan(), 2, 'published', 2);
    },
  ],
  [
    'another plan covers it',
    async () => {
      await put(
        'insert into plan (agency_id, plan_id, scope, unit_id, first_day, last_day, days, seed, created_at) select agency_id, $2::uuid, scope, unit_id, $3::date, $3::date, array[$3::date], 1, now() from plan where agency_id = $1',
        plan,
        day,
      );
      await put(
        "insert into plan_line (agency_id, plan_id, version, employee_id, unit_id, modes, fixed, why) select agency_id, $2::uuid, 1, employee_id, unit_id, 'K', '0', array[0] from plan_line where agency_id = $1 and version = 2",
        plan,
      );
      await publish(plan!, 3, 'published', 1);
    },
  ],
  ['it is withdrawn', () => publish(plan!, 4, 'withdrawn', 1)],
  ['the first plan too', async () => publish(await firstPlan(), 5, 'withdrawn', 2)],
  [
    'a local holiday',
    async () => {
      await put(
        "insert into local_day (agency_id, local_day_id, date, name, kind, basis, created_at) values ($1, gen_random_uuid(), $2, 'Hari jadi', 'localHoliday', '-', now())",
        day,
      );
    },
  ],
  ['it is taken away', () => put('delete from local_day where agency_id = $1')],
  [
    'fasting',
    () =>
      put(
        "insert into ramadan_span (agency_id, year, valid_from, valid_to, basis, updated_at) values ($1, 2026, $2, $2, '-', now())",
        day,
      ),
  ],
  ['no fasting after all', () => put('delete from ramadan_span where agency_id = $1')],
  [
    'a week of the agency',
    () =>
      put(
        "insert into week_pattern (agency_id, week_pattern_id, name, days, ramadan_days, is_default, created_at, updated_at) values ($1, gen_random_uuid(), 'Siang', $2::jsonb, $2::jsonb, true, now(), now())",
        week('12:45'),
      ),
  ],
  ['other hours in it', () => put('update week_pattern set days = $2::jsonb where agency_id = $1', week('10:00'))],
  ['the workplace lies in another zone', () => put("update workplace set zone = 'Asia/Jayapura' where agency_id = $1")],
  [
    'somebody moves to another unit',
    async () => {
      await put('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', otherUnit);
      await put(
        "insert into unit_version (agency_id, version_id, unit_id, valid_from, name, kind) values ($1, gen_random_uuid(), $2, '2020-01-01', 'Kecamatan', 'kecamatan')",
        otherUnit,
      );
      await put(
        'update placement set unit_id = $2 where agency_id = $1 and employee_id = $3',
        otherUnit,
        t.people.HEAD,
      );
    },
  ],
  [
    'the unit gets a workplace',
    async () => {
      await put(
        "insert into workplace (agency_id, workplace_id, name, zone, created_at, updated_at) values ($1, $2, 'Kantor timur', 'Asia/Makassar', now(), now())",
        eastern,
      );
      await put('update unit_version set workplace_id = $3 where agency_id = $1 and unit_id = $2', otherUnit, eastern);
    },
  ],
  [
    'the zone of the agency, where there is no workplace',
    async () => {
      await put('update unit_version set workplace_id = null where agency_id = $1');
      await put("update agency set zone = 'Asia/Jayapura' where agency_id = $1");
    },
  ],
  [
    'somebody leaves',
    () =>
      put('update employment set valid_to = $3 where agency_id = $1 and employee_id = $2', t.people.HEAD, '2026-11-20'),
  ],
];

const newcomer = async (): Promise<string> => {
  const id = randomUUID();
  await put(
    "insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values ($1, $2, 'BARU', 'agencyNumber', 'Baru', now(), now())",
    id,
  );
  await put(
    "insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values ($1, gen_random_uuid(), $2, '2020-01-01', 'pns')",
    id,
  );
  await put(
    "insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) values ($1, gen_random_uuid(), $2, $3, '2020-01-01', 'pelaksana', 'administration')",
    id,
    otherUnit,
  );
  return id;
};

type Kept = Awaited<ReturnType<typeof lookAtDay>>;
const look = (before: Kept | null) => lookAtDay(db, t.agencyId, day, t.app.deps.clock(), before);

/** What judging everybody's day anew at this moment says. */
const judged = async (moment: Instant) => {
  const ids = Object.values(t.people);
  const opened = await db.inAgency(t.agencyId, (tx) => openPeriod(tx, t.agencyId, day, day, ids, moment));
  return opened.people.flatMap((person) => {
    const { employeeId, records, rulesOn } = opened.judge(person);
    const record = servedOn(records);
    if (record === null) return [];
    const { state, lateMinutes } = presenceNow(record, laterMinutesOf(rulesOn(day)), moment);
    return [{ employeeId, unitId: record.unitId, state, lateMinutes }];
  });
};
const kept = ({ people }: Kept, moment: Instant) =>
  [...people].flatMap(([employeeId, { standing }]) => {
    if (standing === null) return [];
    const { unitId, lateMinutes } = standing;
    return [{ employeeId, unitId, state: stateAt(standing, moment), lateMinutes }];
  });
const sorted = <T extends { employeeId: string }>(people: T[]) =>
  people.sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));

describe('where everybody stands', () => {
  it('everything that judging reads has a mark', async () => {
    const tables = async (work: (tx: Tx) => Promise<unknown>) => {
      const found = new Set<string>();
      await db.inAgency(t.agencyId, (tx) =>
        work(
          tx.withPlugin({
            transformQuery: ({ node, queryId }) => {
              const { sql } = new PostgresQueryCompiler().compileQuery(node, queryId);
              for (const [, name] of sql.matchAll(/\b(?:from|join)\s+"?([a-z_]+)"?/g)) found.add(name!);
              return node;
            },
            transformResult: async ({ result }) => result,
          }),
        ),
      );
      return found;
    };
    const marked = await tables((tx) => readDayMarks(tx, t.agencyId, day));
    const read = await tables(async (tx) => {
      const ground = await loadPeriodGround(tx, t.agencyId, day, day);
      await openPeople(tx, t.agencyId, ground, Object.values(t.people), t.app.deps.clock());
    });
    expect([...read]).toContain('placement');
    const { rows } = await db.execute("select tablename from pg_tables where schemaname !~ '^pg_'");
    const real = rows.map((row) => String(row.tablename)).filter((name) => read.has(name) && !marked.has(name));
    // Names and pictures; the number of punches stands beside their day; what a plan says of a unit stands fast with its version.
    expect(real.sort()).toEqual(['account', 'agency_logo', 'employee', 'plan_unit', 'punch']);
  });

  it('is what judging everybody anew would say, at every moment and whatever changed', async () => {
    let before = await look(null);
    let said = '';
    for (const [name, change] of [['nothing yet', async () => undefined] as const, ...changes]) {
      await change();
      before = await look(before);
      const all: unknown[] = [];
      for (const moment of moments) {
        const found = sorted(kept(before, moment));
        expect(found, `${name} ${moment}`).toEqual(sorted(await judged(moment)));
        all.push(found);
      }
      // A change that changes nothing would prove nothing.
      expect(JSON.stringify(all), name).not.toBe(said);
      said = JSON.stringify(all);
    }
  });

  it('only those are judged again of whom something changed', async () => {
    const before = await look(null);
    await come(punch('SRI', `${day}T10:05:00Z`));
    const after = await look(before);
    const same = (who: string) => after.people.get(t.people[who]!) === before.people.get(t.people[who]!);
    expect([same('SRI'), same('BUDI'), same('HEAD')]).toEqual([false, true, true]);
  });

  it('what was asked for is looked at again by itself, so that the next answer is soon there', async () => {
    const ask = async (againMs = 30) => {
      const { people } = await standingsOf(t.app.deps, t.agencyId, day, t.app.deps.clock(), againMs);
      return [...people].map(({ state }) => state).sort();
    };
    const first = await ask();
    expect(first).not.toContain('here');
    await come(punch('', `${day}T00:25:00Z`, { employeeId: await newcomer() }));
    // No time has passed: what is asked for is what was found already.
    await expect.poll(() => ask(), { timeout: 10_000 }).toContain('here');
    t.app.pass(60);
    await ask(3_600_000);
  });
});
