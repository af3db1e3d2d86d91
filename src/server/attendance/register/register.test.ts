import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds } from '../../../kernel/time.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { attendanceDayRoutes } from '../day/routes.ts';
import { openTestPeople, type TestPeople, until } from '../phone/testPeople.ts';
import { eraseOldPhotos } from './eraseOldPhotos.ts';
import { attendanceRegisterRoutes } from './routes.ts';

let db: Db;
let t: TestPeople;
let unitId: string;
let workplaceId: string;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());
const day = '2026-11-23';
const sheets = '/api/attendance/sheets';

const city = async () => {
  t = await openTestPeople(db, [...attendanceRegisterRoutes, ...attendanceDayRoutes]);
  const row = (await db.execute('select unit_id from unit where agency_id = $1', [t.agencyId])).rows[0]!;
  unitId = String(row.unit_id);
  workplaceId = String(
    (await db.execute('select workplace_id from workplace where agency_id = $1', [t.agencyId])).rows[0]!.workplace_id,
  );
  until(t, '2026-11-23T10:00:00Z');
};
const open = async (over: object = {}) =>
  (
    await t.as('OFFICER', 'POST', sheets, {
      unitId,
      workplaceId,
      day,
      reason: 'power',
      note: 'Listrik padam.',
      ...over,
    })
  ).body;
const row = (who: string, coming: string | null, going: string | null) => ({
  employeeId: t.people[who]!,
  in: coming,
  out: going,
});
const save = (id: string, rows: unknown[]) =>
  t.as('OFFICER', 'PUT', `${sheets}/${id}`, { reason: 'power', note: 'Listrik padam.', rows });
const send = (id: string) => t.as('OFFICER', 'POST', `${sheets}/${id}/send`);
const decide = (who: string, id: string, decision: string, note = '') =>
  t.as(who, 'POST', `/api/attendance/sheets-to-decide/${id}`, { decision, note });
const punches = async () =>
  (
    await db.execute(
      `select p.employee_id, p.at, p.channel, p.method, d.verdict from punch p
       join lateral (select verdict from punch_decision d where d.agency_id = p.agency_id and d.punch_id = p.punch_id order by seq desc limit 1) d on true
       where p.agency_id = $1 order by p.at`,
      [t.agencyId],
    )
  ).rows;
const inbox = async (who: string) =>
  (await t.as(who, 'GET', '/api/inbox')).body.messages.map((each: { kind: string }) => each.kind);

describe('a sheet of the manual register', () => {
  it('is filled in by an operator, approved by a second person, and only then recorded', async () => {
    await city();
    const { id, code } = await open();
    expect(code).toMatch(/^[A-Z2-9]{8}$/);
    const whole = (await t.as('OFFICER', 'GET', `${sheets}/${id}`)).body;
    expect(whole).toMatchObject({ state: 'draft', place: 'Kantor BKD', rows: [], may: ['edit', 'send', 'discard'] });
    expect(whole.everybody.map((each: { name: string; mode: string }) => [each.name, each.mode])).toEqual([
      ['Bu BUDI', 'office'],
      ['Bu HEAD', 'office'],
      ['Bu SRI', 'office'],
    ]);
    expect((await send(id)).body.code).toBe('register.empty');
    await save(id, [row('SRI', '07:30', '16:00'), row('BUDI', '07:45', null)]);
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const bytes = { 'content-type': 'application/octet-stream' };
    expect((await t.as('OFFICER', 'POST', `${sheets}/${id}/files`, png, bytes)).body).toEqual({ files: 1 });
    expect((await send(id)).status).toBe(204);
    expect(await punches()).toEqual([]);
    expect(await inbox('HEAD')).toEqual(['register.sent']);
    expect((await save(id, [])).body.code).toBe('register.notOpen');
    expect((await decide('OFFICER', id, 'approve')).body.code).toBe('register.ownSheet');
    const seen = (await t.as('HEAD', 'GET', `/api/attendance/sheets-to-decide/${id}`)).body;
    expect(seen).toMatchObject({ state: 'sent', may: ['decide'], daysLate: 0, files: 1 });
    expect((await decide('HEAD', id, 'approve')).body).toEqual({ recorded: 3 });
    expect((await decide('HEAD', id, 'approve')).body.code).toBe('register.notSent');
    expect(await punches()).toMatchObject([
      { at: '2026-11-23T00:30:00Z', channel: 'register', method: 'manual', verdict: 'accepted' },
      { at: '2026-11-23T00:45:00Z', verdict: 'accepted' },
      { at: '2026-11-23T09:00:00Z', verdict: 'accepted' },
    ]);
    const own = (await t.as('SRI', 'GET', `/api/attendance/days/mine/${day}`)).body;
    expect(own.record.in).toMatchObject({ channel: 'register', decidedBy: expect.stringContaining('HEAD') });
    expect(await inbox('OFFICER')).toEqual(['register.approved']);
    expect((await t.as('SRI', 'GET', sheets)).status).toBe(403);

    const later = (days: number) => ({ db, clock: () => addSeconds('2026-11-23T10:00:00Z', days * 86_400) });
    expect(await eraseOldPhotos(later(730))).toBe(0);
    expect(await eraseOldPhotos(later(731))).toBe(1);
    const kept = (await t.as('HEAD', 'GET', `/api/attendance/sheets-to-decide/${id}`)).body;
    expect([kept.files, kept.rows.length]).toEqual([0, 2]);
  });

  it('is never approved by somebody who stands on it, and comes back with a reason', async () => {
    await city();
    const { id } = await open();
    await save(id, [row('HEAD', '07:30', null)]);
    await send(id);
    expect((await decide('HEAD', id, 'approve')).body.code).toBe('register.ownRow');
    await t.as('OFFICER', 'GET', sheets);
    await db.execute('delete from register_row where agency_id = $1', [t.agencyId]);
    await db.execute(
      "insert into register_row (agency_id, sheet_id, employee_id, in_at) values ($1, $2, $3, '07:30')",
      [t.agencyId, id, t.people.SRI],
    );
    expect((await decide('HEAD', id, 'return', 'a')).body.code).toBe('register.noteMissing');
    expect((await decide('HEAD', id, 'return', 'Jam Bu Sri keliru.')).body).toEqual({ recorded: 0 });
    expect((await save(id, [row('SRI', '07:40', null)])).body).toEqual({ people: 1 });
    expect((await send(id)).status).toBe(204);
    expect((await t.as('HEAD', 'GET', '/api/attendance/sheets-to-decide')).body.sheets).toMatchObject([
      { id, people: 1 },
    ]);
  });

  it('of a day to come or a locked month is refused with a way on, and so are people from elsewhere', async () => {
    await city();
    const future = await open({ day: '2026-11-24' });
    await save(future.id, [row('SRI', '07:30', null)]);
    expect((await send(future.id)).body.code).toBe('register.future');
    const { id } = await open();
    const elsewhere = '0195a1b2-0000-7000-8000-0000000000e1';
    expect((await save(id, [{ employeeId: elsewhere, in: '07:30', out: null }])).body.code).toBe(
      'register.personElsewhere',
    );
    await save(id, [row('SRI', '07:30', null)]);
    await db.execute(
      "insert into attendance_lock (agency_id, month, seq, move, at, account_id) values ($1, '2026-11-01', 1, 'locked', now(), gen_random_uuid())",
      [t.agencyId],
    );
    const refused = await send(id);
    expect(refused.body.code).toBe('register.monthLocked');
    expect(refused.body.detail).toContain('koreksi');
  });

  it('is put right by a new sheet that points at it; only what differs changes', async () => {
    await city();
    const { id } = await open();
    await save(id, [row('SRI', '07:30', '16:00'), row('BUDI', '07:45', null)]);
    await send(id);
    await decide('HEAD', id, 'approve');
    const fixed = await open({ corrects: id, note: 'Salah baca jam.' });
    expect((await open({ corrects: id })).code).toBe('register.correctedAlready');
    const whole = (await t.as('OFFICER', 'GET', `${sheets}/${fixed.id}`)).body;
    expect(whole).toMatchObject({ corrects: { id }, day });
    expect(whole.rows).toHaveLength(2);
    await save(fixed.id, [row('SRI', '07:30', '16:30')]);
    await send(fixed.id);
    expect((await decide('HEAD', fixed.id, 'approve')).body).toEqual({ recorded: 1 });
    expect((await punches()).map((each) => [each.at, each.verdict])).toEqual([
      ['2026-11-23T00:30:00Z', 'accepted'],
      ['2026-11-23T00:45:00Z', 'refused'],
      ['2026-11-23T09:00:00Z', 'refused'],
      ['2026-11-23T09:30:00Z', 'accepted'],
    ]);
    expect((await t.as('OFFICER', 'GET', `${sheets}/${id}`)).body).toMatchObject({
      correctedBy: { id: fixed.id },
      may: [],
    });
  });

  it('is printed with those planned at the office, and its code opens it for entry', async () => {
    await city();
    const { id, code } = await open({ day: '2026-11-24' });
    const found = await t.as('OFFICER', 'GET', `${sheets}/code/${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`);
    expect(found.body).toEqual({ id });
    expect((await t.as('OFFICER', 'GET', `${sheets}/code/ZZZZZZZZ`)).body.code).toBe('register.noSuchCode');
    const answer = await t.app.server.inject({
      method: 'GET',
      url: `${sheets}/${id}/sheet.pdf`,
      headers: { cookie: await cookieOf('OFFICER') },
    });
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    await t.as('OFFICER', 'DELETE', `${sheets}/${id}`);
    expect((await t.as('OFFICER', 'GET', `${sheets}?part=done`)).body.sheets).toMatchObject([
      { id, state: 'discarded' },
    ]);
  });
});

const cookieOf = (who: string): Promise<string> => t.cookieOf(who);
