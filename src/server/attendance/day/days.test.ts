import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packDays } from '../../../domain/attendance/day/packDays.ts';
import type { Punch } from '../../../domain/attendance/model.ts';
import { type Instant, type PlainDate, todayIn } from '../../../kernel/time.ts';
import { absenceRoutes } from '../../absence/routes.ts';
import { accessRoutes } from '../../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../../access/testApp.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { recordPunches } from '../ingest/recordPunches.ts';
import { deriveStaleMonth } from './deriveStale.ts';
import { insertOverlay, revokeOverlay } from './evidenceStore.ts';
import { readMonths } from './monthStore.ts';
import { attendanceDayRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let agencyId: number;
let officer: Browser;
let employee: Browser;
let accountId: string;
const [unitId, workplaceId, ana, budi] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

const fill = async () => {
  const put = (text: string, ...values: unknown[]) => db.execute(text, [agencyId, ...values]);
  await put('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', unitId);
  await put(
    `insert into workplace (agency_id, workplace_id, name, zone, created_at, updated_at) values ($1, $2, 'Balai Kota', 'Asia/Jakarta', now(), now())`,
    workplaceId,
  );
  await put(
    `insert into unit_version (agency_id, version_id, unit_id, valid_from, name, kind, workplace_id) values ($1, gen_random_uuid(), $2, '2020-01-01', 'Bidang', 'bidang', $3)`,
    unitId,
    workplaceId,
  );
  for (const [id, number, name, from] of [
    [ana, '1002', 'Ana', '2020-01-01'],
    [budi, '1003', 'Budi', '2026-11-16'],
  ] as const) {
    await put(
      `insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values ($1, $2, $3, 'agencyNumber', $4, now(), now())`,
      id,
      number,
      name,
    );
    await put(
      `insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values ($1, gen_random_uuid(), $2, $3, 'pns')`,
      id,
      from,
    );
    await put(
      `insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) values ($1, gen_random_uuid(), $2, $3, $4, 'pelaksana', 'administration')`,
      id,
      unitId,
      from,
    );
    await put('update account set employee_id = $2 where agency_id = $1 and number = $3', id, number);
  }
};

const punch = (employeeId: string, at: Instant, over: Partial<Punch> = {}): Punch => ({
  id: randomUUID(),
  employeeId,
  day: todayIn('Asia/Jakarta', at),
  at,
  earliest: at,
  latest: at,
  grade: 'A',
  claimedAt: at,
  receivedAt: app.deps.clock(),
  channel: 'phone',
  method: 'position',
  sourceId: null,
  workplaceId,
  place: 'inside',
  signals: [],
  evidence: {},
  waits: false,
  ...over,
});
const come = (...punches: Punch[]) => recordPunches({ db }, agencyId, punches);
const month = (of: Browser, first: string, path = 'mine') =>
  of.send('GET', `/api/attendance/days/${path}?month=${first}`);
const dayOf = async (day: PlainDate, first = `${day.slice(0, 7)}-01`) =>
  (await month(employee, first)).body.records.find((each: { day: string }) => each.day === day);

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...absenceRoutes, ...attendanceDayRoutes]);
  const seeded = await seedAgency(app, 'Kota Contoh', {
    '1001': { roles: ['personnelOfficer'] },
    '1002': { roles: ['employee'] },
    '1003': { roles: ['employee'] },
  });
  agencyId = seeded.agencyId;
  accountId = seeded.accounts['1001']!;
  await fill();
  const signedIn = async (name: string) => {
    const browser = app.browser();
    await browser.send('POST', '/api/access/sign-in', { name, password: goodPassword });
    return browser;
  };
  officer = await signedIn('1001');
  employee = await signedIn('1002');
});
afterAll(async () => {
  await app.close();
  await db.close();
});

describe('days as they are read', () => {
  it('a month has a record for each day, judged by the week of the workplace, open from today on', async () => {
    await come(punch(ana, '2026-11-17T00:42:09Z'), punch(ana, '2026-11-17T09:01:00Z'));
    const { status, body } = await month(employee, '2026-11-01');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.records).toHaveLength(30);
    expect(await dayOf('2026-11-17')).toMatchObject({
      state: 'late',
      lateMinutes: 12,
      source: 'week',
      events: [{ class: null }],
    });
    expect(await dayOf('2026-11-16')).toMatchObject({ state: 'absent' });
    expect(await dayOf('2026-11-24')).toMatchObject({ state: 'open' });
    expect(body.totals).toMatchObject({ lateTimes: 1, lateMinutes: 12, days: { late: 1 } });
  });

  it('rules that the officer chooses hold from their day on, and each class names its article', async () => {
    const use = (from: string, over = {}) =>
      officer.send('POST', '/api/attendance/rules', {
        ruleSet: 'umum-daerah-tl-psw',
        from,
        basis: 'Perwal 1/2026',
        ...over,
      });
    const used = await use('2026-11-17');
    expect(used.status, JSON.stringify(used.body)).toBe(200);
    expect(await dayOf('2026-11-17')).toMatchObject({
      events: [{ class: 'TL1', percent: 0.5, reason: { ref: { article: 'TL 1 sampai 4' } } }],
    });
    expect(await dayOf('2026-11-16')).toMatchObject({ state: 'absent', events: [{ class: null }] });
    expect((await use('2026-12-01')).body.code).toBe('attendanceDay.rulesOverlap');
    expect((await use('2026-12-01', { ruleSet: 'tidak-ada' })).body.code).toBe('attendanceDay.unknownRules');
    const { ready } = (await officer.send('GET', '/api/attendance/rules')).body;
    const own = ready.find((each: { id: string }) => each.id === 'umum-daerah-tl-psw');
    own.rules[0].bands[1].from = 40;
    const wrong = await use('2026-12-01', { ruleSet: 'perwal-kita', content: own });
    expect(wrong.body).toMatchObject({ code: 'attendanceDay.bandsWrong', detail: expect.stringContaining('tl') });
    own.rules[0].bands[1].from = 31;
    own.rules[0].bands[0].percent = 0.75;
    own.level = 'agency';
    expect((await use('2026-11-17', { ruleSet: 'perwal-kita', content: own })).status).toBe(200);
    expect(await dayOf('2026-11-17')).toMatchObject({
      events: [{ percent: 0.75, reason: { ref: { instrument: 'perwal-kita' } } }],
    });
  });

  it('leave, a permit, a correction and an outage lie over a day as long as they stand', async () => {
    const at = { at: app.deps.clock(), accountId };
    const lay = (id: string, over: object) =>
      db.inAgency(agencyId, (tx) =>
        insertOverlay(
          tx,
          agencyId,
          {
            id,
            employeeId: ana,
            day: '2026-11-18',
            kind: 'correction',
            from: null,
            to: null,
            in: null,
            out: null,
            basis: '',
            ...over,
          },
          at,
        ),
      );
    await come(punch(ana, '2026-11-18T00:20:00Z'));
    expect(await dayOf('2026-11-18')).toMatchObject({ state: 'incomplete', missing: ['out'] });
    const correction = randomUUID();
    await lay(correction, { out: '2026-11-18T09:00:00Z', basis: 'Lupa presensi' });
    expect(await dayOf('2026-11-18')).toMatchObject({
      state: 'present',
      out: { source: 'correction', decidedBy: 'Pegawai 1001' },
    });
    await db.inAgency(agencyId, (tx) => revokeOverlay(tx, agencyId, correction, at));
    expect(await dayOf('2026-11-18')).toMatchObject({ state: 'incomplete' });
    await lay(randomUUID(), { kind: 'permit', from: '10:00' });
    expect(await dayOf('2026-11-18')).toMatchObject({ state: 'incomplete', permitMinutes: 300 });

    const outage = {
      from: '2026-11-19T00:00:00Z',
      to: '2026-11-19T10:00:00Z',
      workplaceIds: [workplaceId],
      why: 'Listrik padam',
    };
    const declared = await officer.send('POST', '/api/attendance/outages', outage);
    expect(declared.status, JSON.stringify(declared.body)).toBe(200);
    expect(await dayOf('2026-11-19')).toMatchObject({ state: 'excused', flags: ['outage'] });
    expect((await officer.send('GET', '/api/attendance/outages?month=2026-11-01')).body.outages).toMatchObject([
      { by: 'Pegawai 1001', why: 'Listrik padam' },
    ]);
    expect((await officer.send('DELETE', `/api/attendance/outages/${declared.body.id}`)).status).toBe(204);
    expect(await dayOf('2026-11-19')).toMatchObject({ state: 'absent' });
    expect((await officer.send('POST', '/api/attendance/outages', { ...outage, to: outage.from })).body.code).toBe(
      'attendanceDay.outageBackwards',
    );

    await officer.send('POST', `/api/employees/${ana}/absences`, {
      mode: 'leave',
      from: '2026-11-19',
      to: '2026-11-20',
      basis: '800/1',
    });
    expect(await dayOf('2026-11-19')).toMatchObject({
      state: 'leave',
      events: [],
      reasons: [{ code: 'day.leave', params: { basis: '800/1' } }],
    });
  });

  it('a day explains itself: punches with proof and place, rules by name, decider', async () => {
    const { status, body } = await employee.send('GET', '/api/attendance/days/mine/2026-11-17');
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body).toMatchObject({
      name: 'Ana',
      locked: false,
      percent: 0.75,
      record: { state: 'late' },
      punches: [{ channel: 'phone', grade: 'A', workplace: 'Balai Kota' }, { place: 'inside' }],
    });
    expect(body.instruments.map((each: { id: string }) => each.id)).toContain('perwal-kita');
    expect((await officer.send('GET', `/api/attendance/days/person/${ana}/2026-11-17`)).body.record).toEqual(
      body.record,
    );
    expect((await employee.send('GET', `/api/attendance/days/person/${budi}/2026-11-17`)).status).toBe(403);
  });

  it('the recap of a unit has a letter for each day of each person; who joined in mid-month is outside before', async () => {
    const { body } = await officer.send('GET', `/api/attendance/days/recap?month=2026-11-01&unitId=${unitId}`);
    expect(body.people.map((each: { name: string }) => each.name)).toEqual(['Ana', 'Budi']);
    expect(body.people[0].states.slice(15, 20)).toBe('ATLCC');
    expect(body.people[1].states).toMatch(/^-{15}AAAAAOO/);
  });
});

describe('deriving by itself', () => {
  const derive = () => {
    const now = app.deps.clock();
    return deriveStaleMonth(db, agencyId, '2026-11-01', now, '2026-11-01T00:00:00Z', 10);
  };

  it('only months that something touched are judged again', async () => {
    app.pass(60);
    await derive();
    app.pass(60);
    expect(await derive()).toBe(0);
    await come(punch(budi, '2026-11-20T00:10:00Z', { receivedAt: app.deps.clock() }));
    app.pass(60);
    expect(await derive()).toBe(1);
    expect(await derive()).toBe(0);
    await officer.send('POST', `/api/employees/${budi}/absences`, {
      mode: 'travel',
      from: '2026-11-18',
      to: '2026-11-18',
      basis: '',
    });
    app.pass(60);
    expect(await derive()).toBe(1);
    await officer.send('POST', '/api/attendance/outages', {
      from: '2026-11-17T00:00:00Z',
      to: '2026-11-17T01:00:00Z',
      workplaceIds: null,
      why: 'Gangguan jaringan',
    });
    app.pass(60);
    expect(await derive()).toBe(2);
  });
});

describe('locked months', () => {
  const october = '2026-10-01';
  const standing = async () => (await month(employee, october)).body;

  it('a month that is still kept as plain text reads as the squeezed one does', async () => {
    const read = async () =>
      (await db.inAgency(agencyId, (tx) => readMonths(tx, agencyId, [ana], '2026-11-01'))).get(ana)!;
    const squeezed = await read();
    expect(squeezed.records).toHaveLength(30);
    const text = packDays(squeezed.records);
    await db.execute(
      "update attendance_month set days = convert_to($3, 'UTF8') where agency_id = $1 and employee_id = $2 and month = '2026-11-01'",
      [agencyId, ana, text],
    );
    expect(await read()).toEqual(squeezed);
  });

  it('a month is locked once it is over and nothing in it waits', async () => {
    const lock = (first: string) =>
      officer.send('POST', '/api/attendance/locks', { month: first, note: 'TPP Oktober' });
    expect((await lock('2026-11-01')).body).toMatchObject({ code: 'attendanceDay.monthNotOver' });
    const doubtful = punch(ana, '2026-10-06T00:20:00Z', { waits: true });
    await come(doubtful);
    app.pass(60);
    expect((await lock(october)).body).toMatchObject({ code: 'attendanceDay.waitingLeft' });
    await db.execute(
      `insert into punch_decision (agency_id, employee_id, day, punch_id, seq, verdict, decided_at, account_id) values ($1, $2, '2026-10-06', $3, 1, 'accepted', $4, $5)`,
      [agencyId, ana, doubtful.id, app.deps.clock(), accountId],
    );
    app.pass(60);
    const locked = await lock(october);
    expect(locked, JSON.stringify(locked.body)).toMatchObject({ status: 200, body: { people: 1 } });
    expect((await lock(october)).body.code).toBe('attendanceDay.alreadyLocked');
    expect(await standing()).toMatchObject({ locked: true });
  });

  it('what becomes known later changes nothing there and counts as an adjustment of the first open month', async () => {
    const before = await standing();
    app.pass(60);
    await come(
      punch(ana, '2026-10-07T00:20:00Z', { receivedAt: app.deps.clock() }),
      punch(ana, '2026-10-07T09:05:00Z', { receivedAt: app.deps.clock() }),
    );
    app.pass(60);
    expect((await standing()).records).toEqual(before.records);
    expect((await standing()).records[6]).toMatchObject({ state: 'absent' });
    const { adjustments } = (await month(employee, '2026-11-01')).body;
    expect(adjustments).toMatchObject([
      { day: '2026-10-07', before: { state: 'absent' }, after: { state: 'present' } },
    ]);
    await standing();
    expect((await month(employee, '2026-11-01')).body.adjustments).toHaveLength(1);
    expect(
      (await officer.send('POST', '/api/attendance/rules', { ruleSet: 'badan-gizi-4-2025', from: '2026-10-05' })).body
        .code,
    ).toBe('attendanceDay.monthLocked');
  });

  it('opened again, with a reason, the month is judged by what is known now; the log names who did what', async () => {
    const open = await officer.send('POST', '/api/attendance/locks/open', { month: october, note: 'Rekonsiliasi' });
    expect(open.status, JSON.stringify(open.body)).toBe(204);
    expect((await standing()).records[6]).toMatchObject({ state: 'present' });
    const { moves } = (await officer.send('GET', '/api/attendance/locks')).body;
    expect(moves).toMatchObject([
      { month: october, move: 'opened', note: 'Rekonsiliasi', by: 'Pegawai 1001' },
      { month: october, move: 'locked' },
    ]);
    expect((await employee.send('GET', '/api/attendance/locks')).status).toBe(403);
  });
});
