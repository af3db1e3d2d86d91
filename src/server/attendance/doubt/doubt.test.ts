import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditRoutes } from '../../audit/routes.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { attendanceDayRoutes } from '../day/routes.ts';
import { openTestPeople, type TestPeople, until } from '../phone/testPeople.ts';
import { attendanceDoubtRoutes } from './routes.ts';

let db: Db;
let t: TestPeople;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());
const city = async () => {
  t = await openTestPeople(db, [...attendanceDoubtRoutes, ...attendanceDayRoutes, ...auditRoutes]);
  return t;
};
const far = { lat: -7.2, lon: 110.4 };
const today = '2026-11-23';
const list = async (who: string, part = 'open') => (await t.as(who, 'GET', `/api/attendance/doubts?part=${part}`)).body;
const key = (who: string, punchId: string) => ({ employeeId: t.people[who]!, day: today, punchId });
const path = (who: string, punchId: string) => `/api/attendance/doubts/${t.people[who]}/${today}/${punchId}`;
const decide = (who: string, punches: unknown[], verdict: 'accepted' | 'refused', more: object = {}) =>
  t.as(who, 'POST', '/api/attendance/doubts/decide', { punches, verdict, ...more });
const inbox = async (who: string) =>
  (await t.as(who, 'GET', '/api/inbox')).body.messages.map((each: { kind: string }) => each.kind);
/** Somebody checks in far from the office; the punch waits. */
const doubtful = async (who: string): Promise<string> => {
  const phone = await t.phoneOf(who);
  const made = await t.punch(who, phone, { at: far });
  return made.body.results[0].id;
};
const ownPunch = async (who: string, id: string) => {
  const { body } = await t.as(who, 'GET', `/api/attendance/own-punches?from=${today}&to=${today}`);
  return body.days[0].punches.find((each: { id: string }) => each.id === id);
};

describe('the inbox of doubtful punches', () => {
  it('shows what waits to the head and the officer, never to the person himself, and tells what was found with its numbers', async () => {
    await city();
    const id = await doubtful('SRI');
    const own = await doubtful('HEAD');
    const seen = await list('HEAD');
    expect(seen).toMatchObject({ total: 1, waiting: 1, appeals: 0, more: false });
    expect(seen.rows[0]).toMatchObject({ cause: null, people: 1, place: 'Kantor BKD' });
    expect(seen.rows[0].punches[0]).toMatchObject({
      punchId: id,
      name: 'Bu SRI',
      state: 'waits',
      may: 'decide',
      place: 'outside',
    });
    expect(seen.rows[0].punches[0].findings[0]).toMatchObject({ code: 'place.outside', muted: false, decided: 0 });
    expect(seen.rows[0].punches[0].findings[0].params.metres).toBeGreaterThan(20_000);
    expect((await list('OFFICER')).total).toBe(2);
    expect((await t.as('SRI', 'GET', '/api/attendance/doubts')).status).toBe(403);
    expect(await decide('HEAD', [key('HEAD', own)], 'accepted')).toMatchObject({
      body: { done: 0, failed: [{ code: 'doubt.own' }] },
    });
  });

  it('puts three people with one cause into one row that is decided at once', async () => {
    await city();
    const ids = [await doubtful('SRI'), await doubtful('BUDI'), await doubtful('HEAD')];
    const { rows, total } = await list('OFFICER');
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({ cause: 'siteGps', people: 3 });
    const { body } = await decide(
      'OFFICER',
      [key('SRI', ids[0]!), key('BUDI', ids[1]!), key('HEAD', ids[2]!)],
      'accepted',
    );
    expect(body).toEqual({ done: 3, failed: [] });
    expect(await list('OFFICER')).toMatchObject({ total: 0, waiting: 0 });
    expect((await list('OFFICER', 'decided')).rows).toHaveLength(3);
  });

  it('shows one punch with place, proof, plan, the punches around it and who decided', async () => {
    await city();
    const id = await doubtful('SRI');
    const { body, status } = await t.as('HEAD', 'GET', path('SRI', id));
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Bu SRI',
      grade: 'A',
      channel: 'phone',
      state: 'waits',
      hasPhoto: false,
      zone: 'Asia/Jakarta',
      site: { name: 'Kantor BKD' },
      planned: { mode: 'office' },
      decisions: [],
      appealed: null,
    });
    expect(body.distance).toBeGreaterThan(20_000);
    expect(body.around.map((each: { punchId: string }) => each.punchId)).toContain(id);
    expect(JSON.stringify(body)).not.toContain('110.4000');
    expect((await t.as('HEAD', 'GET', path('BUDI', id))).status).toBe(404);
  });
});

describe('a decision', () => {
  it('counts on the day at once, is told, and is taken back by a later entry', async () => {
    await city();
    const id = await doubtful('SRI');
    const before = (await t.as('HEAD', 'GET', path('SRI', id))).body;
    expect(before.dayState).toBe('open');
    expect((await decide('HEAD', [key('SRI', id)], 'refused', { note: 'a' })).body.code).toBe('doubt.noteMissing');
    await decide('HEAD', [key('SRI', id)], 'refused', { note: 'Tidak di kantor menurut ketua tim.' });
    expect(await ownPunch('SRI', id)).toMatchObject({ state: 'refused', note: 'Tidak di kantor menurut ketua tim.' });
    expect(await inbox('SRI')).toEqual(['doubt.refused']);
    expect((await decide('HEAD', [key('SRI', id)], 'accepted')).body.failed).toMatchObject([{ code: 'doubt.decided' }]);
    const undo = await t.as('HEAD', 'POST', '/api/attendance/doubts/undo', { punches: [key('SRI', id)] });
    expect(undo.body).toEqual({ done: 1, failed: [] });
    expect(await ownPunch('SRI', id)).toMatchObject({ state: 'waits' });
    await decide('HEAD', [key('SRI', id)], 'accepted');
    expect(await ownPunch('SRI', id)).toMatchObject({ state: 'accepted' });
    const rows = (
      await db.execute('select verdict from punch_decision where agency_id = $1 order by seq', [t.agencyId])
    ).rows;
    expect(rows.map((row) => row.verdict)).toEqual(['refused', 'reopened', 'accepted']);
    const day = (await t.as('SRI', 'GET', `/api/attendance/days/mine/${today}`)).body;
    expect(day.record.in).toMatchObject({ punchId: id });
    const { body } = await t.as('OFFICER', 'GET', '/api/audit?action=doubt.');
    expect(body.entries.map((each: { action: string }) => each.action)).toEqual([
      'doubt.accepted',
      'doubt.reopened',
      'doubt.refused',
    ]);
  });

  it('with another time moves the punch, within a day and never after its receipt', async () => {
    await city();
    const id = await doubtful('SRI');
    const at = (moment: string, note = 'Menurut buku tamu.') =>
      decide('HEAD', [key('SRI', id)], 'accepted', { at: moment, note });
    expect((await at('2026-11-23T09:00:00Z')).body.failed).toMatchObject([{ code: 'doubt.timeOutside' }]);
    expect((await at('2026-11-23T00:20:00Z', '')).body.code).toBe('doubt.noteMissing');
    expect((await at('2026-11-23T00:20:00Z')).body.done).toBe(1);
    expect(await ownPunch('SRI', id)).toMatchObject({ state: 'accepted', at: '2026-11-23T00:20:00Z' });
    expect(await inbox('SRI')).toEqual(['doubt.moved']);
  });

  it('lowers the number of waiting punches of the day, and an undone one raises it again', async () => {
    await city();
    const id = await doubtful('SRI');
    const waiting = async () =>
      (await db.execute('select waiting from attendance_day where agency_id = $1', [t.agencyId])).rows[0]?.waiting;
    expect(await waiting()).toBe(1);
    await decide('HEAD', [key('SRI', id)], 'accepted');
    expect(await waiting()).toBe(0);
    await t.as('HEAD', 'POST', '/api/attendance/doubts/undo', { punches: [key('SRI', id)] });
    expect(await waiting()).toBe(1);
  });
});

describe('an appeal', () => {
  const appeal = (id: string, words = 'Saya di lantai tiga, saksinya ketua tim.') =>
    t.as('SRI', 'POST', `/api/attendance/own-punches/${today}/${id}/appeal`, { words });
  const answer = (who: string, id: string, verdict: string, note = 'Ketua tim membenarkan.') =>
    t.as(who, 'POST', '/api/attendance/doubts/answer', { ...key('SRI', id), verdict, note });

  it('goes once to whoever stands above the decider, whose answer is the last word', async () => {
    await city();
    const id = await doubtful('SRI');
    expect((await appeal(id)).body.code).toBe('doubt.appealNothing');
    await decide('HEAD', [key('SRI', id)], 'refused', { note: 'Tidak di kantor.' });
    expect((await appeal(id, 'ya')).body.code).toBe('doubt.noteMissing');
    expect((await appeal(id)).status).toBe(204);
    expect((await appeal(id)).body.code).toBe('doubt.appealed');
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const file = `/api/attendance/own-punches/${today}/${id}/appeal/file`;
    const bytes = { 'content-type': 'application/octet-stream' };
    expect((await t.as('SRI', 'POST', file, png, bytes)).status).toBe(204);
    expect((await t.as('SRI', 'POST', file, png, bytes)).body.code).toBe('doubt.fileThere');
    expect(await inbox('OFFICER')).toEqual(['doubt.appealed']);
    expect((await list('HEAD', 'appeals')).rows).toEqual([]);
    expect((await list('OFFICER', 'appeals')).rows[0].punches[0]).toMatchObject({
      punchId: id,
      may: 'answer',
      appeal: true,
    });
    expect((await answer('HEAD', id, 'accepted')).body.code).toBe('doubt.appealAbove');
    const undo = await t.as('HEAD', 'POST', '/api/attendance/doubts/undo', { punches: [key('SRI', id)] });
    expect(undo.body.failed).toMatchObject([{ code: 'doubt.appealWaits' }]);
    t.app.pass(60);
    expect((await answer('OFFICER', id, 'accepted')).status).toBe(204);
    expect(await inbox('SRI')).toEqual(['doubt.changed', 'doubt.refused']);
    const { body } = await t.as('OFFICER', 'GET', path('SRI', id));
    expect(body.appealed).toMatchObject({ changed: true, hasFile: true, note: 'Ketua tim membenarkan.' });
    expect(body.decisions.at(-1)).toMatchObject({ verdict: 'accepted', final: true });
    expect((await decide('OFFICER', [key('SRI', id)], 'refused', { note: 'Lain kali.' })).body.failed).toMatchObject([
      { code: 'doubt.final' },
    ]);
    expect((await appeal(id)).body.code).toBe('doubt.appealed');
    expect(await ownPunch('SRI', id)).toMatchObject({ state: 'accepted', appeal: 'changed' });
  });

  it('comes too late after a fortnight', async () => {
    await city();
    const id = await doubtful('SRI');
    await decide('HEAD', [key('SRI', id)], 'refused', { note: 'Tidak di kantor.' });
    expect(await ownPunch('SRI', id)).toMatchObject({ appeal: 'possible' });
    until(t, '2026-12-08T02:00:00Z');
    expect((await appeal(id)).body.code).toBe('doubt.appealLate');
    expect(await ownPunch('SRI', id)).toMatchObject({ appeal: 'none' });
  });
});

describe('a signal that is normal', () => {
  it('weighs nothing for its person until its day or until somebody takes that back, and is still shown', async () => {
    await city();
    const id = await doubtful('SRI');
    const strengthOf = async () => (await t.as('HEAD', 'GET', path('SRI', id))).body.findings[0];
    expect((await strengthOf()).weight).toBeGreaterThan(0.2);
    const body = {
      code: 'place.outside',
      employeeId: t.people.SRI,
      until: '2026-12-31',
      why: 'Bertugas di mal pelayanan.',
    };
    const mute = (who: string, over: object) => t.as(who, 'POST', '/api/attendance/signal-mutes', { ...body, ...over });
    expect((await mute('HEAD', { until: '2028-01-01' })).body.code).toBe('doubt.muteUntil');
    expect((await mute('HEAD', { employeeId: t.people.HEAD })).body.code).toBe('doubt.own');
    expect((await mute('HEAD', { code: 'no such' })).body.code).toBe('doubt.muteWhat');
    const made = await mute('HEAD', {});
    expect(made.status).toBe(200);
    expect(await strengthOf()).toMatchObject({ weight: 0, muted: true });
    expect((await list('HEAD')).total).toBe(1);
    expect((await t.as('HEAD', 'GET', '/api/attendance/signal-mutes')).body.mutes).toMatchObject([
      { who: 'Bu SRI', code: 'place.outside' },
    ]);
    expect((await t.as('HEAD', 'DELETE', `/api/attendance/signal-mutes/${made.body.id}`)).status).toBe(204);
    expect((await strengthOf()).muted).toBe(false);
  });

  it('of a workplace is only for those who have the whole agency, and holds for everybody there', async () => {
    await city();
    const id = await doubtful('SRI');
    const site = (await t.as('HEAD', 'GET', path('SRI', id))).body.site.id;
    const body = { code: 'place.outside', workplaceId: site, until: '2026-12-31', why: 'Gedung beton, GPS lemah.' };
    expect((await t.as('HEAD', 'POST', '/api/attendance/signal-mutes', body)).status).toBe(403);
    expect((await t.as('OFFICER', 'POST', '/api/attendance/signal-mutes', body)).status).toBe(200);
    expect((await t.as('HEAD', 'GET', path('SRI', id))).body.findings[0]).toMatchObject({ muted: true });
  });
});

describe('unanswered prompts', () => {
  it('are a list for the head once their time is over', async () => {
    await city();
    const draw =
      "insert into presence_draw (agency_id, day, employee_id, moments, minutes, salt, commitment, drawn_at, ends_at) values ($1, '2026-11-24', $2, '{2026-11-24T02:00:00Z,2026-11-24T06:00:00Z}', 15, 's', 'c', now(), '2026-11-24T06:15:00Z')";
    await db.execute(draw, [t.agencyId, t.people.SRI]);
    await db.execute(
      "insert into presence_answer (agency_id, day, employee_id, n, answered_at) values ($1, '2026-11-24', $2, 0, '2026-11-24T02:05:00Z'), ($1, '2026-11-24', $2, 1, null)",
      [t.agencyId, t.people.SRI],
    );
    const read = async () =>
      (await t.as('HEAD', 'GET', '/api/attendance/unanswered-prompts?from=2026-11-01&to=2026-11-30')).body.people;
    until(t, '2026-11-24T06:10:00Z');
    expect(await read()).toEqual([]);
    until(t, '2026-11-24T06:20:00Z');
    expect(await read()).toMatchObject([
      { name: 'Bu SRI', asked: 2, answered: 1, days: [{ day: '2026-11-24', asked: 2, answered: 1 }] },
    ]);
  });
});
