import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BoardAnswer } from '../../../contract/board.ts';
import { absenceRoutes } from '../../absence/routes.ts';
import { calendarRoutes } from '../../calendar/routes.ts';
import { jobRoutes } from '../../jobs/routes.ts';
import { rosterConflictRoutes } from '../conflict/routes.ts';
import { openTestRoster, type TestRoster } from '../testRoster.ts';
import { rosterReplanRoutes } from './routes.ts';

let app: TestRoster;
let unitId: string;
let planId: string;

beforeAll(async () => {
  const more = [...absenceRoutes, ...calendarRoutes, ...jobRoutes, ...rosterReplanRoutes, ...rosterConflictRoutes];
  app = await openTestRoster(600, more);
  unitId = app.unitOf('kepala');
  await app.signIn('kepegawaian', 'kepala');
});
afterAll(() => app.close());

const as: TestRoster['as'] = (...request) => app.as(...request);
const ended = async (who: string, jobId: string) => {
  for (;;) {
    const { body } = await as(who, 'GET', `/api/jobs/${jobId}`);
    if (body.state !== 'queued' && body.state !== 'running') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const board = async (version?: number): Promise<BoardAnswer> =>
  (
    await as(
      'kepegawaian',
      'GET',
      `/api/roster/plans/${planId}/board?unitId=${unitId}${version ? `&version=${version}` : ''}`,
    )
  ).body;
const plan = async () => (await as('kepegawaian', 'GET', `/api/roster/plans/${planId}`)).body;
const replanned = async (version: number, from = '2026-12-01') => {
  const started = await as('kepegawaian', 'POST', `/api/roster/plans/${planId}/replan`, { version, from });
  expect(started.status, JSON.stringify(started.body)).toBe(200);
  const { jobId } = started.body;
  expect(await ended('kepegawaian', jobId)).toMatchObject({ state: 'done' });
  const path = `/api/roster/plans/${planId}/replan/${jobId}`;
  return { path, proposal: (await as('kepegawaian', 'GET', path)).body };
};

it('somebody falls ill: the plan is marked, planning again changes his days and as few others as can be, and old versions stay', async () => {
  const scope = { kind: 'unit', unitId };
  const made = await as('kepegawaian', 'POST', '/api/roster/plans', { scope, from: '2026-12-01', to: '2026-12-23' });
  planId = made.body.planId;
  expect(await ended('kepegawaian', made.body.jobId)).toMatchObject({ state: 'done' });
  const before = await board();
  const ill = before.people.find((person) => person.modes.includes('K') && person.modes.includes('R'))!;
  app.test.setNow('2026-11-21T03:00:00Z');
  const sick = { mode: 'leave', from: '2026-12-08', to: '2026-12-15', basis: '' };
  expect((await as('kepegawaian', 'POST', `/api/employees/${ill.employeeId}/absences`, sick)).status).toBe(200);
  const other = before.people.find((person) => person !== ill && (person.open[0]?.length ?? 0) > 1)!;
  const late = { mode: 'leave', from: '2026-12-01', to: '2026-12-02', basis: '' };
  expect((await as('kepegawaian', 'POST', `/api/employees/${other.employeeId}/absences`, late)).status).toBe(200);
  expect(await plan()).toMatchObject({ touched: true, version: 1 });

  const { path, proposal } = await replanned(1, '2026-12-03');
  const own = proposal.changes.find((each: { employeeId: string }) => each.employeeId === ill.employeeId);
  type Day = { day: string; after: string };
  const sickDays = own.days.filter(({ day }: Day) => day >= '2026-12-08' && day <= '2026-12-15');
  expect(sickDays.length).toBeGreaterThan(4);
  expect(sickDays.every(({ after }: Day) => after === 'C')).toBe(true);
  expect(
    proposal.changes.flatMap((each: { days: Day[] }) => each.days).every(({ day }: Day) => day >= '2026-12-03'),
  ).toBe(true);
  expect(sickDays[0].reason.code).toBe('roster.leave');
  expect(proposal.days).toBeLessThan(3 * own.days.length);
  expect(proposal.breachesAfter).toBeLessThanOrEqual(proposal.breachesBefore);
  app.test.setNow('2026-11-21T04:00:00Z');
  // Nothing has happened yet.
  expect((await board()).people).toEqual(before.people);

  expect((await as('kepegawaian', 'POST', `${path}/take`, {})).body).toEqual({ version: 2 });
  expect(await plan()).toMatchObject({ version: 2, touched: false });
  const after = await board();
  const day = after.days.indexOf('2026-12-08');
  const line = after.people.find((person) => person.employeeId === ill.employeeId)!;
  expect(line.modes[day]).toBe('C');
  expect(line.open[day]).toBe('C');
  expect(after.people.map((person) => person.modes.slice(0, 2))).toEqual(
    before.people.map((person) => person.modes.slice(0, 2)),
  );
  // Days before the first that may change are judged by what they were published under.
  expect(after.people.find((person) => person.employeeId === other.employeeId)!.open[0]).toBe(other.open[0]);
  // Version 1 is still read with what it rested on.
  expect((await board(1)).people.find((person) => person.employeeId === ill.employeeId)!.open[day]).not.toBe('C');
  expect((await as('kepegawaian', 'POST', `${path}/take`, {})).body.code).toBe('general.notFound');
});

it('a holiday is added: everybody is off, and a proposal for a version that has moved on is not taken', async () => {
  const holiday = { date: '2026-12-17', name: 'Hari jadi kota', kind: 'localHoliday', basis: 'SE Wali Kota' };
  app.test.setNow('2026-11-21T05:00:00Z');
  expect((await as('kepegawaian', 'POST', '/api/calendar/local-days', holiday)).status).toBe(200);
  const { path, proposal } = await replanned(2);
  expect(proposal.changes.length).toBeGreaterThan(3);
  const after = proposal.changes.flatMap((each: { days: { day: string; after: string }[] }) => each.days);
  expect(
    after
      .filter((each: { day: string }) => each.day === '2026-12-17')
      .every((each: { after: string }) => each.after === '-'),
  ).toBe(true);

  const now = await board();
  const person = now.people.find((each) => each.open[0]?.includes('K') && each.open[0]?.includes('R'))!;
  const cell = { employeeId: person.employeeId, day: now.days[0], mode: person.modes[0] === 'K' ? 'home' : 'office' };
  expect(
    (await as('kepegawaian', 'POST', `/api/roster/plans/${planId}/amend`, { version: 2, cells: [cell] })).status,
  ).toBe(200);
  expect((await as('kepegawaian', 'POST', `${path}/take`, {})).body.code).toBe('general.changedMeanwhile');

  // Planned anew, what a person set by hand stays set.
  const again = await replanned(3);
  expect((await as('kepegawaian', 'POST', `${again.path}/take`, {})).body).toEqual({ version: 4 });
  const last = await board();
  const kept = last.people.find((each) => each.employeeId === person.employeeId)!;
  expect(kept.fixed[0]).toBe('1');
  expect(last.people.every((each) => each.modes[last.days.indexOf('2026-12-17')] === '-')).toBe(true);
});

it('the head of a unit may not plan the whole agency again', async () => {
  const city = await as('kepegawaian', 'POST', '/api/roster/plans', {
    scope: { kind: 'city' },
    from: '2027-01-04',
    to: '2027-01-08',
  });
  await ended('kepegawaian', city.body.jobId);
  const started = await as('kepala', 'POST', `/api/roster/plans/${city.body.planId}/replan`, {
    version: 1,
    from: '2027-01-04',
  });
  expect(started.status).toBe(403);
});

it('where everybody of a group is away, the cause and tried changes are named through the board’s own bounds', async () => {
  const now = await board();
  const at = now.dayLimits.findIndex(
    (limit) =>
      limit.mode === 'office' &&
      (limit.min ?? 0) > 0 &&
      limit.counted.length > 0 &&
      limit.counted.length < 6 &&
      (now.days[limit.day] ?? '') > '2026-12-18',
  );
  const limit = now.dayLimits[at]!;
  const day = now.days[limit.day]!;
  app.test.setNow('2026-11-21T07:00:00Z');
  for (const person of limit.counted) {
    const { employeeId } = now.people[person]!;
    await as('kepegawaian', 'POST', `/api/employees/${employeeId}/absences`, {
      mode: 'travel',
      from: day,
      to: day,
      basis: '',
    });
  }
  const { version } = await plan();
  const { path } = await replanned(version, day);
  expect((await as('kepegawaian', 'POST', `${path}/take`, {})).status).toBe(200);
  const after = await board();
  const broken = after.dayLimits.findIndex(
    (each) => each.day === limit.day && each.min === limit.min && each.counted.join() === limit.counted.join(),
  );
  const why = await as(
    'kepegawaian',
    'GET',
    `/api/roster/plans/${planId}/conflict?unitId=${unitId}&version=${version + 1}&kind=dayLimit&limit=${broken}`,
  );
  expect(why.body).toMatchObject({ outcome: 'impossible', minimal: true });
  const kinds = why.body.parts.map((part: { kind: string }) => part.kind);
  expect(kinds.filter((kind: string) => kind === 'bound')).toHaveLength(1);
  expect(kinds.filter((kind: string) => kind === 'held')).toHaveLength(limit.counted.length - limit.min! + 1);
  expect(why.body.corrections[0]).toMatchObject({ kind: 'bound', side: 'min', from: limit.min });
});
