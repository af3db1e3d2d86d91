import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LeaveFiguresSchema } from '../../../domain/absence/leave/model.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { accessRoutes } from '../../access/routes.ts';
import { type Browser, goodPassword, openTestApp, seedAgency, type TestApp } from '../../access/testApp.ts';
import { lastOfMonth } from '../../attendance/day/judgeMonth.ts';
import { calendarRoutes } from '../../calendar/routes.ts';
import { inboxRoutes } from '../../inbox/routes.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { absenceRoutes } from '../routes.ts';
import { eraseOldLeaveFiles } from './eraseOldLeaveFiles.ts';
import { countOpenLeave } from './leaveStore.ts';
import { leaveRoutes } from './routes.ts';

let db: Db;
let app: TestApp;
let agencyId: number;
const units = { root: '', opd: '', section: '' };
const people: Record<string, string> = {};
const as: Record<string, Browser> = {};

const numbers = { staff: '2001', head: '2002', chief: '2003', thl: '2004', officer: '2005', verifier: '2006' } as const;
type Who = keyof typeof numbers;
const names = Object.keys(numbers) as Who[];

const place = async (who: Who, unitId: string, kind = 'pns') => {
  const { newId } = app.deps;
  const id = newId();
  const number = numbers[who];
  people[who] = id;
  await db.execute(
    "insert into employee (agency_id, employee_id, number, number_kind, name, created_at, updated_at) values ($1, $2, $3, 'agencyNumber', $4, now(), now())",
    [agencyId, id, number, `Pegawai ${who}`],
  );
  await db.execute(
    "insert into employment (agency_id, employment_id, employee_id, valid_from, kind) values ($1, $2, $3, '2015-03-01', $4)",
    [agencyId, newId(), id, kind],
  );
  await db.execute(
    "insert into placement (agency_id, placement_id, employee_id, unit_id, valid_from, position_kind, job_kind) values ($1, $2, $3, $4, '2015-03-01', 'pelaksana', 'administration')",
    [agencyId, newId(), id, unitId],
  );
  await db.execute('update account set employee_id = $2 where agency_id = $1 and number = $3', [agencyId, id, number]);
};

beforeAll(async () => {
  db = await testDb();
  app = await openTestApp(db, [...accessRoutes, ...absenceRoutes, ...calendarRoutes, ...inboxRoutes, ...leaveRoutes]);
  const roles = { officer: ['personnelOfficer'], verifier: ['healthVerifier'] } as const;
  const seeded = await seedAgency(
    app,
    'Kota Contoh',
    Object.fromEntries(
      names.map((name) => [numbers[name], name in roles ? { roles: roles[name as keyof typeof roles] } : {}]),
    ),
  );
  agencyId = seeded.agencyId;
  for (const [key, kind, parent] of [
    ['root', 'root', null],
    ['opd', 'dinas', 'root'],
    ['section', 'bidang', 'opd'],
  ] as const) {
    units[key] = app.deps.newId();
    await db.execute('insert into unit (agency_id, unit_id, created_at) values ($1, $2, now())', [
      agencyId,
      units[key],
    ]);
    await db.execute(
      "insert into unit_version (agency_id, version_id, unit_id, valid_from, parent_id, name, kind) values ($1, $2, $3, '2015-01-01', $4, $5, $6)",
      [agencyId, app.deps.newId(), units[key], parent === null ? null : units[parent], key, kind],
    );
  }
  await place('staff', units.section);
  await place('head', units.section);
  await place('chief', units.opd);
  await place('thl', units.section, 'thl');
  for (const [number, unitId] of [
    ['head', units.section],
    ['chief', units.opd],
  ] as const)
    await db.execute(
      "insert into headship (agency_id, headship_id, unit_id, employee_id, valid_from) values ($1, $2, $3, $4, '2020-01-01')",
      [agencyId, app.deps.newId(), unitId, people[number]!],
    );
  for (const name of names) {
    const browser = app.browser();
    as[name] = browser;
    const answer = await browser.send('POST', '/api/access/sign-in', { name: numbers[name], password: goodPassword });
    expect(answer.status).toBeLessThan(300);
  }
}, 120_000);
afterAll(async () => {
  await app.close();
  await db.close();
});

const ask = (who: string, body: object) => as[who]!.send('POST', '/api/leave', body);
const annual = (from: string, to: string) => ({ kind: 'annual', from, to, reason: 'acara keluarga' });
const decide = (who: string, id: string, decision: string, note = '', letter = '') =>
  as[who]!.send('POST', '/api/leave/decide', { decision, note, letter, ids: [id] });
const absences = async () =>
  (await as.officer!.send('GET', '/api/absences?from=2026-12-01&to=2027-03-31')).body.absences as {
    from: string;
    to: string;
  }[];
const pdf = Buffer.from('%PDF-1.7 surat dokter');
const upload = (who: string, id: string) =>
  as[who]!.send('POST', `/api/leave/${id}/files`, pdf, { 'content-type': 'application/octet-stream' });

/** Open requests as the lock of a month counts them. */
const inTheWay = (month: PlainDate) =>
  db.inAgency(agencyId, (tx) => countOpenLeave(tx, agencyId, month, lastOfMonth(month)));

describe('annual leave', () => {
  let id: string;
  it('shows the balance before it is asked for, counted in working days', async () => {
    const mine = (await as.staff!.send('GET', '/api/leave/mine')).body;
    expect(mine.balances[0]).toEqual({ year: 2026, entitled: 12, carried: 0, taken: 0, waiting: 0, left: 12 });
    expect(mine.kinds.find((kind: { kind: string }) => kind.kind === 'annual').closed).toBeNull();
    const judged = await as.staff!.send('GET', '/api/leave/judgement?kind=annual&from=2026-12-21&to=2026-12-27');
    expect(judged.body).toMatchObject({ allowed: true, length: 3, left: 9 });
    const weekend = await as.staff!.send('GET', '/api/leave/judgement?kind=annual&from=2026-12-05&to=2026-12-06');
    expect(weekend.body).toMatchObject({ allowed: false, problem: { code: 'leave.noWorkday' } });
    expect(weekend.body.sentence).toContain('hari kerja');
  });
  it('reaches the head, who is told, and not the one who asked', async () => {
    const asked = await ask('staff', annual('2026-12-07', '2026-12-09'));
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    id = asked.body.id;
    expect((await ask('staff', annual('2026-12-09', '2026-12-10'))).body.code).toBe('leave.overlaps');
    expect((await as.head!.send('GET', '/api/inbox')).body.messages).toContainEqual(
      expect.objectContaining({ kind: 'leave.waiting' }),
    );
    const list = (await as.head!.send('GET', '/api/leave/requests')).body;
    expect(list).toMatchObject({
      total: 1,
      requests: [{ id, name: 'Pegawai staff', may: ['approve', 'postpone', 'refuse'] }],
    });
    expect((await as.staff!.send('GET', '/api/leave/requests')).status).toBe(403);
    expect((await as.staff!.send('GET', '/api/leave/mine')).body.balances[0]).toMatchObject({ waiting: 3, left: 9 });
    expect([await inTheWay('2026-12-01'), await inTheWay('2026-11-01')]).toEqual([1, 0]);
  });
  it('becomes an absence when it is approved, once', async () => {
    expect((await decide('head', id, 'refuse')).body.code).toBe('leave.noteMissing');
    expect((await decide('head', id, 'approve', '', '800/17')).body).toEqual({ done: 1, failed: [] });
    expect((await decide('head', id, 'approve')).body.failed).toMatchObject([
      { code: 'leave.notOpen', name: 'Pegawai staff' },
    ]);
    expect(await absences()).toMatchObject([{ from: '2026-12-07', to: '2026-12-09', basis: '800/17', mode: 'leave' }]);
    expect((await as.staff!.send('GET', '/api/leave/mine')).body.balances[0]).toMatchObject({ taken: 3, waiting: 0 });
    expect(await inTheWay('2026-12-01')).toBe(0);
  });
  it('is cancelled before its first day, and its days come back', async () => {
    const end = (lastDay: string | null) =>
      as.head!.send('POST', `/api/leave/${id}/end`, { lastDay, note: 'tugas mendesak' });
    expect((await end('2026-12-07')).body.code).toBe('leave.notRunning');
    expect((await end(null)).status).toBe(200);
    expect(await absences()).toEqual([]);
    expect((await as.staff!.send('GET', '/api/leave/mine')).body.balances[0]).toMatchObject({ taken: 0, left: 12 });
  });
  it('nobody decides about his own; the next one above does', async () => {
    const own = (await ask('head', annual('2026-12-14', '2026-12-15'))).body.id;
    expect((await decide('head', own, 'approve')).body.failed).toMatchObject([{ code: 'leave.own' }]);
    expect((await decide('chief', own, 'approve')).body.done).toBe(1);
  });
  it('withdrawn by the employee, it waits for nobody', async () => {
    const made = (await ask('staff', annual('2026-12-16', '2026-12-16'))).body.id;
    expect((await as.head!.send('POST', `/api/leave/${made}/withdraw`)).status).toBe(404);
    expect((await as.staff!.send('POST', `/api/leave/${made}/withdraw`)).status).toBe(204);
    expect((await as.head!.send('GET', '/api/leave/requests')).body.waiting).toBe(0);
  });
});

describe('what an agency sets', () => {
  it('carried days from older records take the place of what is worked out', async () => {
    const path = `/api/leave/balances/${people.staff}/2026`;
    expect((await as.officer!.send('PUT', path, { days: 2, note: 'buku cuti 2025' })).status).toBe(204);
    expect((await as.staff!.send('GET', '/api/leave/mine')).body.balances[0]).toMatchObject({ carried: 2, left: 14 });
    expect((await as.head!.send('PUT', path, { days: 9 })).status).toBe(403);
    const page = (await as.officer!.send('GET', '/api/leave/balances?year=2026&q=2001')).body;
    expect(page).toMatchObject({ total: 1, people: [{ opening: 2, balance: { carried: 2 } }] });
  });
  it('a list of them is read, applied once, and changes nothing again', async () => {
    const csv = Buffer.from('NIP;Sisa\n2001;5\n2004;9\n9999;3\n2002;enam\n');
    const send = (apply: string) =>
      as.officer!.send('POST', `/api/leave/balances/import?year=2027&apply=${apply}`, csv, {
        'content-type': 'application/octet-stream',
      });
    expect((await send('no')).body).toMatchObject({
      fresh: 2,
      applied: false,
      wrong: [
        { line: 4, sentence: expect.stringContaining('NIP') },
        { line: 5, sentence: expect.stringContaining('angka bulat') },
      ],
    });
    expect((await send('yes')).body).toMatchObject({ fresh: 2, applied: true });
    expect((await send('yes')).body).toMatchObject({ fresh: 0, known: 2, applied: false });
  });
  it('figures hold from their day on', async () => {
    const { rules } = (await as.officer!.send('GET', '/api/leave/rules')).body;
    const figures = LeaveFiguresSchema.strip().parse(rules.find((rule: { kind: string }) => rule.kind === 'annual'));
    const set = (from: string, over: object) =>
      as.officer!.send('PUT', '/api/leave/rules/annual', { from, figures: { ...figures, ...over } });
    expect((await set('2026-11-01', { least: 9, most: 3 })).body.code).toBe('leave.leastOverMost');
    expect((await set('2026-11-01', { yearly: null })).body.code).toBe('leave.balanceKind');
    expect((await set('2027-01-01', { most: 2 })).status).toBe(204);
    const judged = (from: string, to: string) =>
      as.staff!.send('GET', `/api/leave/judgement?kind=annual&from=${from}&to=${to}`);
    expect((await judged('2026-12-16', '2026-12-18')).body.allowed).toBe(true);
    expect((await judged('2027-01-04', '2027-01-06')).body.problem.code).toBe('leave.tooLong');
  });
});

describe('the form of BKN', () => {
  it('is one page of PDF for the asker and those who decide, on either paper', async () => {
    const asked = await ask('staff', { ...annual('2027-02-08', '2027-02-09'), address: 'Jl. Melati 5', phone: '0812' });
    expect(asked.status, JSON.stringify(asked.body)).toBe(200);
    const { id } = asked.body;
    const form = (who: string, path: string) =>
      app.server.inject({ url: path, headers: { cookie: as[who]!.cookie ?? '' } });
    for (const paper of ['A4', 'F4']) {
      await db.execute('update agency set paper = $2 where agency_id = $1', [agencyId, paper]);
      const own = await form('staff', `/api/leave/${id}/form`);
      expect(own.headers['content-type']).toBe('application/pdf');
      expect(own.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    }
    expect((await form('head', `/api/leave/requests/${id}/form`)).statusCode).toBe(200);
    expect((await form('head', `/api/leave/${id}/form`)).statusCode).toBe(404);
    expect((await form('thl', `/api/leave/requests/${id}/form`)).statusCode).toBe(403);
    await as.staff!.send('POST', `/api/leave/${id}/withdraw`);
  });
});

describe('leave whose reason is health', () => {
  let id: string;
  it('takes no reason, and its evidence is for the health verifier alone', async () => {
    expect(
      (await ask('staff', { kind: 'sick', from: '2026-11-23', to: '2026-11-25', reason: 'demam' })).body.code,
    ).toBe('leave.noHealthReason');
    id = (await ask('staff', { kind: 'sick', from: '2026-11-23', to: '2026-11-25' })).body.id;
    expect((await upload('staff', id)).body).toEqual({ files: 1 });
    expect((await upload('head', id)).status).toBe(404);
    const seen = (await as.head!.send('GET', `/api/leave/requests/${id}`)).body;
    expect(seen).toMatchObject({ files: 1, openFiles: [], checked: false });
    const [waiting] = (await as.verifier!.send('GET', '/api/leave/evidence')).body.requests;
    const { id: fileId } = waiting.files[0];
    expect((await as.head!.send('GET', `/api/leave/${id}/files/${fileId}`)).status).toBe(404);
    expect((await as.head!.send('GET', `/api/leave/${id}/evidence/${fileId}`)).status).toBe(403);
    const answer = await app.server.inject({
      url: `/api/leave/${id}/evidence/${fileId}`,
      headers: { cookie: as.verifier!.cookie! },
    });
    expect(answer.rawPayload).toEqual(pdf);
  });
  it('the verifier asks for more or says that it carries; kind and reason stay out of inbox and trail', async () => {
    const check = (carries: boolean, note = '') =>
      as.verifier!.send('POST', `/api/leave/${id}/check`, { carries, note });
    expect((await check(false)).body.code).toBe('leave.noteMissing');
    expect((await check(false, 'tanggal surat tidak terbaca')).status).toBe(204);
    expect((await check(true)).status).toBe(204);
    expect((await as.head!.send('GET', `/api/leave/requests/${id}`)).body.checked).toBe(true);
    const told = JSON.stringify((await as.staff!.send('GET', '/api/inbox')).body.messages);
    expect(told).toContain('leave.evidence');
    expect(told.toLowerCase()).not.toMatch(/sakit|sick/);
    const { rows } = await db.execute("select detail::text as detail from audit_entry where action like 'leave.%'");
    expect(rows.map((row) => String(row.detail)).join()).not.toMatch(/sick|demam/);
  });
  it('an employee called back from running leave keeps the days he took', async () => {
    expect((await decide('head', id, 'approve')).body.done).toBe(1);
    const end = (lastDay: string | null) =>
      as.head!.send('POST', `/api/leave/${id}/end`, { lastDay, note: 'dipanggil kembali' });
    expect((await end(null)).body.code).toBe('leave.begun');
    expect((await end('2026-11-25')).body.code).toBe('leave.badLastDay');
    expect((await end('2026-11-23')).status).toBe(200);
    const own = (await as.staff!.send('GET', '/api/leave/mine')).body.requests.find(
      (each: { id: string }) => each.id === id,
    );
    expect(own).toMatchObject({ state: 'calledBack', endedOn: '2026-11-23' });
    const { rows } = await db.execute(
      'select valid_to::text as to from absence where leave_request_id = $1 and revoked_at is null',
      [id],
    );
    expect(rows).toEqual([{ to: '2026-11-23' }]);
  });
});

it('long leave is recommended by heads in line and decided by the agency', async () => {
  const made = (await ask('staff', { kind: 'long', from: '2027-02-01', to: '2027-03-31', reason: 'ibadah haji' })).body
    .id;
  expect((await as.head!.send('GET', `/api/leave/requests/${made}`)).body.may).toEqual(['recommend', 'refuse']);
  expect((await decide('head', made, 'approve')).body.failed).toMatchObject([{ code: 'leave.notYours' }]);
  expect((await decide('head', made, 'recommend')).body.done).toBe(1);
  expect((await as.officer!.send('GET', `/api/leave/requests/${made}`)).body).toMatchObject({
    recommended: true,
    unit: 'months',
  });
  expect((await decide('officer', made, 'approve', '', '851/3')).body.done).toBe(1);
});

it('whoever is no civil servant finds no kind open and has no days', async () => {
  const { kinds, balances } = (await as.thl!.send('GET', '/api/leave/mine')).body;
  expect(kinds.every((kind: { closed: unknown }) => kind.closed !== null)).toBe(true);
  expect(balances[0]).toMatchObject({ entitled: 0, left: 0 });
});

it('evidence is erased with time', async () => {
  app.pass(3 * 366 * 86_400);
  expect(await eraseOldLeaveFiles(app.deps)).toBe(1);
  expect(await eraseOldLeaveFiles(app.deps)).toBe(0);
});
