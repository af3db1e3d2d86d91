import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardAnswer } from '../../contract/board.ts';
import { type ModeLetter, modeOf } from '../../domain/roster/model.ts';
import { addSeconds, type Instant } from '../../kernel/time.ts';
import { tellHeldPublications } from './tellPublication.ts';
import { openTestRoster, type TestRoster } from './testRoster.ts';

const start: Instant = '2026-11-21T02:00:00Z';
let roster: TestRoster;
let unit: string;
let at = start;
const later = (seconds: number) => {
  at = addSeconds(at, seconds);
  roster.test.setNow(at);
};
const round = () => tellHeldPublications(roster.test.deps).run(at);

beforeAll(async () => {
  roster = await openTestRoster(600);
  unit = roster.unitOf('kepala');
  await roster.signIn('kepegawaian', 'walikota', 'kepala', 'operator', 'pegawai', 'plh', 'inspektur');
});
afterAll(() => roster.close());

const accepting = (version: number) => ({ version, acceptBreaches: true, note: 'diketahui' });
const step = (who: string, planId: string, move: string, version: number) =>
  roster.as(who, 'POST', `/api/roster/plans/${planId}/${move}`, accepting(version));
const plan = async (planId: string, who = 'kepegawaian') =>
  (await roster.as(who, 'GET', `/api/roster/plans/${planId}`)).body;
const board = async (planId: string, who = 'kepala') =>
  (await roster.as(who, 'GET', `/api/roster/plans/${planId}/board?unitId=${unit}`)).body as BoardAnswer & {
    version: number;
  };
const published = async (from: string, to: string): Promise<string> => {
  const planId = await roster.planned('kepala', { scope: { kind: 'opd', unitId: unit }, from, to });
  await step('kepala', planId, 'propose', 1);
  await step('kepala', planId, 'approve', 1);
  const done = await step('walikota', planId, 'publish', 1);
  expect(done.body, done.text).toMatchObject({ state: 'published', publishedVersion: 1 });
  return planId;
};
const ownDays = async (from: string, to: string): Promise<number> =>
  (await roster.as('pegawai', 'GET', `/api/roster/mine?from=${from}&to=${to}`)).body.days.length;
const messages = async (): Promise<string[]> =>
  (await roster.as('pegawai', 'GET', '/api/inbox')).body.messages.map((each: { kind: string }) => each.kind);
/** Cells of people who have a choice, each with the other letter. */
const turned = (of: BoardAnswer, wanted: readonly number[]) =>
  wanted.map((n) => {
    const choices = of.people.flatMap((person) =>
      of.days.flatMap((day, d) =>
        person.open[d] === 'KR' || person.open[d] === 'RK' || person.open[d]?.startsWith('KR')
          ? [{ employeeId: person.employeeId, day, letter: (person.modes[d] === 'K' ? 'R' : 'K') as ModeLetter }]
          : [],
      ),
    );
    const cell = choices[n]!;
    return { employeeId: cell.employeeId, day: cell.day, mode: modeOf[cell.letter] };
  });
const amend = (who: string, planId: string, version: number, cells: object[]) =>
  roster.as(who, 'POST', `/api/roster/plans/${planId}/amend`, { version, cells });

describe('a publication that is taken back', () => {
  it('shows days at once, holds its messages for ten minutes and leaves nothing behind when taken back in time', async () => {
    const planId = await published('2027-01-04', '2027-01-08');
    expect(await ownDays('2027-01-04', '2027-01-08')).toBeGreaterThan(0);
    expect(await messages()).toEqual([]);
    const shown = await plan(planId);
    expect(shown.publication).toMatchObject({ version: 1, heldUntil: addSeconds(at, 600), told: false });
    expect(shown.may).toContain('unpublished');
    expect((await plan(planId, 'kepala')).may).not.toContain('unpublished');
    later(599);
    await round();
    expect(await messages()).toEqual([]);
    expect((await roster.as('kepala', 'POST', `/api/roster/plans/${planId}/unpublish`, { version: 1 })).status).toBe(
      403,
    );
    const undone = await roster.as('walikota', 'POST', `/api/roster/plans/${planId}/unpublish`, { version: 1 });
    expect(undone.body, undone.text).toEqual({ state: 'approved', version: 1, publishedVersion: null, told: 0 });
    expect(await ownDays('2027-01-04', '2027-01-08')).toBe(0);
    later(3600);
    await round();
    expect(await messages()).toEqual([]);
    expect((await plan(planId)).history.map((each: { move: string }) => each.move).slice(-2)).toEqual([
      'published',
      'unpublished',
    ]);
    const twice = await roster.as('walikota', 'POST', `/api/roster/plans/${planId}/unpublish`, { version: 1 });
    expect(twice.body.code).toBe('roster.moveNotPermitted');
  });

  it('tells once the ten minutes are over, and can then no longer be taken back', async () => {
    const planId = await published('2027-01-11', '2027-01-15');
    later(600);
    await round();
    await round();
    expect(await messages()).toEqual(['roster.published']);
    const late = await roster.as('walikota', 'POST', `/api/roster/plans/${planId}/unpublish`, { version: 1 });
    expect(late.body.code).toBe('roster.undoTooLate');
    expect((await plan(planId)).may).not.toContain('unpublished');
  });

  it('sent at once and taken back: whoever was told is told again, and the version before holds', async () => {
    const planId = await published('2027-01-18', '2027-01-22');
    later(700);
    await round();
    later(1);
    const before = await board(planId);
    const everyone = before.people.map((person) => person.employeeId);
    const me = (await roster.as('pegawai', 'GET', '/api/access/me')).body.employeeId as string;
    expect(everyone).toContain(me);
    const own = before.people.find((person) => person.employeeId === me)!;
    const letter = own.modes[0] === 'K' ? 'home' : 'office';
    await amend('kepala', planId, 1, [{ employeeId: me, day: before.days[0]!, mode: letter }]);
    expect((await step('walikota', planId, 'publish', 2)).body.told).toBe(1);
    const now = await roster.as('walikota', 'POST', `/api/roster/plans/${planId}/tell`, { version: 2 });
    expect(now.body).toEqual({ told: 1 });
    expect((await messages())[0]).toBe('roster.changed');
    const again = await roster.as('walikota', 'POST', `/api/roster/plans/${planId}/tell`, { version: 2 });
    expect(again.body.code).toBe('roster.nothingToTell');
    later(1);
    const undone = await roster.as('walikota', 'POST', `/api/roster/plans/${planId}/unpublish`, { version: 2 });
    expect(undone.body).toEqual({ state: 'published', version: 2, publishedVersion: 1, told: 1 });
    expect((await messages())[0]).toBe('roster.unpublished');
    const mine = await roster.as('pegawai', 'GET', '/api/roster/mine?from=2027-01-18&to=2027-01-22');
    expect(mine.body.days[0].letter).toBe(own.modes[0]);
    expect((await step('walikota', planId, 'publish', 2)).body).toMatchObject({ publishedVersion: 2, told: 1 });
  });

  it('and an amendment meanwhile: nobody approved it, so the plan is a draft again', async () => {
    const planId = await published('2027-01-25', '2027-01-29');
    const before = await board(planId);
    const [unpublish, amended] = await Promise.all([
      roster.as('walikota', 'POST', `/api/roster/plans/${planId}/unpublish`, { version: 1 }),
      amend('kepala', planId, 1, turned(before, [0])),
    ]);
    expect([unpublish.status, amended.status]).toEqual([200, 200]);
    expect(await plan(planId)).toMatchObject({ state: 'draft', version: 2, publishedVersion: null, publication: null });
  });

  it('is withdrawn before anybody was told: nobody hears of it', async () => {
    later(700);
    await round();
    const heard = (await messages()).length;
    const planId = await published('2027-02-01', '2027-02-05');
    expect((await step('walikota', planId, 'withdraw', 1)).status).toBe(200);
    later(3600);
    await round();
    expect(await messages()).toHaveLength(heard);
  });
});

describe('two people on one board', () => {
  let planId: string;
  beforeAll(async () => {
    planId = await roster.planned('kepala', {
      scope: { kind: 'opd', unitId: unit },
      from: '2027-03-01',
      to: '2027-03-31',
    });
  });
  const presence = (who: string, edits: number) =>
    roster.as(who, 'GET', `/api/roster/plans/${planId}/presence?unitId=${unit}&edits=${edits}`);
  const changes = (since: number) =>
    roster.as('kepegawaian', 'GET', `/api/roster/plans/${planId}/changes?unitId=${unit}&since=${since}`);

  it('see one another while their boards are open', async () => {
    expect((await presence('kepala', 3)).body).toEqual({ version: 1, others: [] });
    const second = (await presence('kepegawaian', 0)).body;
    expect(second.others).toMatchObject([{ edits: 3 }]);
    expect(second.others[0].name).not.toBe('');
    later(60);
    expect((await presence('kepegawaian', 0)).body.others).toEqual([]);
    expect((await presence('pegawai', 0)).status).toBe(403);
  });

  it('the second to save is refused and learns who changed which cell when; nothing is overwritten', async () => {
    const both = await board(planId);
    const [mine, shared] = turned(both, [3, 0]);
    const first = await amend('kepala', planId, 1, [shared!]);
    expect(first.status, first.text).toBe(200);
    const second = await amend('kepegawaian', planId, 1, [mine!, { ...shared!, mode: 'other' }]);
    expect(second.body.code).toBe('general.changedMeanwhile');
    const { body } = await changes(1);
    expect(body.version).toBe(2);
    expect(body.cells).toHaveLength(1);
    expect(body.cells[0]).toMatchObject({ employeeId: shared!.employeeId, day: shared!.day, version: 2, at });
    expect(body.cells[0].by).not.toBe('');
    expect((await board(planId)).people.find((each) => each.employeeId === shared!.employeeId)!.modes).not.toBe(
      both.people.find((each) => each.employeeId === shared!.employeeId)!.modes,
    );
    expect((await amend('kepegawaian', planId, 2, [mine!])).body.version).toBe(3);
    expect((await changes(2)).body.cells).toHaveLength(1);
  });

  it('two saves at the same moment make one version and one refusal', async () => {
    const now = await board(planId);
    const [one, two] = turned(now, [10, 11]);
    const answers = await Promise.all([
      amend('kepala', planId, now.version, [one!]),
      amend('kepegawaian', planId, now.version, [two!]),
    ]);
    expect(answers.map((each) => each.status).sort()).toEqual([200, 409]);
  });

  it('versions are compared by person and day with reason and author', async () => {
    const read = (before: number, after: number) =>
      roster.as('inspektur', 'GET', `/api/roster/plans/${planId}/compare?before=${before}&after=${after}`);
    const { body, text } = await read(1, 3);
    expect(body.days, text).toBe(2);
    for (const change of body.changes)
      for (const day of change.days) {
        expect(day.before).not.toBe(day.after);
        expect(day.reason.code).toBe('roster.fixed');
        expect([2, 3]).toContain(day.version);
      }
    expect(body.versions.length).toBeGreaterThanOrEqual(4);
    expect(body.versions[1].by).not.toBe(body.versions[2].by);
    const turnedBack = (await read(3, 1)).body;
    expect(turnedBack.changes[0].days[0].before).toBe(body.changes[0].days[0].after);
    expect((await read(0, 1)).body.people).toBeGreaterThan(5);
  });

  it('patterns are kept for a unit under a name of their own', async () => {
    const save = (who: string, name: string) =>
      roster.as(who, 'POST', '/api/roster/patterns', { unitId: unit, name, weeks: 'KKRKR..' });
    const kept = await save('kepala', 'Dua hari rumah');
    expect(kept.body, kept.text).toMatchObject({ name: 'Dua hari rumah', weeks: 'KKRKR..' });
    expect((await save('kepala', 'dua HARI rumah')).body.code).toBe('roster.patternTaken');
    expect((await save('plh', 'Punya lain')).status).toBe(403);
    const wrong = await roster.as('kepala', 'POST', '/api/roster/patterns', { unitId: unit, name: 'x', weeks: 'KKX' });
    expect(wrong.status).toBe(400);
    const list = await roster.as('kepala', 'GET', `/api/roster/patterns?unitId=${unit}`);
    expect(list.body.patterns).toEqual([kept.body]);
    expect((await roster.as('plh', 'DELETE', `/api/roster/patterns/${kept.body.id}`)).status).toBe(404);
    expect((await roster.as('kepala', 'DELETE', `/api/roster/patterns/${kept.body.id}`)).status).toBe(204);
    expect((await roster.as('kepala', 'GET', `/api/roster/patterns?unitId=${unit}`)).body.patterns).toEqual([]);
  });

  it('what was published before the plan can be copied from', async () => {
    const { body } = await roster.as('kepala', 'GET', `/api/roster/plans/${planId}/earlier?unitId=${unit}`);
    expect(body.lines.length).toBeGreaterThan(5);
    for (const line of body.lines) expect(line.modes).toHaveLength(body.days.length);
  });

  it('comes as PDF in both languages, with all people and the signature of the head', async () => {
    const id = await roster.as('kepala', 'GET', `/api/roster/plans/${planId}/sheet?unitId=${unit}&language=id`);
    expect(id.status, id.text.slice(0, 200)).toBe(200);
    expect(id.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(id.bytes.length).toBeGreaterThan(3000);
    const english = await roster.as('kepala', 'GET', `/api/roster/plans/${planId}/sheet?unitId=${unit}&language=en`);
    expect(english.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await roster.as('pegawai', 'GET', `/api/roster/plans/${planId}/sheet?unitId=${unit}`)).status).toBe(403);
  });
});

describe('who is where', () => {
  const read = async (who: string, query = '') =>
    (await roster.as(who, 'GET', `/api/roster/whereabouts?${query}`)).body;

  beforeAll(async () => {
    at = '2027-01-19T02:00:00Z';
    roster.test.setNow(at);
    await roster.signIn('kepegawaian', 'kepala', 'pegawai');
  });

  it('counts the people of a unit by place, with the time of the data', async () => {
    const body = await read('kepala');
    expect(body).toMatchObject({ day: '2027-01-19', asOf: at, basis: 'plan', limited: false });
    expect(body.publishedAt).not.toBeNull();
    const total = Object.values(body.counts as Record<string, number>).reduce((a, b) => a + b, 0);
    expect(total).toBe(body.total);
    expect(body.counts.office).toBeGreaterThan(0);
    expect(body.workplaces.length).toBeGreaterThan(0);
  });

  it('shows an employee his own unit alone and neither leave nor travel', async () => {
    const body = await read('pegawai');
    expect(body.limited).toBe(true);
    expect(body.total).toBeGreaterThan(0);
    expect(new Set(body.people.map((each: { unitName: string }) => each.unitName)).size).toBe(1);
    expect(body.counts.leave).toBeUndefined();
    expect(body.counts.travel).toBeUndefined();
  });

  it('narrows by place and by name, and the whole agency is open to a personnel officer', async () => {
    const all = await read('kepegawaian');
    expect(all.total).toBeGreaterThan(500);
    expect(all.people).toHaveLength(100);
    const office = await read('kepegawaian', 'place=office');
    expect(office.people.every((each: { place: string }) => each.place === 'office')).toBe(true);
    expect(office.total).toBe(all.counts.office);
    const name = all.people[0].name as string;
    expect((await read('kepegawaian', `q=${encodeURIComponent(name)}`)).total).toBeGreaterThanOrEqual(1);
    expect((await read('pegawai', `unitId=${roster.unitOf('plh')}`)).total).toBe(0);
  });
});
