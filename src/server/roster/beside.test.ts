import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardAnswer } from '../../contract/board.ts';
import { InstrumentSchema } from '../../domain/policy/instrument.ts';
import { newId } from '../platform/clock.ts';
import { testConfig } from '../testDeps.ts';
import { loadInput } from './loadInput.ts';
import { ownDays } from './ownDays.ts';
import { openTestRoster, type TestRoster } from './testRoster.ts';

const period = { from: '2026-12-01', to: '2026-12-04' } as const;
const seats = 10;
let roster: TestRoster;
let db: TestRoster['db'];
const units = { a: '', b: '' };
const roomOf = { a: [] as string[], b: [] as string[] };

const circular = InstrumentSchema.parse({
  id: 'se-ruang',
  form: 'circular',
  level: 'city',
  issuer: 'Wali Kota Contoh',
  number: '7/2026',
  title: { id: 'Ruang bersama', en: 'Shared rooms' },
  issued: null,
  from: '2026-01-01',
  to: null,
  state: 'inForce',
  region: null,
  certain: true,
  clauses: [
    { id: 'open', article: 'Huruf A', kind: 'homeAllowed', places: ['home'] },
    { id: 'seats', article: 'Huruf B', kind: 'roomCapacity', share: { num: 1, den: 1 } },
  ],
});
const national = InstrumentSchema.parse({
  ...circular,
  id: 'se-menteri-ruang',
  level: 'national',
  issuer: 'Menteri Contoh',
  clauses: [{ id: 'half', article: 'Angka 4', kind: 'roomCapacity', share: { num: 1, den: 2 } }],
});

beforeAll(async () => {
  roster = await openTestRoster(600);
  db = roster.db;
  const roomId = newId();
  await db.execute('delete from policy_version');
  await db.execute('delete from absence');
  await db.asOwner(async (tx) => {
    for (const each of [circular, national])
      await tx
        .insertInto('policy_version')
        .values({
          agency_id: 1,
          instrument_id: each.id,
          version: 1,
          state: 'inForce',
          origin: 'own',
          body: JSON.stringify(each),
          made_at: '2026-11-21T01:00:00Z',
        })
        .execute();
    const { workplace_id } = await tx.selectFrom('workplace').select('workplace_id').limit(1).executeTakeFirstOrThrow();
    await tx
      .insertInto('room')
      .values({ agency_id: 1, room_id: roomId, workplace_id, name: 'Ruang bersama', capacity: seats })
      .execute();
  });
  const { rows } = await db.execute(
    `select p.unit_id, array_agg(p.employee_id::text order by p.employee_id) as people from placement p
     where p.valid_to is null and not exists (select 1 from unit_version v where v.parent_id = p.unit_id)
     group by p.unit_id having count(*) >= 8 order by count(*) desc, p.unit_id limit 2`,
  );
  const found = rows as { unit_id: string; people: string[] }[];
  for (const [i, key] of (['a', 'b'] as const).entries()) {
    units[key] = found[i]!.unit_id;
    roomOf[key] = found[i]!.people.slice(0, 8);
    await db.execute('update placement set room_id = null where unit_id = $1', [units[key]]);
    await db.execute('update placement set room_id = $1 where employee_id = any($2::uuid[])', [roomId, roomOf[key]]);
  }
  await roster.signIn('kepegawaian');
});
afterAll(() => roster.close());

const ask = async (method: 'GET' | 'POST', url: string, body?: object) =>
  (await roster.as('kepegawaian', method, url, body)).body;
const planned = (scope: object) => roster.planned('kepegawaian', { scope, ...period });
const unit = (unitId: string) => ({ kind: 'unit', unitId });
const publish = async (planId: string, version: number, first = version === 1) => {
  const accepted = { version, acceptBreaches: true, note: 'diketahui' };
  if (first)
    for (const move of ['propose', 'approve']) await ask('POST', `/api/roster/plans/${planId}/${move}`, accepted);
  expect(await ask('POST', `/api/roster/plans/${planId}/publish`, accepted)).toMatchObject({
    publishedVersion: version,
  });
};
const boardOf = (planId: string, unitId: string): Promise<BoardAnswer> =>
  ask('GET', `/api/roster/plans/${planId}/board?unitId=${unitId}`);
const inRoom = (board: BoardAnswer, people: readonly string[], d: number) =>
  board.people.filter((person) => people.includes(person.employeeId) && person.modes[d] === 'K').length;
const roomLimits = (board: BoardAnswer) =>
  board.dayLimits.filter((limit) => board.reasons[limit.reason]?.code === 'roomCapacity');

describe('two units in one room of ten seats, planned one after the other', () => {
  let early: string;
  let a: string;
  let b: string;

  it('the first takes the seats it needs', async () => {
    early = await planned(unit(units.b));
    a = await planned(unit(units.a));
    const board = await boardOf(a, units.a);
    for (let d = 0; d < 4; d++) expect(inRoom(board, roomOf.a, d)).toBe(8);
    await publish(a, 1);
  });

  it('the second gets what is left, and its board says so', async () => {
    b = await planned(unit(units.b));
    const board = await boardOf(b, units.b);
    for (let d = 0; d < 4; d++) expect(inRoom(board, roomOf.b, d)).toBe(2);
    expect(roomLimits(board)).toHaveLength(4);
    expect(roomLimits(board)[0]).toMatchObject({
      max: seats,
      elsewhere: 8,
      shared: true,
      outside: { people: 8, waiting: 0 },
    });
    expect((await ask('GET', `/api/roster/plans/${b}`)).breaches).toEqual([]);
  });

  it('board and phone name the circular that gave way, and the one it gave way to', async () => {
    const pair = {
      reason: { ref: { instrument: 'se-menteri-ruang', article: 'Angka 4' } },
      by: { ref: { instrument: 'se-ruang', article: 'Huruf B' } },
      why: 'issuer',
    };
    const board = await boardOf(a, units.a);
    const person = board.people.find((each) => each.employeeId === roomOf.a[0])!;
    expect(board.overruled?.[person.overruled?.[0] ?? -1]).toMatchObject([pair]);
    expect(board.instruments.map((each) => each.id).sort()).toEqual(['se-menteri-ruang', 'se-ruang']);
    const own = await db.inAgency(1, (tx) => ownDays(tx, 1, person.employeeId, period.from, period.to));
    expect(own.map((each) => each.overruled)).toMatchObject([[pair], [pair], [pair], [pair]]);
  });

  it('a plan made before is judged by what the other published meanwhile', async () => {
    const board = await boardOf(early, units.b);
    expect(inRoom(board, roomOf.b, 0)).toBe(8);
    expect(roomLimits(board)[0]).toMatchObject({ max: seats, elsewhere: 8 });
    await ask('POST', `/api/roster/plans/${early}/propose`, { version: 1 });
    expect(await ask('POST', `/api/roster/plans/${early}/approve`, { version: 1 })).toMatchObject({
      code: 'roster.judgeFound',
    });
  });

  it('an amendment of the first sees the second, and of the second the first', async () => {
    await publish(b, 1);
    const onA = await boardOf(a, units.a);
    expect(roomLimits(onA)[0]).toMatchObject({ max: seats, elsewhere: 2, outside: { people: 8, waiting: 0 } });
    const day = onA.days[0]!;
    const amend = (planId: string, version: number, employeeId: string, mode: string) =>
      ask('POST', `/api/roster/plans/${planId}/amend`, { version, cells: [{ employeeId, day, mode }] });
    expect(await amend(a, 1, roomOf.a[0]!, 'office')).toEqual({ version: 2, breaches: [] });
    const board = await boardOf(b, units.b);
    const atHome = board.people.find((each) => roomOf.b.includes(each.employeeId) && each.modes[0] === 'R')!.employeeId;
    const tooMany = { code: 'roster.tooMany', day, params: { found: 11, bound: seats } };
    expect(await amend(b, 1, atHome, 'office')).toMatchObject({ version: 2, breaches: [tooMany] });
    await publish(b, 2);
    expect(await amend(a, 2, roomOf.a[0]!, 'office')).toMatchObject({ version: 3, breaches: [tooMany] });
    expect(await amend(a, 3, roomOf.a[0]!, 'home')).toEqual({ version: 4, breaches: [] });
    expect((await ask('GET', `/api/roster/plans/${a}`)).breaches).toEqual([]);
  });

  it('no longer counts them once their plan is withdrawn', async () => {
    await ask('POST', `/api/roster/plans/${b}/withdraw`, { version: 2, note: 'ditarik' });
    const board = await boardOf(a, units.a);
    for (const limit of roomLimits(board)) expect(limit).toMatchObject({ elsewhere: 0 });
  });

  it('a plan of the whole agency has nobody beside it and keeps the room', async () => {
    const whole = await db.inAgency(1, (tx) =>
      loadInput({ config: testConfig }, tx, { agencyId: 1, unitIds: null, ...period, seed: 1 }),
    );
    expect(whole.ok && whole.value.input.beside).toBeUndefined();
    const city = await planned({ kind: 'city' });
    const [boardA, boardB] = [await boardOf(city, units.a), await boardOf(city, units.b)];
    for (let d = 0; d < 4; d++) expect(inRoom(boardA, roomOf.a, d) + inRoom(boardB, roomOf.b, d)).toBe(seats);
  });

  it('loads nobody beside a plan where no clause makes them count', async () => {
    const other = await db.execute(
      `select unit_id from placement where valid_to is null and unit_id <> all($1::uuid[]) and room_id is null group by unit_id limit 1`,
      [[units.a, units.b]],
    );
    const alone = await db.inAgency(1, (tx) =>
      loadInput({ config: testConfig }, tx, {
        agencyId: 1,
        unitIds: [String(other.rows[0]?.unit_id)],
        ...period,
        seed: 1,
      }),
    );
    expect(alone.ok && alone.value.input.beside).toBeUndefined();
  });
});
