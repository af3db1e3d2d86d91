import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Punch } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { makeMonths } from './makeMonths.ts';
import { plainPunch } from './plainPunch.ts';
import { recordPunches } from './recordPunches.ts';
import { insertPunches, makePunchMonth, readPunches } from './store.ts';

let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

const punch = (employeeId: Id, day: PlainDate, at: Instant, over: Partial<Punch> = {}) =>
  plainPunch(employeeId, day, at, {
    channel: 'phone',
    method: 'position',
    signals: [{ code: 'drift', params: { seconds: 61 } }],
    evidence: { accuracy: 12, network: null },
    ...over,
  });
const dayOf = (agencyId: number, employeeId: Id) =>
  db.inAgency(agencyId, (tx) =>
    tx
      .selectFrom('attendance_day')
      .select(['day', 'first_at', 'last_at', 'n', 'waiting'])
      .where('agency_id', '=', agencyId)
      .where('employee_id', '=', employeeId)
      .orderBy('day')
      .execute(),
  );

it('a punch is kept as it was given, a repeat changes nothing, and the day knows its first and last', async () => {
  const who = randomUUID();
  const morning = punch(who, '2026-12-07', '2026-12-07T00:20:00Z', { waits: true, grade: 'B' });
  const evening = punch(who, '2026-12-07', '2026-12-07T09:05:30.5Z');
  expect(await recordPunches({ db }, 1, [evening, morning])).toEqual(['fresh', 'fresh']);
  expect(await recordPunches({ db }, 1, [morning, evening])).toEqual(['known', 'known']);
  const read = await db.inAgency(1, (tx) => readPunches(tx, 1, [who], '2026-12-01', '2026-12-31'));
  expect(read).toEqual([morning, evening]);
  expect(await dayOf(1, who)).toEqual([
    { day: '2026-12-07', first_at: morning.at, last_at: evening.at, n: 2, waiting: 1 },
  ]);
});

it('another agency sees nothing of it, and nobody can change or delete a punch', async () => {
  const who = randomUUID();
  await recordPunches({ db }, 1, [punch(who, '2026-12-08', '2026-12-08T00:20:00Z')]);
  expect(await db.inAgency(2, (tx) => readPunches(tx, 1, [who], '2026-12-01', '2026-12-31'))).toEqual([]);
  expect(await dayOf(2, who)).toEqual([]);
  await expect(db.inAgency(1, (tx) => tx.deleteFrom('punch').execute())).rejects.toThrow();
  await expect(db.inAgency(1, (tx) => tx.updateTable('punch').set({ grade: 'D' }).execute())).rejects.toThrow();
});

it('four writers with the same people in different orders neither wait for ever nor lose anything', async () => {
  const people = Array.from({ length: 40 }, () => randomUUID());
  const rounds = Array.from({ length: 12 }, (_, r) =>
    people.map((who, p) => punch(who, '2026-12-09', `2026-12-09T0${r % 10}:${String(10 + p).padStart(2, '0')}:00Z`)),
  );
  await Promise.all(
    rounds.map((round, r) => db.inAgency(1, (tx) => insertPunches(tx, r % 2 === 0 ? round : [...round].reverse()))),
  );
  for (const who of people.slice(0, 3)) expect((await dayOf(1, who))[0]).toMatchObject({ n: 12 });
});

it('a day outside of the months that were made is kept all the same; its month is then not made over it', async () => {
  const who = randomUUID();
  const old = punch(who, '2024-02-29', '2024-02-29T00:20:00Z');
  expect(await recordPunches({ db }, 1, [old])).toEqual(['fresh']);
  expect(await recordPunches({ db }, 1, [old])).toEqual(['known']);
  expect(await makePunchMonth(db, '2024-02-01')).toBe(false);
  await makeMonths({ db }).run('2027-05-31T20:00:00Z');
  expect(await makePunchMonth(db, '2027-06-01')).toBe(false);
  expect(await makePunchMonth(db, '2027-10-01')).toBe(true);
  const { rows } = await db.execute(`select to_regclass('luwes.punch_2027_09')::text as name`);
  expect(rows[0]?.name).toBe('luwes.punch_2027_09');
});
