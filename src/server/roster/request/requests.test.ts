import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardAnswer } from '../../../contract/board.ts';
import { openIdentity } from '../../access/identity.ts';
import { accessRoutes } from '../../access/routes.ts';
import { inboxRoutes } from '../../inbox/routes.ts';
import { newId } from '../../platform/clock.ts';
import type { Db } from '../../platform/db/db.ts';
import { testDb } from '../../platform/db/testDb.ts';
import { openServer } from '../../platform/http/openServer.ts';
import { route } from '../../platform/http/router.ts';
import { fillSample, samplePassword } from '../../sample/load/fillSample.ts';
import { makeCity } from '../../sample/makeCity.ts';
import { type TestDeps, testConfig, testDeps } from '../../testDeps.ts';
import { loadInput } from '../loadInput.ts';
import { rosterRoutes } from '../routes.ts';
import { expireRequests } from './expireRequests.ts';
import { rosterRequestRoutes } from './routes.ts';
import { tellWindows } from './tellWindow.ts';

let db: Db;
let test: TestDeps;
let server: FastifyInstance;
let registry: string;
let mine: string;

beforeAll(async () => {
  db = await testDb();
  test = testDeps(db, '2026-11-21T02:00:00Z');
  const city = makeCity({ people: 600, seed: 2020, today: '2026-11-21' });
  await fillSample(db, city, {
    now: '2026-11-21T01:00:00Z',
    masterKey: testConfig.masterKey,
    newId,
    told: () => undefined,
  });
  registry = city.signIns.find((each) => each.key === 'kepala')!.unitId!;
  mine = city.signIns.find((each) => each.key === 'pegawai')!.employeeId!;
  await test.deps.jobs.start();
  server = openServer(test.deps);
  route(server, [...accessRoutes, ...inboxRoutes, ...rosterRoutes, ...rosterRequestRoutes], {
    deps: test.deps,
    identity: openIdentity(test.deps),
    perMinute: { account: 100_000, public: 100_000, signIn: 100_000 },
  });
  await server.ready();
  for (const who of ['kepegawaian', 'walikota', 'kepala', 'pegawai', 'inspektur', 'operator']) await signIn(who);
}, 120_000);
afterAll(async () => {
  await server.close();
  await test.deps.jobs.stop();
  await db.close();
});

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
type Answer = { status: number; body: any; text: string };
const cookies = new Map<string, string>();
const as = async (who: string, method: 'GET' | 'POST' | 'PUT', url: string, body?: object): Promise<Answer> => {
  const cookie = cookies.get(who);
  const isBytes = Buffer.isBuffer(body);
  const answer = await server.inject({
    method,
    url,
    headers: {
      ...(cookie ? { cookie } : {}),
      ...(method === 'GET' ? {} : { 'idempotency-key': newId() }),
      ...(isBytes ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(body === undefined ? {} : { payload: body }),
  });
  const set = answer.headers['set-cookie'];
  const last = Array.isArray(set) ? set.at(-1) : set;
  if (last) cookies.set(who, last.split(';')[0]!);
  const json = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: json ? JSON.parse(answer.body) : null, text: answer.body };
};
const signIn = async (who: string) => {
  const answer = await as(who, 'POST', '/api/access/sign-in', {
    name: `${who}@contoh.invalid`,
    password: samplePassword,
  });
  expect(answer.status, answer.text).toBeLessThan(300);
};
const planned = async (from: string, to: string): Promise<string> => {
  const made = await as('kepala', 'POST', '/api/roster/plans', { scope: { kind: 'opd', unitId: registry }, from, to });
  expect(made.status, made.text).toBe(200);
  for (;;) {
    const { body } = await as('kepala', 'GET', `/api/roster/plans/${made.body.planId}/progress`);
    if (body.state === 'done') return made.body.planId;
    if (body.state !== 'queued' && body.state !== 'running') throw new Error(JSON.stringify(body));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const step = (who: string, planId: string, move: string, version = 1) =>
  as(who, 'POST', `/api/roster/plans/${planId}/${move}`, { version, acceptBreaches: true, note: 'diketahui' });
const published = async (from: string, to: string): Promise<string> => {
  const planId = await planned(from, to);
  for (const [who, move] of [
    ['kepala', 'propose'],
    ['kepala', 'approve'],
    ['walikota', 'publish'],
  ] as const) {
    const answer = await step(who, planId, move);
    expect(answer.status, answer.text).toBe(200);
  }
  return planId;
};
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
const messages = async (who: string): Promise<any[]> => (await as(who, 'GET', '/api/inbox')).body.messages;
/** The session `rekan` becomes that of a colleague: an account of the sample is tied to him. */
const becomeColleague = async (employeeId: string) => {
  await db.asOwner(async (tx) => {
    await tx.updateTable('account').set({ employee_id: null }).where('employee_id', '=', employeeId).execute();
    await tx
      .updateTable('account')
      .set({ employee_id: employeeId })
      .where('email', '=', 'dispensasi@contoh.invalid')
      .execute();
  });
  cookies.delete('dispensasi');
  await signIn('dispensasi');
};

describe('wishes', () => {
  let windowId: string;
  const window = { from: '2026-12-01', to: '2026-12-31', opensOn: '2026-11-21', closesOn: '2026-11-24', most: 3 };

  it('are asked for by whoever plans a unit, once for a period, and everybody asked is told', async () => {
    expect((await as('pegawai', 'POST', '/api/roster/wish-windows', { ...window, unitId: registry })).status).toBe(403);
    const late = await as('operator', 'POST', '/api/roster/wish-windows', {
      ...window,
      unitId: registry,
      closesOn: '2026-12-02',
    });
    expect(late.body.code).toBe('wish.windowDates');
    const opened = await as('operator', 'POST', '/api/roster/wish-windows', { ...window, unitId: registry });
    expect(opened.status, opened.text).toBe(200);
    expect(opened.body.told).toBeGreaterThan(0);
    windowId = opened.body.id;
    expect(await messages('pegawai')).toContainEqual(
      expect.objectContaining({ kind: 'wish.open', params: expect.objectContaining({ until: '2026-11-24' }) }),
    );
    const again = await as('kepegawaian', 'POST', '/api/roster/wish-windows', { ...window, unitId: registry });
    expect(again.body.code).toBe('wish.windowOverlaps');
  });

  it('are set and changed until the deadline, at most so many', async () => {
    const { body } = await as('pegawai', 'GET', '/api/roster/wishes/mine');
    expect(body.windows).toMatchObject([{ id: windowId, state: 'open', most: 3, wishes: [] }]);
    const days: string[] = body.windows[0].days;
    expect(days).not.toContain('2026-12-25');
    const put = (wishes: object[]) => as('pegawai', 'PUT', `/api/roster/wishes/mine/${windowId}`, { wishes });
    const home = (day: string) => ({ day, mode: 'home', weight: 3 });
    expect((await put(days.slice(0, 4).map(home))).body.code).toBe('wish.tooMany');
    expect((await put([home('2026-12-25')])).body.code).toBe('wish.dayOutside');
    expect((await put([home(days[2]!), { day: days[3], mode: 'office', weight: 1 }])).status).toBe(204);
    const { body: list } = await as('operator', 'GET', '/api/roster/wish-windows');
    expect(list.windows[0]).toMatchObject({ wishers: 1, wishes: 2, mayChange: true });
  });

  it('go into what a plan is made from', async () => {
    const loaded = await db.inAgency(1, (tx) =>
      loadInput(test.deps, tx, { agencyId: 1, unitIds: [registry], from: '2026-12-01', to: '2026-12-31', seed: 1 }),
    );
    expect(loaded.ok && loaded.value.input.wishes).toMatchObject([
      { employeeId: mine, mode: 'home', weight: 3 },
      { employeeId: mine, mode: 'office', weight: 1 },
    ]);
  });

  it('are reminded of once before the end, only those who have not wished', async () => {
    test.setNow('2026-11-23T02:00:00Z');
    expect(await tellWindows(test.deps)).toBeGreaterThan(0);
    expect(await tellWindows(test.deps)).toBe(0);
    expect(await messages('kepala')).toContainEqual(expect.objectContaining({ kind: 'wish.closing' }));
    expect(await messages('pegawai')).toContainEqual(expect.objectContaining({ kind: 'wish.open' }));
  });

  it('are closed after the deadline with a sentence that says so', async () => {
    test.setNow('2026-11-25T02:00:00Z');
    const late = await as('pegawai', 'PUT', `/api/roster/wishes/mine/${windowId}`, { wishes: [] });
    expect(late.body).toMatchObject({ code: 'wish.late' });
    expect(late.body.detail).toContain('24 November 2026');
    const move = await as('operator', 'POST', `/api/roster/wish-windows/${windowId}/move`, {
      opensOn: '2026-11-21',
      closesOn: '2026-11-28',
      most: 3,
    });
    expect(move.body.code).toBe('wish.windowOver');
  });
});

describe('requests about a published plan', () => {
  let planId: string;
  let board: BoardAnswer;
  let version = 1;
  const letterOf = (employeeId: string, day: string) =>
    board.people.find((each) => each.employeeId === employeeId)?.modes[board.days.indexOf(day as never)];
  const readBoard = async () => {
    const { body } = await as('kepala', 'GET', `/api/roster/plans/${planId}`);
    version = body.version;
    const people: BoardAnswer['people'] = [];
    for (const unit of body.units) {
      const one = await as('kepala', 'GET', `/api/roster/plans/${planId}/board?unitId=${unit.id}`);
      board = one.body;
      for (const person of board.people)
        if (!people.some((each) => each.employeeId === person.employeeId)) people.push(person);
    }
    board = { ...board, people };
  };

  beforeAll(async () => {
    planId = await published('2026-12-01', '2026-12-31');
    await readBoard();
  }, 60_000);

  it('every wish has its answer once the plan is published', async () => {
    const { body } = await as('pegawai', 'GET', '/api/roster/wishes/mine');
    for (const wish of body.windows[0].wishes) {
      expect(['fulfilled', 'unfulfilled']).toContain(wish.answer);
      if (wish.answer === 'unfulfilled') expect(wish.reason.code).toBeTruthy();
      const letter = letterOf(mine, wish.day);
      expect(wish.answer === 'fulfilled').toBe(letter === (wish.mode === 'home' ? 'R' : 'K'));
    }
  });

  interface Option {
    day: string;
    otherDay?: string;
    other: string;
  }
  /** The first exchange that the judge allows: on one day, else on two of a week. */
  const firstOption = async (): Promise<Option> => {
    const line = board.people.find((each) => each.employeeId === mine)!;
    const own = board.days.filter((_, d) => 'KR'.includes(line.modes[d] ?? '-'));
    const pairs = own.flatMap((day, d) => own.slice(d + 1, d + 5).map((otherDay) => ({ day, otherDay })));
    for (const asked of [...own.map((day) => ({ day })), ...pairs].slice(0, 60)) {
      const { body } = await as('pegawai', 'GET', `/api/roster/swaps/options?${new URLSearchParams(asked)}`);
      const option = body.options?.find((each: { allowed: boolean }) => each.allowed);
      if (option) return { ...asked, other: option.employeeId };
    }
    throw new Error('nobody to swap with');
  };

  const dayOf = ({ day, otherDay }: Option) => (otherDay === undefined ? { day } : { day, otherDay });

  describe('a swap', () => {
    let swapId: string;
    let option: Option;
    let other: string;

    it('is offered with colleagues whom the judge allows, and refused where a rule would break', async () => {
      option = await firstOption();
      ({ other } = option);
      const asked = new URLSearchParams({ ...dayOf(option) });
      const { body, text } = await as('pegawai', 'GET', `/api/roster/swaps/options?${asked}`);
      expect(text).not.toMatch(/pregnant|nursing|chronicIllness|acuteIllness|alwaysHome\.dispensation/);
      const closed = body.options.find((each: { allowed: boolean }) => !each.allowed);
      if (closed) {
        expect(closed.conflicts[0]).toBeTruthy();
        const refused = await as('pegawai', 'POST', '/api/roster/swaps', {
          withEmployeeId: closed.employeeId,
          ...dayOf(option),
        });
        expect(refused.body.code).toBe('swap.breaks');
      }
      await becomeColleague(other);
    });

    it('is proposed to the colleague, who agrees, and only then reaches the head', async () => {
      const made = await as('pegawai', 'POST', '/api/roster/swaps', {
        withEmployeeId: other,
        ...dayOf(option),
        note: 'ada pelatihan',
      });
      expect(made.status, made.text).toBe(200);
      swapId = made.body.id;
      const twice = await as('pegawai', 'POST', '/api/roster/swaps', { withEmployeeId: other, ...dayOf(option) });
      expect(twice.body.code).toBe('swap.alreadyOpen');
      expect(await messages('dispensasi')).toContainEqual(expect.objectContaining({ kind: 'swap.proposed' }));
      expect((await as('kepala', 'GET', '/api/roster/requests')).body.total).toBe(0);
      expect((await as('pegawai', 'POST', `/api/roster/swaps/${swapId}/answer`, { agree: true })).status).toBe(404);
      const agreed = await as('dispensasi', 'POST', `/api/roster/swaps/${swapId}/answer`, { agree: true });
      expect(agreed.body, agreed.text).toEqual({ state: 'agreed' });
      const { body } = await as('kepala', 'GET', '/api/roster/requests');
      expect(body).toMatchObject({
        total: 1,
        requests: [{ id: swapId, kind: 'swap', state: 'agreed', mayDecide: true }],
      });
    });

    it('waits while the plan holds changes that are not published', async () => {
      const somebody = board.people.find(
        (each) => each.employeeId !== mine && each.employeeId !== other && each.modes.includes('K'),
      )!;
      const at = somebody.modes.indexOf('K');
      const cells = [{ employeeId: somebody.employeeId, day: board.days[at], mode: 'travel' }];
      expect((await as('kepala', 'POST', `/api/roster/plans/${planId}/amend`, { version, cells })).status).toBe(200);
      const held = await as('kepala', 'POST', '/api/roster/requests/decide', { decision: 'approve', ids: [swapId] });
      expect(held.body).toMatchObject({ done: 0, failed: [{ id: swapId, code: 'request.planWaits' }] });
      expect((await step('kepegawaian', planId, 'publish', version + 1)).status).toBe(200);
      await readBoard();
    });

    it('becomes one amendment that is published and changes these two alone', async () => {
      const { day } = option;
      const before = { own: letterOf(mine, day), other: letterOf(other, day) };
      const done = await as('kepala', 'POST', '/api/roster/requests/decide', { decision: 'approve', ids: null });
      expect(done.body, done.text).toEqual({ done: 1, failed: [] });
      const previous = version;
      await readBoard();
      expect(version).toBe(previous + 1);
      expect({ own: letterOf(mine, day), other: letterOf(other, day) }).toEqual({
        own: before.other,
        other: before.own,
      });
      const difference = await as(
        'inspektur',
        'GET',
        `/api/roster/plans/${planId}/difference?before=${previous}&after=${version}`,
      );
      expect(difference.body.people).toBe(2);
      const { body } = await as('pegawai', 'GET', `/api/roster/mine?from=${day}&to=${day}`);
      expect(body.days[0].letter).toBe(before.other);
      const { body: own } = await as('pegawai', 'GET', '/api/roster/requests/mine');
      expect(own.requests).toContainEqual(
        expect.objectContaining({ id: swapId, state: 'approved', role: 'asker', may: [] }),
      );
      for (const who of ['pegawai', 'dispensasi'])
        expect(await messages(who)).toContainEqual(expect.objectContaining({ kind: 'request.approved' }));
    });

    it('ends by itself where the plan changed the days before the colleague agreed', async () => {
      const next = await firstOption();
      await becomeColleague(next.other);
      const made = await as('pegawai', 'POST', '/api/roster/swaps', { withEmployeeId: next.other, ...dayOf(next) });
      expect(made.status, made.text).toBe(200);
      const cells = [{ employeeId: next.other, day: next.day, mode: 'travel' }];
      const amended = await as('kepala', 'POST', `/api/roster/plans/${planId}/amend`, { version, cells });
      expect(amended.status, amended.text).toBe(200);
      expect((await step('kepegawaian', planId, 'publish', version + 1)).status).toBe(200);
      const answered = await as('dispensasi', 'POST', `/api/roster/swaps/${made.body.id}/answer`, { agree: true });
      expect(answered.body, answered.text).toEqual({ state: 'overtaken' });
      const later = await as('dispensasi', 'POST', `/api/roster/swaps/${made.body.id}/answer`, { agree: true });
      expect(later.body.code).toBe('request.notOpen');
      await readBoard();
    });

    it('is withdrawn by who proposed it, and expires when its day comes', async () => {
      const next = await firstOption();
      const propose = () => as('pegawai', 'POST', '/api/roster/swaps', { withEmployeeId: next.other, ...dayOf(next) });
      const first = await propose();
      expect((await as('pegawai', 'POST', `/api/roster/requests/${first.body.id}/withdraw`)).status).toBe(204);
      const second = await propose();
      expect(second.status, second.text).toBe(200);
      const onTheDay = { ...test.deps, clock: () => `${next.day}T02:00:00Z` as const } as typeof test.deps;
      expect(await expireRequests(onTheDay)).toBe(1);
      expect(await expireRequests(onTheDay)).toBe(0);
      const { body } = await as('pegawai', 'GET', '/api/roster/requests/mine');
      const stateOf = (id: string) => body.requests.find((each: { id: string }) => each.id === id)?.state;
      expect([stateOf(first.body.id), stateOf(second.body.id)]).toEqual(['withdrawn', 'expired']);
    });
  });

  describe('a flexible day', () => {
    const form = {
      place: 'home',
      basis: 'task',
      reason: 'Menyusun laporan triwulan tanpa gangguan loket',
      workPlan: 'Mengolah data dan menulis bab dua sampai empat',
      outputs: ['Draf laporan triwulan'],
      where: '',
    };
    const judge = async (days: string[]) =>
      (await as('pegawai', 'GET', `/api/roster/flexible-days/judgement?place=home&days=${days.join(',')}`)).body;

    it('is judged before it is asked for, each criterion with its article', async () => {
      const judged = await judge([board.days[0]!, '2026-12-25']);
      expect(judged.days).toHaveLength(2);
      const holiday = judged.days.find((each: { day: string }) => each.day === '2026-12-25');
      expect(holiday).toMatchObject({ allowed: false, criteria: [{ name: 'workday', met: false }] });
      const workday = judged.days.find((each: { day: string }) => each.day !== '2026-12-25');
      expect(workday.criteria.map((each: { name: string }) => each.name)).toEqual(
        expect.arrayContaining(['workday', 'opened', 'discipline']),
      );
    });

    it('goes with its evidence to the head, who reads it and decides; a refusal names what is open instead', async () => {
      const office = board.days.find((day) => letterOf(mine, day) === 'K')!;
      const asked = await as('pegawai', 'POST', '/api/roster/flexible-days', { ...form, days: [office] });
      expect(asked.status, asked.text).toBe(200);
      const { id } = asked.body;
      const twice = await as('pegawai', 'POST', '/api/roster/flexible-days', { ...form, days: [office] });
      expect(twice.body.code).toBe('flexible.alreadyOpen');
      const file = await as(
        'pegawai',
        'POST',
        `/api/roster/flexible-days/${id}/files`,
        Buffer.from('%PDF-1.7 undangan'),
      );
      expect(file.body, file.text).toEqual({ files: 1 });
      const wrong = await as('pegawai', 'POST', `/api/roster/flexible-days/${id}/files`, Buffer.from('halo'));
      expect(wrong.body.code).toBe('flexible.fileKind');
      for (const who of ['operator', 'inspektur', 'kepegawaian', 'pegawai'])
        expect((await as(who, 'GET', `/api/roster/requests/${id}`)).status, who).toBe(403);
      const { body: read, text } = await as('kepala', 'GET', `/api/roster/requests/${id}`);
      expect(read, text).toMatchObject({ form: { workPlan: form.workPlan }, files: [{ name: 'bukti-1.pdf' }] });
      const opened = await as('kepala', 'GET', `/api/roster/flexible-days/${id}/files/${read.files[0].id}`);
      expect(opened.text).toContain('undangan');
      const silent = await as('kepala', 'POST', '/api/roster/requests/decide', { decision: 'refuse', ids: [id] });
      expect(silent.body.code).toBe('request.noteMissing');
      const refused = await as('kepala', 'POST', '/api/roster/requests/decide', {
        decision: 'refuse',
        ids: [id],
        note: 'Ada rapat tatap muka hari itu.',
      });
      expect(refused.body).toEqual({ done: 1, failed: [] });
      const { body: own } = await as('pegawai', 'GET', '/api/roster/requests/mine');
      const seen = own.requests.find((each: { id: string }) => each.id === id);
      expect(seen).toMatchObject({ state: 'refused', form: { reason: form.reason } });
      expect(seen.history.at(-1).note).toContain('tatap muka');
    });

    it('becomes a fixed cell of the published plan when approved, and is refused where a rule stands against it', async () => {
      const free = (await judge([board.days.find((day) => letterOf(mine, day) === 'K')!])) as {
        free: string[];
        days: { day: string; allowed: boolean }[];
      };
      const day = free.days.find((each) => each.allowed)?.day ?? free.free[0];
      const closed = board.days.find((each) => letterOf(mine, each) === 'K' && each !== day)!;
      if (day !== undefined) {
        const asked = await as('pegawai', 'POST', '/api/roster/flexible-days', { ...form, days: [day] });
        const done = await as('walikota', 'POST', '/api/roster/requests/decide', {
          decision: 'approve',
          ids: [asked.body.id, newId()],
        });
        expect(done.body, done.text).toMatchObject({ done: 1, failed: [{ code: 'general.notFound', name: '' }] });
        await readBoard();
        const line = board.people.find((each) => each.employeeId === mine)!;
        expect(line.modes[board.days.indexOf(day as never)]).toBe('R');
        expect(line.fixed[board.days.indexOf(day as never)]).toBe('1');
      }
      const verdict = (await judge([closed])).days[0];
      if (!verdict.allowed) {
        const asked = await as('pegawai', 'POST', '/api/roster/flexible-days', { ...form, days: [closed] });
        const done = await as('kepala', 'POST', '/api/roster/requests/decide', {
          decision: 'approve',
          ids: [asked.body.id],
        });
        expect(done.body).toMatchObject({ done: 0, failed: [{ code: 'flexible.notAllowed' }] });
      }
    });

    it('stands fixed in a coming plan when there is none yet', async () => {
      const days = ['2027-01-13'];
      const judged = await judge(days);
      const day = judged.days.find((each: { allowed: boolean }) => each.allowed)?.day;
      expect(day, JSON.stringify(judged.days)).toBeDefined();
      const asked = await as('pegawai', 'POST', '/api/roster/flexible-days', { ...form, days: [day] });
      const done = await as('kepala', 'POST', '/api/roster/requests/decide', {
        decision: 'approve',
        ids: [asked.body.id],
      });
      expect(done.body, done.text).toEqual({ done: 1, failed: [] });
      const loaded = await db.inAgency(1, (tx) =>
        loadInput(test.deps, tx, { agencyId: 1, unitIds: [registry], from: '2027-01-11', to: '2027-01-22', seed: 1 }),
      );
      expect(loaded.ok && loaded.value.input.fixed).toContainEqual({ employeeId: mine, day, mode: 'home' });
    });

    it('of the head himself is decided by somebody else', async () => {
      const { body } = await as('kepala', 'POST', '/api/roster/flexible-days', { ...form, days: ['2027-01-13'] });
      const own = await as('kepala', 'POST', '/api/roster/requests/decide', { decision: 'approve', ids: [body.id] });
      expect(own.body.failed).toMatchObject([{ id: body.id, code: 'request.own' }]);
      const all = await as('kepala', 'POST', '/api/roster/requests/decide', {
        decision: 'refuse',
        ids: null,
        note: 'ditolak semua',
      });
      expect(all.body.failed).toEqual([]);
      const { body: list } = await as('walikota', 'GET', '/api/roster/requests?kind=flexibleDay');
      expect(list.requests.map((each: { id: string }) => each.id)).toContain(body.id);
    });
  });

  it('whoever has not acknowledged is named to the head and reminded at most once a day', async () => {
    const { body } = await as('kepala', 'GET', `/api/roster/plans/${planId}/acknowledgements`);
    expect(body.people).toBe(body.seen + body.waiting.length);
    expect(body.waiting.length).toBeGreaterThan(0);
    expect((await as('inspektur', 'POST', `/api/roster/plans/${planId}/remind`, { employeeIds: null })).status).toBe(
      403,
    );
    const told = await as('kepala', 'POST', `/api/roster/plans/${planId}/remind`, { employeeIds: [mine] });
    expect(told.body, told.text).toEqual({ told: 1, skipped: 0 });
    expect(await messages('pegawai')).toContainEqual(expect.objectContaining({ kind: 'roster.remind' }));
    const again = await as('operator', 'POST', `/api/roster/plans/${planId}/remind`, { employeeIds: [mine] });
    expect(again.status).toBe(429);
    const rest = await as('operator', 'POST', `/api/roster/plans/${planId}/remind`, { employeeIds: null });
    expect(rest.body.told).toBeGreaterThan(0);
    await as('pegawai', 'POST', '/api/roster/mine/acknowledge', { planId, version });
    const { body: after } = await as('kepala', 'GET', `/api/roster/plans/${planId}/acknowledgements`);
    expect(after.seen).toBe(body.seen + 1);
  });
});
