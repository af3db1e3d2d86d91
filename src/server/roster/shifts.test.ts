import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BoardAnswer } from '../../contract/board.ts';
import { shiftBoard } from '../../domain/roster/explainShift.ts';
import { judgeBoard } from '../../domain/roster/judgeBoard.ts';
import { timeOn } from '../../domain/roster/workingTime.ts';
import { inboxWords } from '../../words/id/inbox.ts';
import { messageText } from '../../words/messageText.ts';
import { makeCity } from '../sample/makeCity.ts';
import { tellHeldPublications } from './tellPublication.ts';
import { openTestRoster, type TestRoster } from './testRoster.ts';

let city: TestRoster;
let wardId: string;
let planId: string;
const board = async (): Promise<BoardAnswer & { version: number }> =>
  (await city.as('kepegawaian', 'GET', `/api/roster/plans/${planId}/board?unitId=${wardId}`)).body;

beforeAll(async () => {
  city = await openTestRoster(600);
  await city.signIn('kepegawaian', 'perawat');
  const units = makeCity({ people: 600, seed: 2020, today: '2026-11-21' }).units;
  wardId = units.find((each) => each.name === 'Ruang Rawat Anggrek')!.id;
  planId = await city.planned('kepegawaian', {
    scope: { kind: 'unit', unitId: wardId },
    from: '2026-12-01',
    to: '2026-12-31',
    seed: 3,
  });
}, 120_000);
afterAll(() => city.close());

it('plans a ward on every day of the month, each person-day with its shift or a day off', async () => {
  const shown = await board();
  expect(shown.days).toHaveLength(31);
  const onLine = shown.people.filter((person) => person.open.some((letters) => letters === 'K-'));
  expect(onLine.length).toBeGreaterThan(8);
  for (const person of onLine)
    for (const [d, letter] of [...person.modes].entries())
      expect(timeOn(shown.times, person.times, d) !== null).toBe(letter === 'K');
  expect(judgeBoard(shown)).toEqual([]);
  expect(shiftBoard(shown)?.choices.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
    'P Pagi',
    'S Siang',
    'M Malam',
  ]);
  const plan = await city.as('kepegawaian', 'GET', `/api/roster/plans/${planId}`);
  expect(plan.body.breaches).toEqual([]);
  // The lines of a single ward come with a proof of how good they are.
  const { points, bound, cells } = plan.body.quality;
  expect(cells).toBeGreaterThan(100);
  expect(bound).toBeGreaterThan(0);
  expect(bound).toBeLessThanOrEqual(points);
  expect(points - bound).toBeLessThanOrEqual(points / 10);
});

it('takes a shift and a day off by an amendment, judges them and keeps them', async () => {
  const before = await board();
  const night = before.times!.findIndex((time) => time.name === 'Malam');
  const person = before.people.findIndex(
    ({ times, open }) =>
      times !== undefined &&
      open.every((letters) => letters === 'K-') &&
      timeOn(before.times, times, 1)?.name === 'Pagi',
  );
  const { employeeId } = before.people[person]!;
  const amended = await city.as('kepegawaian', 'POST', `/api/roster/plans/${planId}/amend`, {
    version: before.version,
    cells: [
      { employeeId, day: '2026-12-01', mode: 'office', time: night },
      { employeeId, day: '2026-12-03', mode: 'off' },
    ],
  });
  expect(amended.status, amended.text).toBe(200);
  expect(amended.body.breaches.map((each: { code: string }) => each.code)).toContain('rest');
  const after = await board();
  expect(timeOn(after.times, after.people[person]!.times, 0)?.name).toBe('Malam');
  expect(after.people[person]!.modes[2]).toBe('-');
  expect(after.people[person]!.fixed[2]).toBe('1');
  expect(after.people[person]!.times?.[2]).toBe('.');
  const unknown = await city.as('kepegawaian', 'POST', `/api/roster/plans/${planId}/amend`, {
    version: after.version,
    cells: [{ employeeId, day: '2026-12-01', mode: 'office', time: 40 }],
  });
  expect(unknown.body.problem?.code ?? unknown.body.code).toBe('roster.timeUnknown');
});

it('tells a nurse her hours, with the night in her calendar until the next morning', async () => {
  const version = (await board()).version;
  for (const step of ['propose', 'approve', 'publish']) {
    const body = { version, note: 'Sif bulan Desember', acceptBreaches: true };
    const moved = await city.as('kepegawaian', 'POST', `/api/roster/plans/${planId}/${step}`, body);
    expect(moved.status, moved.text).toBe(200);
  }
  const mine = await city.as('perawat', 'GET', '/api/roster/mine?from=2026-12-01&to=2026-12-31');
  const timed = mine.body.days.filter((day: { time?: object }) => day.time !== undefined);
  expect(timed.length).toBeGreaterThan(15);
  expect(timed.every((day: { mode: string }) => day.mode === 'office')).toBe(true);
  const night = timed.find((day: { time: { name: string } }) => day.time.name === 'Malam');
  expect(night.time).toEqual({ name: 'Malam', start: '21:00', end: '07:00', kind: 'shift' });
  expect(night.duties).toEqual([]);
  const opened = await city.as('perawat', 'POST', '/api/roster/feed', {});
  const feed = await city.as('perawat', 'GET', new URL(opened.body.url).pathname);
  const day = night.day.replaceAll('-', '');
  expect(feed.text).toContain(`DTSTART:${day}T140000Z`);
  expect(feed.text).toContain('SUMMARY:Kantor\\, Malam 21.00–07.00');
});

it('the message about a publication names the first days with their hours', async () => {
  const later = '2026-11-21T02:11:00Z';
  city.test.setNow(later);
  await tellHeldPublications(city.test.deps).run(later);
  const { messages } = (await city.as('perawat', 'GET', '/api/inbox')).body;
  const { kind, params } = messages.find((each: { kind: string }) => each.kind === 'roster.published');
  const { body } = messageText(inboxWords, 'id', kind, params);
  expect(body).toMatch(/Sel 1 Des: (dinas (pagi|siang|malam) \d{2}\.\d{2}–\d{2}\.\d{2} WIB|libur); Rab 2 Des: /);
  expect(body).toMatch(/dan \d+ hari lain\./);
});

it('keeps the turns of a line when it is planned again, and puts a new night before no early morning', async () => {
  const file = await city.as('kepegawaian', 'GET', `/api/roster/plans/${planId}/file?unitId=${wardId}`);
  expect(file.status).toBe(200);
  const next = await city.planned('kepegawaian', {
    scope: { kind: 'unit', unitId: wardId },
    from: '2027-01-01',
    to: '2027-01-14',
    seed: 3,
  });
  const plan = await city.as('kepegawaian', 'GET', `/api/roster/plans/${next}`);
  expect(plan.body.breaches).toEqual([]);
});
