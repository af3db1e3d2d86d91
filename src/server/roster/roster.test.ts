import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardAnswer } from '../../contract/board.ts';
import { calendarRoutes } from '../calendar/routes.ts';
import { newId } from '../platform/clock.ts';
import { openTestRoster, type TestRoster } from './testRoster.ts';

let app: TestRoster;
beforeAll(async () => {
  app = await openTestRoster(600, calendarRoutes);
});
afterAll(() => app.close());

const as: TestRoster['as'] = (...request) => app.as(...request);
const signIn = (who: string) => app.signIn(who);
const planned = (who: string, body: object) => app.planned(who, body);
const december = { from: '2026-12-01', to: '2026-12-31' };

describe('a plan from making to its employees', () => {
  let planId: string;
  let registry: string;

  beforeAll(async () => {
    for (const who of ['kepegawaian', 'walikota', 'kepala', 'pegawai', 'inspektur', 'plh']) await signIn(who);
    registry = app.unitOf('kepala');
  });

  it('tells beforehand what it will rest on', async () => {
    const { body, status, text } = await as(
      'kepala',
      'GET',
      `/api/roster/ground?scope=opd&unitId=${registry}&from=2026-12-01&to=2026-12-31`,
    );
    expect(status, text).toBe(200);
    expect(body.people).toBeGreaterThan(5);
    expect(body.instruments.length).toBeGreaterThan(0);
  });

  it('is made as a job that the head of the unit may start, and not for another unit', async () => {
    planId = await planned('kepala', { scope: { kind: 'opd', unitId: registry }, ...december });
    const refused = await as('plh', 'POST', '/api/roster/plans', { scope: { kind: 'city' }, ...december });
    expect(refused.status).toBe(403);
    const { body } = await as('kepala', 'GET', `/api/roster/plans/${planId}`);
    expect(body).toMatchObject({ state: 'draft', version: 1, publishedVersion: null });
    expect(body.may).toEqual(expect.arrayContaining(['proposed', 'amended']));
    expect(body.may).not.toContain('published');
  });

  it('shows a board with a reason for every person-day and no health ground', async () => {
    const { body, text } = await as('kepala', 'GET', `/api/roster/plans/${planId}/board?unitId=${registry}`);
    const board = body as BoardAnswer;
    expect(board.people.length).toBeGreaterThan(5);
    for (const person of board.people) {
      expect(person.modes).toHaveLength(board.days.length);
      expect(person.why.every((index) => board.reasons[index] !== undefined)).toBe(true);
    }
    expect(board.people.some((person) => person.modes.includes('R'))).toBe(true);
    expect(text).not.toMatch(/pregnant|nursing|chronicIllness|acuteIllness/);
  });

  it('is proposed, approved and published; everybody on it is told and sees his days with their reasons', async () => {
    const step = (who: string, move: string) =>
      as(who, 'POST', `/api/roster/plans/${planId}/${move}`, { version: 1, acceptBreaches: true, note: 'diketahui' });
    expect((await step('kepala', 'publish')).status).toBe(403);
    expect((await step('kepegawaian', 'publish')).body.code).toBe('roster.moveNotPermitted');
    expect((await step('kepala', 'propose')).body.state).toBe('proposed');
    expect((await step('kepala', 'approve')).body.state).toBe('approved');
    const published = await step('walikota', 'publish');
    expect(published.body, published.text).toMatchObject({ state: 'published', publishedVersion: 1 });
    expect(published.body.told).toBeGreaterThan(5);
    expect((await as('walikota', 'POST', `/api/roster/plans/${planId}/tell`, { version: 1 })).body.told).toBe(
      published.body.told,
    );
    const { body } = await as('pegawai', 'GET', '/api/roster/mine?from=2026-12-01&to=2026-12-31');
    expect(body.days.length).toBeGreaterThan(15);
    for (const day of body.days) expect(day.reasons[0].code).toBeTruthy();
    const named = new Set(body.instruments.map((each: { id: string }) => each.id));
    for (const day of body.days)
      for (const reason of [...day.reasons, ...day.duties])
        if (reason.ref) expect(named).toContain(reason.ref.instrument);
    expect(body.instruments).toContainEqual({
      id: 'se-wali-kota-contoh',
      name: { id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) },
    });
    expect(body.toAcknowledge).toHaveLength(1);
    const { body: inbox } = await as('pegawai', 'GET', '/api/inbox');
    expect(inbox.messages[0]).toMatchObject({ kind: 'roster.published' });
  });

  it('is acknowledged once seen', async () => {
    expect((await as('pegawai', 'POST', '/api/roster/mine/acknowledge', { planId, version: 1 })).status).toBe(204);
    const { body } = await as('pegawai', 'GET', '/api/roster/mine?from=2026-12-01&to=2026-12-31');
    expect(body.toAcknowledge).toEqual([]);
  });

  it('tells only those whose days an amendment changes, and keeps both versions', async () => {
    const { body: board } = await as('kepala', 'GET', `/api/roster/plans/${planId}/board?unitId=${registry}`);
    const at = (board as BoardAnswer).people.findIndex((person) => person.modes.includes('K'));
    const person = (board as BoardAnswer).people[at]!;
    const day = (board as BoardAnswer).days[person.modes.indexOf('K')]!;
    const amend = { version: 1, cells: [{ employeeId: person.employeeId, day, mode: 'travel' }] };
    const done = await as('kepala', 'POST', `/api/roster/plans/${planId}/amend`, amend);
    expect(done.body, done.text).toMatchObject({ version: 2 });
    expect((await as('kepegawaian', 'POST', `/api/roster/plans/${planId}/amend`, amend)).body.code).toBe(
      'general.changedMeanwhile',
    );
    const published = await as('kepegawaian', 'POST', `/api/roster/plans/${planId}/publish`, {
      version: 2,
      acceptBreaches: true,
      note: 'diketahui',
    });
    expect(published.body, published.text).toMatchObject({ told: 1, publishedVersion: 2 });
    const { body: difference } = await as(
      'inspektur',
      'GET',
      `/api/roster/plans/${planId}/difference?before=1&after=2`,
    );
    expect(difference).toMatchObject({ people: 1, days: 1, changes: [{ days: [{ day, before: 'K', after: 'D' }] }] });
    const { body: after } = await as('kepala', 'GET', `/api/roster/plans/${planId}/board?unitId=${registry}`);
    const cell = after.people[at];
    expect(after.reasons[cell.why[after.days.indexOf(day)]].code).toBe('roster.fixed');
  });

  it('is judged anew with the data of the day before it is published', async () => {
    const draft = await planned('kepala', {
      scope: { kind: 'opd', unitId: registry },
      from: '2027-02-01',
      to: '2027-02-12',
    });
    const { body: board } = await as('kepala', 'GET', `/api/roster/plans/${draft}/board?unitId=${registry}`);
    const person = (board as BoardAnswer).people.find((each) => each.modes.startsWith('K'))!;
    const step = (move: string, more: object = {}) =>
      as('kepegawaian', 'POST', `/api/roster/plans/${draft}/${move}`, { version: 1, ...more });
    expect((await step('propose')).status).toBe(200);
    await app.db.asOwner((tx) =>
      tx
        .insertInto('absence')
        .values({
          agency_id: 1,
          absence_id: newId(),
          employee_id: person.employeeId,
          valid_from: '2027-02-01',
          valid_to: '2027-02-01',
          mode: 'leave',
          created_at: '2026-11-22T00:00:00Z',
        })
        .execute(),
    );
    const refused = await step('approve');
    expect(refused.body.code, refused.text).toBe('roster.judgeFound');
    // A plan too large to be judged within a request is held back by what changed under it.
    const sized = (people: number) => app.db.execute('update plan set people = $1 where plan_id = $2', [people, draft]);
    await sized(5000);
    const large = await step('approve');
    expect(large.body.code, large.text).toBe('roster.groundChanged');
    await sized(board.people.length);
    expect((await step('approve', { acceptBreaches: true, note: 'diketahui' })).body.state).toBe('approved');
  });

  it('is handed out as a private calendar until the address is closed', async () => {
    const { body } = await as('pegawai', 'POST', '/api/roster/feed', {});
    const path = new URL(body.url).pathname;
    const kept = await app.db.execute("select string_agg(reply, '') as all from idempotency_key");
    expect(String(kept.rows[0]?.all), 'the address is kept nowhere').not.toContain(path);
    const calendar = await as('nobody', 'GET', path);
    expect(calendar.status, calendar.text).toBe(200);
    const lines = calendar.text.split('\r\n');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT').length).toBeGreaterThan(15);
    expect(calendar.text).toMatch(/SUMMARY:(Kantor|Rumah)/);
    expect((await as('pegawai', 'DELETE', '/api/roster/feed')).status).toBe(204);
    expect((await as('nobody', 'GET', path)).status).toBe(404);
  });

  it('is handed out as a workbook', async () => {
    const file = await as('kepegawaian', 'GET', `/api/roster/plans/${planId}/file?unitId=${registry}`);
    expect(file.status).toBe(200);
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('is marked when a local holiday falls into its period', async () => {
    app.test.setNow('2026-11-22T02:00:00Z');
    const before = await as('kepegawaian', 'GET', '/api/roster/plans');
    expect(before.body.plans.find((plan: { id: string }) => plan.id === planId).touched).toBe(false);
    const added = await as('kepegawaian', 'POST', '/api/calendar/local-days', {
      date: '2026-12-10',
      name: 'Hari jadi kota',
      kind: 'localHoliday',
      basis: 'Keputusan Wali Kota 1/2026',
    });
    expect(added.status, added.text).toBe(200);
    const after = await as('kepegawaian', 'GET', '/api/roster/plans');
    expect(after.body.plans.find((plan: { id: string }) => plan.id === planId).touched).toBe(true);
  });

  it('keeps cells that people set when the period is planned again', async () => {
    // The cell lies in the first days; a whole month of the wards would take half a minute.
    const again = await planned('kepegawaian', { scope: { kind: 'city' }, from: december.from, to: '2026-12-12' });
    const { body } = await as('kepegawaian', 'GET', `/api/roster/plans/${again}/board?unitId=${registry}`);
    expect((body as BoardAnswer).people.filter((person) => person.fixed.includes('1'))).toHaveLength(1);
    const { body: plan } = await as('kepegawaian', 'GET', `/api/roster/plans/${again}`);
    expect(plan.people).toBe(600);
  });
});
