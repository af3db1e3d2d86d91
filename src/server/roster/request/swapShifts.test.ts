import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BoardAnswer } from '../../../contract/board.ts';
import { timeOn } from '../../../domain/roster/workingTime.ts';
import { makeCity } from '../../sample/makeCity.ts';
import { openTestCity, type TestCity } from './testCity.ts';

let city: TestCity;
let nurse: string;
let colleague: string;
const plans: string[] = [];
const boards = new Map<string, BoardAnswer & { version: number }>();
const sample = makeCity({ people: 600, seed: 2020, today: '2026-11-21' });
const wardId = sample.units.find((each) => each.name === 'Ruang Rawat Anggrek')!.id;

const readBoards = async (): Promise<void> => {
  for (const planId of plans)
    boards.set(
      planId,
      (await city.as('kepegawaian', 'GET', `/api/roster/plans/${planId}/board?unitId=${wardId}`)).body,
    );
};
/** How somebody stands on a day: the name of the shift, a letter without. */
const standing = (employeeId: string, day: string): string => {
  for (const board of boards.values()) {
    const d = board.days.indexOf(day as never);
    const person = board.people.find((each) => each.employeeId === employeeId);
    if (d < 0 || person === undefined) continue;
    return timeOn(board.times, person.times, d)?.name ?? person.modes[d]!;
  }
  return '';
};
const days = (): string[] => [...boards.values()].flatMap((board) => board.days);

beforeAll(async () => {
  city = await openTestCity('2026-11-25T02:00:00Z');
  await city.signIn('perawat');
  nurse = sample.signIns.find((each) => each.key === 'perawat')!.employeeId!;
  for (const [from, to] of [
    ['2026-12-01', '2026-12-14'],
    ['2026-12-15', '2026-12-28'],
  ] as const) {
    const order = { scope: { kind: 'unit', unitId: wardId }, from, to, seed: 3 };
    const made = await city.as('kepegawaian', 'POST', '/api/roster/plans', order);
    expect(made.status, made.text).toBe(200);
    const { planId } = made.body;
    for (;;) {
      const { body } = await city.as('kepegawaian', 'GET', `/api/roster/plans/${planId}/progress`);
      if (body.state === 'done') break;
      await new Promise((go) => setTimeout(go, 50));
    }
    for (const move of ['propose', 'approve', 'publish']) {
      const moved = await city.step('kepegawaian', planId, move);
      expect(moved.status, moved.text).toBe(200);
    }
    plans.push(planId);
  }
  await readBoards();
}, 240_000);
afterAll(() => city.close());

/** The first exchange that is offered for one of some questions. */
const offered = async (asked: readonly Record<string, string>[]) => {
  const against: string[] = [];
  for (const query of asked) {
    const { body } = await city.as('perawat', 'GET', `/api/roster/swaps/options?${new URLSearchParams(query)}`);
    const option = body.options?.find((each: { allowed: boolean }) => each.allowed);
    if (option) return { query, option, ownTimes: body.ownTimes };
    against.push(...(body.options ?? []).flatMap((each: { conflicts: string[] }) => each.conflicts.slice(0, 1)));
  }
  throw new Error(`nobody to swap with: ${[...new Set(against)].join('; ')}`);
};
/** The swap from its proposal to the head's decision. */
const settled = async (query: Record<string, string>, other: string): Promise<string> => {
  const made = await city.as('perawat', 'POST', '/api/roster/swaps', { withEmployeeId: other, ...query });
  expect(made.status, made.text).toBe(200);
  await city.db.asOwner(async (tx) => {
    await tx.updateTable('account').set({ employee_id: null }).where('employee_id', '=', other).execute();
    const account = tx.updateTable('account').where('email', '=', 'dispensasi@contoh.invalid');
    await account.set({ employee_id: other }).execute();
  });
  await city.signIn('dispensasi');
  const agreed = await city.as('dispensasi', 'POST', `/api/roster/swaps/${made.body.id}/answer`, { agree: true });
  expect(agreed.status, agreed.text).toBe(200);
  const one = await city.as('walikota', 'GET', `/api/roster/requests/${made.body.id}`);
  expect(one.body).toMatchObject({ conflicts: [], state: 'agreed' });
  const decided = await city.as('walikota', 'POST', '/api/roster/requests/decide', {
    decision: 'approve',
    ids: [made.body.id],
  });
  expect(decided.body, decided.text).toMatchObject({ done: 1, failed: [] });
  await readBoards();
  return made.body.id;
};

it('one shift for another on the same day: offered with its hours, judged with both lines, settled with the hours', async () => {
  const own = days().filter((day) => /Pagi|Siang|Malam/.test(standing(nurse, day)));
  const { query, option, ownTimes } = await offered(own.map((day) => ({ day })));
  colleague = option.employeeId;
  const day = query.day!;
  const [mine, theirs] = [standing(nurse, day), standing(colleague, day)];
  expect(ownTimes[0]).toMatchObject({ name: mine, kind: 'shift' });
  expect(option.times[0]).toMatchObject({ name: theirs });
  expect(mine).not.toBe(theirs);
  const id = await settled({ day }, colleague);
  expect([standing(nurse, day), standing(colleague, day)]).toEqual([theirs, mine]);
  const requests = (await city.as('perawat', 'GET', '/api/roster/requests/mine')).body.requests;
  expect(requests.find((each: { id: string }) => each.id === id)).toMatchObject({
    state: 'approved',
    ownTimes: [{ name: mine }],
    otherTimes: [{ name: theirs }],
  });
}, 120_000);

it('days in two published plans: shifts exchanged on both, one amendment in each, and neither is taken back alone', async () => {
  const [first, second] = plans.map((planId) => boards.get(planId)!.days);
  const isAtWork = (day: string): boolean => /Pagi|Siang|Malam/.test(standing(nurse, day));
  const pairs = first!
    .slice(-7)
    .flatMap((day) => second!.slice(0, 7).map((otherDay) => ({ day: `${day}`, otherDay: `${otherDay}` })))
    .filter(({ day, otherDay }) => isAtWork(day) && isAtWork(otherDay))
    .slice(0, 16);
  const { query, option } = await offered(pairs);
  const other = option.employeeId;
  const both = [query.day!, query.otherDay!];
  const [mine, theirs] = [both.map((day) => standing(nurse, day)), both.map((day) => standing(other, day))];
  const id = await settled(query, other);
  expect(both.map((day) => standing(nurse, day))).toEqual(theirs);
  expect(both.map((day) => standing(other, day))).toEqual(mine);
  expect(id).not.toBe('');
  const back = await city.as('kepegawaian', 'POST', `/api/roster/plans/${plans[0]}/unpublish`, {
    version: boards.get(plans[0]!)!.version,
  });
  expect(back.body.code).toBe('roster.undoSwap');
}, 120_000);
