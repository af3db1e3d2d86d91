import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Instant, todayIn } from '../../../kernel/time.ts';
import { accessRoutes } from '../../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../../access/testApp.ts';
import { inboxRoutes } from '../../inbox/routes.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { attendanceDayRoutes } from '../day/routes.ts';
import { plainPunch } from '../ingest/plainPunch.ts';
import { recordPunches } from '../ingest/recordPunches.ts';
import { eraseOldRequestFiles } from './eraseOldRequestFiles.ts';
import { attendanceRequestRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let agencyId: number;
const units = { root: randomUUID(), opd: randomUUID(), section: randomUUID() };
const workplaceId = randomUUID();
const people: Record<string, string> = {};
const as: Record<string, Browser> = {};
const numbers = {
  staff: '3001',
  mate: '3002',
  head: '3003',
  chief: '3004',
  officer: '3005',
  verifier: '3006',
} as const;
type Who = keyof typeof numbers;

const put = (text: string, ...values: unknown[]) => db.execute(text, [agencyId, ...values]);

const place = async (who: Who, unitId: string) => {
  const id = randomUUID();
  people[who] = id;
  await put(
    "insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values ($1, $2, $3, 'agencyNumber', $4, now(), now())",
    id,
    numbers[who],
    `Pegawai ${who}`,
  );
  await put(
    "insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values ($1, gen_random_uuid(), $2, '2015-03-01', 'pns')",
    id,
  );
  await put(
    "insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) values ($1, gen_random_uuid(), $2, $3, '2015-03-01', 'pelaksana', 'administration')",
    id,
    unitId,
  );
  await put('update account set employee_id = $2 where agency_id = $1 and number = $3', id, numbers[who]);
};

const come = (who: Who, ...moments: Instant[]) =>
  recordPunches(
    { db },
    agencyId,
    moments.map((at) => plainPunch(people[who]!, todayIn('Asia/Jakarta', at), at, { workplaceId })),
  );

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...inboxRoutes, ...attendanceDayRoutes, ...attendanceRequestRoutes]);
  const roles = { officer: ['personnelOfficer'], verifier: ['healthVerifier'] } as const;
  const names = Object.keys(numbers) as Who[];
  const seeded = await seedAgency(
    app,
    'Kota Contoh',
    Object.fromEntries(
      names.map((name) => [numbers[name], name in roles ? { roles: roles[name as keyof typeof roles] } : {}]),
    ),
  );
  agencyId = seeded.agencyId;
  await put(
    "insert into workplace (agency_id, workplace_id, name, zone, created_at, updated_at) values ($1, $2, 'Balai Kota', 'Asia/Jakarta', now(), now())",
    workplaceId,
  );
  for (const [key, kind, parent] of [
    ['root', 'root', null],
    ['opd', 'dinas', 'root'],
    ['section', 'bidang', 'opd'],
  ] as const) {
    await put('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', units[key]);
    await put(
      "insert into unit_version (agency_id, version_id, unit_id, valid_from, parent_id, name, kind, workplace_id) values ($1, gen_random_uuid(), $2, '2015-01-01', $3, $4, $5, $6)",
      units[key],
      parent === null ? null : units[parent],
      key,
      kind,
      workplaceId,
    );
  }
  for (const who of ['staff', 'mate', 'head'] as const) await place(who, units.section);
  await place('chief', units.opd);
  for (const [who, unitId] of [
    ['head', units.section],
    ['chief', units.opd],
  ] as const)
    await put(
      "insert into headship (agency_id, headship_id, unit_id, employee_id, valid_from) values ($1, gen_random_uuid(), $2, $3, '2020-01-01')",
      unitId,
      people[who],
    );
  for (const name of names) {
    const browser = app.browser();
    as[name] = browser;
    const answer = await browser.send('POST', '/api/access/sign-in', { name: numbers[name], password: goodPassword });
    expect(answer.status).toBeLessThan(300);
  }
  const pmk = { ruleSet: 'umum-daerah-tl-psw', from: '2026-11-01', to: null };
  expect((await as.officer!.send('POST', '/api/attendance/rules', pmk)).status).toBe(200);
}, 120_000);
afterAll(async () => {
  await app.close();
  await db.close();
});

const base = '/api/attendance/requests';
const correction = (day: string, times: object, why = 'forgot') => ({
  id: randomUUID(),
  kind: 'correction',
  day,
  why,
  reason: 'lupa menekan tombol',
  ...times,
});
const permit = (day: string, key: string, times: object, reason = 'mengantar anak sekolah') => ({
  id: randomUUID(),
  kind: 'permit',
  day,
  permit: key,
  reason,
  ...times,
});
const ask = (who: Who, body: object) => as[who]!.send('POST', base, body);
const decide = (who: Who, ids: string[] | null, decision: string, more: object = {}) =>
  as[who]!.send('POST', `${base}/decide`, { decision, ids, ...more });
/** A file as it comes: its bytes are no JSON. */
const fetchFile = async (who: Who, url: string) =>
  (await app.server.inject({ method: 'GET', url, headers: { cookie: as[who]!.cookie ?? '' } })).statusCode;
const dayOf = async (who: Who, day: string) =>
  (await as[who]!.send('GET', `/api/attendance/days/mine?month=${day.slice(0, 7)}-01`)).body.records.find(
    (each: { day: string }) => each.day === day,
  );
const messages = async (who: Who) =>
  ((await as[who]!.send('GET', '/api/inbox')).body.messages as { kind: string }[]).map((each) => each.kind);
const list = async (who: Who, query = '') => (await as[who]!.send('GET', `${base}?${query}`)).body;

describe('a correction', () => {
  const day = '2026-11-20';
  let id: string;
  it('shows before it is asked for what it would change, and writes nothing', async () => {
    await come('staff', '2026-11-20T00:25:00Z');
    expect(await dayOf('staff', day)).toMatchObject({ state: 'incomplete', missing: ['out'] });
    const seen = (await as.staff!.send('GET', `${base}/preview?kind=correction&why=forgot&day=${day}&out=16:35`)).body;
    expect(seen).toMatchObject({
      problem: null,
      change: { before: { state: 'incomplete', out: null }, after: { state: 'present', out: '2026-11-20T09:35:00Z' } },
    });
    expect(seen.change.before.percent).toBeGreaterThan(0);
    expect(seen.change.after.percent).toBe(0);
    expect(await dayOf('staff', day)).toMatchObject({ state: 'incomplete' });
  });
  it('says in a sentence why it cannot be asked for', async () => {
    const future = (await as.staff!.send('GET', `${base}/preview?kind=correction&day=2026-11-24&in=07:30`)).body;
    expect(future.problem.code).toBe('attendanceRequest.future');
    expect((await ask('staff', correction('2026-11-16', { in: '07:30' }))).body.code).toBe('attendanceRequest.tooLate');
    expect((await ask('staff', { ...correction(day, { out: '16:35' }), reason: 'lupa' })).body.code).toBe(
      'attendanceRequest.reasonMissing',
    );
  });
  it('sent twice by a phone that heard no answer is one request', async () => {
    const body = correction(day, { out: '16:35' });
    id = body.id;
    expect((await ask('staff', body)).body).toEqual({ id });
    expect((await ask('staff', body)).body).toEqual({ id });
    expect((await ask('mate', body)).status).toBe(404);
    expect((await ask('staff', correction(day, { out: '16:40' }))).body.code).toBe('attendanceRequest.twice');
    const mine = (await as.staff!.send('GET', `${base}/mine`)).body;
    expect(mine.requests).toMatchObject([{ id, state: 'asked', mayWithdraw: true, out: '2026-11-20T09:35:00Z' }]);
    expect(mine.deciders).toEqual(['Pegawai head']);
  });
  it('reaches the direct head, who sees before and after; the one above may, the asker and a colleague may not', async () => {
    expect(await messages('head')).toContain('dayRequest.waiting');
    expect(await messages('chief')).not.toContain('dayRequest.waiting');
    expect(await list('head')).toMatchObject({
      total: 1,
      waiting: 1,
      requests: [{ id, mine: true, may: ['approve', 'refuse'], change: { after: { state: 'present' } } }],
    });
    expect(await list('chief')).toMatchObject({ total: 0 });
    expect(await list('chief', 'whose=all')).toMatchObject({
      requests: [{ id, mine: false, may: ['approve', 'refuse'] }],
    });
    expect(await list('officer', 'whose=all&q=pegawai')).toMatchObject({ total: 1 });
    expect(await list('officer', 'whose=all&kind=permit')).toMatchObject({ total: 0 });
    expect((await as.mate!.send('GET', base)).status).toBe(403);
  });
  it('is approved once, and the day follows at once with who decided', async () => {
    expect((await decide('head', [id], 'refuse')).body.code).toBe('attendanceRequest.noteMissing');
    expect((await decide('head', [id], 'approve')).body).toEqual({ done: 1, failed: [] });
    expect((await decide('head', [id], 'approve')).body.failed).toMatchObject([
      { code: 'attendanceRequest.notOpen', name: 'Pegawai staff' },
    ]);
    const record = await dayOf('staff', day);
    expect(record).toMatchObject({ state: 'present', out: { source: 'correction' }, flags: ['corrected'] });
    expect(record.reasons).toContainEqual(
      expect.objectContaining({ params: expect.objectContaining({ basis: 'lupa presensi' }) }),
    );
    expect(await messages('staff')).toContain('dayRequest.approved');
  });
  it('is taken back with a reason, and the day is what it was', async () => {
    const end = (who: Who) => as[who]!.send('POST', `${base}/${id}/end`, { note: 'ternyata pulang awal' });
    expect((await end('staff')).status).toBe(403);
    expect((await end('head')).status).toBe(204);
    expect((await end('head')).body.code).toBe('attendanceRequest.notOpen');
    expect(await dayOf('staff', day)).toMatchObject({
      state: 'incomplete',
      flags: expect.not.arrayContaining(['corrected']),
    });
    expect(await messages('staff')).toContain('dayRequest.ended');
  });
  it('may be approved with other times, with a note, for one request only', async () => {
    const body = correction(day, { in: '07:00', out: '17:30' });
    await ask('staff', body);
    const times = { in: null, out: '16:00', from: null, to: null };
    const tried = (await as.head!.send('GET', `${base}/${body.id}/change?out=16:00`)).body;
    expect(tried).toMatchObject({ problem: null, change: { after: { state: 'early', earlyMinutes: 30 } } });
    expect((await decide('head', null, 'approve', { times, note: 'sesuai CCTV' })).body.code).toBe(
      'attendanceRequest.timesForOne',
    );
    expect((await decide('head', [body.id], 'approve', { times, note: 'sesuai CCTV' })).body.done).toBe(1);
    expect(await dayOf('staff', day)).toMatchObject({ state: 'early', in: { source: 'punch' }, earlyMinutes: 30 });
    const own = (await as.staff!.send('GET', `${base}/mine`)).body.requests as { id: string }[];
    expect(own.find((each) => each.id === body.id)).toMatchObject({
      state: 'approved',
      approved: { in: null, out: '2026-11-20T09:00:00Z' },
    });
    expect(await messages('staff')).toContain('dayRequest.inPart');
  });
});

describe('the line of heads', () => {
  it("a head's own request goes up, and he cannot decide it himself", async () => {
    const body = correction('2026-11-20', { in: '07:25', out: '16:40' });
    await ask('head', body);
    expect(await list('head')).toMatchObject({ total: 0 });
    expect((await decide('head', [body.id], 'approve')).body.failed).toMatchObject([{ code: 'attendanceRequest.own' }]);
    expect(await list('chief')).toMatchObject({ total: 1, requests: [{ id: body.id, mine: true }] });
    expect((await decide('chief', [body.id], 'refuse', { note: 'tidak ada bukti' })).body.done).toBe(1);
    expect(await messages('head')).toContain('dayRequest.refused');
  });
  it('a head on leave is passed over today, and told why', async () => {
    const body = correction('2026-11-20', { in: '07:25', out: '16:40' }, 'device');
    const absenceId = randomUUID();
    await put(
      "insert into absence (agency_id, absence_id, employee_id, mode, valid_from, valid_to, basis, created_at) values ($1, $2, $3, 'leave', '2026-11-23', '2026-11-23', '', now())",
      absenceId,
      people.head,
    );
    await ask('mate', body);
    expect(await list('chief')).toMatchObject({ total: 1, requests: [{ mine: true }] });
    const one = (await as.chief!.send('GET', `${base}/${body.id}`)).body;
    expect(one).toMatchObject({ skipped: [{ unitName: 'section', why: 'away' }], deciders: ['Pegawai chief'] });
    await put('delete from absence where agency_id = $1 and absence_id = $2', absenceId);
    expect((await as.mate!.send('POST', `${base}/${body.id}/withdraw`)).status).toBe(204);
    expect((await decide('head', [body.id], 'approve')).body.failed[0].code).toBe('attendanceRequest.notOpen');
  });
});

describe('permits', () => {
  it('ahead of their day ask for fewer hours; many are approved at once', async () => {
    const bodies = [
      permit('2026-11-25', 'comeLater', { to: '09:00' }),
      permit('2026-11-25', 'goEarlier', { from: '15:00' }),
      permit('2026-11-26', 'dutyOutside', { from: '08:00', to: '11:00' }, 'rapat di provinsi'),
    ];
    for (const body of bodies) expect((await ask('staff', body)).body).toEqual({ id: body.id });
    expect((await ask('staff', permit('2026-11-25', 'stepOut', { from: '08:00', to: '10:00' }))).body.code).toBe(
      'attendanceRequest.twice',
    );
    const left = (await as.staff!.send('GET', `${base}/mine`)).body.left;
    expect(left).toContainEqual({ key: 'comeLater', times: 1, minutes: 150 });
    expect((await decide('head', null, 'approve')).body).toEqual({ done: 3, failed: [] });
    expect(await dayOf('staff', '2026-11-25')).toMatchObject({ requiredMinutes: 300, permitMinutes: 150 });
    expect(await dayOf('staff', '2026-11-26')).toMatchObject({ requiredMinutes: 270 });
  });
  it('of health keep their letter from the head; a verifier reads it', async () => {
    const body = permit('2026-11-24', 'medical', { from: '09:00', to: '11:00' }, '');
    expect((await ask('mate', { ...body, reason: 'sakit gigi' })).body.code).toBe('attendanceRequest.noHealthReason');
    await ask('mate', body);
    const letter = Buffer.from('%PDF-1.7 surat dokter');
    const upload = (bytes: Buffer) =>
      as.mate!.send('POST', `${base}/${body.id}/files`, bytes, { 'content-type': 'application/octet-stream' });
    expect((await upload(Buffer.from('MZ'))).body.code).toBe('attendanceRequest.fileKind');
    expect((await upload(letter)).body).toEqual({ files: 1 });
    const one = (await as.head!.send('GET', `${base}/${body.id}`)).body;
    expect(one).toMatchObject({ files: 1, openFiles: [], evidence: 'unchecked', reason: '' });
    const [waiting] = (await as.verifier!.send('GET', `${base}/evidence`)).body.requests;
    const fileId = waiting.files[0].id;
    expect(await fetchFile('head', `${base}/${body.id}/files/${fileId}`)).toBe(404);
    expect(await fetchFile('verifier', `${base}/${body.id}/evidence/${fileId}`)).toBe(200);
    expect((await as.verifier!.send('POST', `${base}/${body.id}/check`, { carries: true })).status).toBe(204);
    expect((await as.head!.send('GET', `${base}/${body.id}`)).body.evidence).toBe('checked');
  });
  it('evidence of other kinds is read by who decides, and erased when its time is over', async () => {
    const body = permit('2026-11-24', 'dutyOutside', { from: '13:00', to: '15:00' }, 'mengantar berkas');
    await ask('mate', body);
    const bytes = Buffer.from('%PDF-1.7 surat tugas');
    const sent = await as.mate!.send('POST', `${base}/${body.id}/files`, bytes, {
      'content-type': 'application/octet-stream',
    });
    expect(sent.body).toEqual({ files: 1 });
    const one = (await as.head!.send('GET', `${base}/${body.id}`)).body;
    const path = `${base}/${body.id}/files/${one.openFiles[0].id}`;
    expect(await fetchFile('head', path)).toBe(200);
    expect(await eraseOldRequestFiles(app.deps)).toBe(0);
    const clock = () => '2027-06-01T01:00:00Z' as const;
    expect(await eraseOldRequestFiles({ ...app.deps, clock })).toBe(2);
    expect(await fetchFile('head', path)).toBe(404);
  });
});

describe('rules', () => {
  it('are set from a day on by the officer; what only explains leaves the lateness where it is', async () => {
    const read = (await as.officer!.send('GET', '/api/attendance/request-rules')).body;
    const explain = read.ready.find((each: { name: string }) => each.name === 'penjelasan-saja').rules;
    expect(read.inForce.title.id).toBe('Umum');
    expect((await as.head!.send('PUT', '/api/attendance/request-rules/2026-11-20', { rules: explain })).status).toBe(
      403,
    );
    const set = await as.officer!.send('PUT', '/api/attendance/request-rules/2026-11-20', { rules: explain });
    expect(set.status).toBe(204);
    await come('mate', '2026-11-20T01:40:00Z', '2026-11-20T09:40:00Z');
    const body = permit('2026-11-20', 'comeLater', { to: '09:00' });
    expect((await ask('mate', body)).body).toEqual({ id: body.id });
    await decide('head', [body.id], 'approve');
    const record = await dayOf('mate', '2026-11-20');
    expect(record).toMatchObject({ state: 'late', lateMinutes: 70, permitMinutes: 0 });
    expect(record.reasons.map((each: { code: string }) => each.code)).toContain('day.explained');
  });
});

describe('a locked month', () => {
  it('stays, and what is approved afterwards counts in the first open one', async () => {
    app.pass(10 * 86_400);
    const body = correction('2026-11-30', { in: '07:28', out: '16:02' });
    expect((await ask('staff', body)).body).toEqual({ id: body.id });
    const locked = await as.officer!.send('POST', '/api/attendance/locks', { month: '2026-11-01' });
    expect(locked.status, JSON.stringify(locked.body)).toBe(200);
    const waiting = (await list('head')).requests as { id: string }[];
    expect(waiting.find((each) => each.id === body.id)).toMatchObject({
      change: { before: { state: 'absent' }, countedIn: '2026-12-01' },
    });
    expect((await decide('head', [body.id], 'approve')).body.done).toBe(1);
    expect(await dayOf('staff', '2026-11-30')).toMatchObject({ state: 'absent' });
    const december = (await as.staff!.send('GET', '/api/attendance/days/mine?month=2026-12-01')).body;
    expect(december.adjustments).toMatchObject([{ day: '2026-11-30', after: { state: 'present' } }]);
  });
});
