import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoardAnswer } from '../../../contract/board.ts';
import { type ModeLetter, modeOf } from '../../../domain/roster/model.ts';
import { newId } from '../../platform/clock.ts';
import { loadInput } from '../loadInput.ts';
import { lineVersions } from '../versionStore.ts';
import { eraseOldEvidence } from './eraseOldEvidence.ts';
import { expireRequests } from './expireRequests.ts';
import { openTestCity, type TestCity } from './testCity.ts';

let city: TestCity;
const as: TestCity['as'] = (...asked) => city.as(...asked);

beforeAll(async () => {
  city = await openTestCity('2026-11-25T02:00:00Z');
}, 120_000);
afterAll(() => city.close());

/** The sign-in `dispensasi` becomes that of somebody else: its account is tied to him. */
const become = async (employeeId: string) => {
  await city.db.asOwner(async (tx) => {
    await tx.updateTable('account').set({ employee_id: null }).where('employee_id', '=', employeeId).execute();
    const account = tx.updateTable('account').where('email', '=', 'dispensasi@contoh.invalid');
    await account.set({ employee_id: employeeId }).execute();
  });
  await city.signIn('dispensasi');
};

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
    planId = await city.published('2026-12-01', '2026-12-31');
    await readBoard();
  }, 60_000);

  interface Option {
    day: string;
    otherDay?: string;
    other: string;
  }
  /** The first exchange that the judge allows: on one day, else on two of a week. */
  const firstOption = async (): Promise<Option> => {
    const line = board.people.find((each) => each.employeeId === city.mine)!;
    const own = board.days.filter((_, d) => 'KR'.includes(line.modes[d] ?? '-'));
    const pairs = own.flatMap((day, d) => own.slice(d + 1, d + 5).map((otherDay) => ({ day, otherDay })));
    const all: Record<string, string>[] = [...own.map((day) => ({ day })), ...pairs];
    for (const asked of all.slice(0, 60)) {
      const { body } = await as('pegawai', 'GET', `/api/roster/swaps/options?${new URLSearchParams(asked)}`);
      const option = body.options?.find((each: { allowed: boolean }) => each.allowed);
      if (option)
        return { day: asked.day!, ...(asked.otherDay ? { otherDay: asked.otherDay } : {}), other: option.employeeId };
    }
    throw new Error('nobody to swap with');
  };

  const dayOf = ({ day, otherDay }: Option) => (otherDay === undefined ? { day } : { day, otherDay });

  describe('a swap', () => {
    let swapId: string;
    let option: Option;
    let other: string;
    let waiting: { employeeId: string; day: string };

    it('is offered with colleagues whom the judge allows, and refused where a rule would break', async () => {
      option = await firstOption();
      ({ other } = option);
      const asked = new URLSearchParams(Object.entries(dayOf(option)));
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
      await become(other);
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
      expect(await city.messages('dispensasi')).toContainEqual(expect.objectContaining({ kind: 'swap.proposed' }));
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

    it('waits while a change of the same cell is not published', async () => {
      const was = modeOf[letterOf(other, option.day) as ModeLetter];
      const amend = (mode: string) =>
        as('kepala', 'POST', `/api/roster/plans/${planId}/amend`, {
          version,
          cells: [{ employeeId: other, day: option.day, mode }],
        });
      expect((await amend('travel')).status).toBe(200);
      const held = await as('kepala', 'POST', '/api/roster/requests/decide', { decision: 'approve', ids: [swapId] });
      expect(held.body).toMatchObject({ done: 0, failed: [{ id: swapId, code: 'request.cellWaits' }] });
      await readBoard();
      expect((await amend(was)).status).toBe(200);
      await readBoard();
    });

    it('goes round changes of others that are not published: they step aside and still wait afterwards', async () => {
      const somebody = board.people.find(
        (each) => each.employeeId !== city.mine && each.employeeId !== other && each.modes.includes('K'),
      )!;
      waiting = { employeeId: somebody.employeeId, day: board.days[somebody.modes.indexOf('K')]! };
      const cells = [{ ...waiting, mode: 'travel' }];
      expect((await as('kepala', 'POST', `/api/roster/plans/${planId}/amend`, { version, cells })).status).toBe(200);
      await readBoard();
    });

    it('becomes one amendment that is published and changes these two alone', async () => {
      const { day } = option;
      const before = { own: letterOf(city.mine, day), other: letterOf(other, day) };
      const { publishedVersion: shownBefore } = (await as('kepegawaian', 'GET', `/api/roster/plans/${planId}`)).body;
      const done = await as('kepala', 'POST', '/api/roster/requests/decide', { decision: 'approve', ids: null });
      expect(done.body, done.text).toEqual({ done: 1, failed: [] });
      const { publishedVersion: shown } = (await as('kepegawaian', 'GET', `/api/roster/plans/${planId}`)).body;
      await readBoard();
      expect(version).toBe(shown + 1);
      expect(letterOf(waiting.employeeId, waiting.day)).toBe('D');
      // Stepping aside and back is nothing to acknowledge anew.
      const versions = await city.db.inAgency(1, (tx) => lineVersions(tx, 1, planId, shown));
      expect([versions.get(waiting.employeeId), versions.get(other)]).toEqual([1, shown]);
      expect({ own: letterOf(city.mine, day), other: letterOf(other, day) }).toEqual({
        own: before.other,
        other: before.own,
      });
      const difference = await as(
        'inspektur',
        'GET',
        `/api/roster/plans/${planId}/difference?before=${shownBefore}&after=${shown}`,
      );
      expect(difference.body.people).toBe(2);
      const still = await as(
        'inspektur',
        'GET',
        `/api/roster/plans/${planId}/difference?before=${shown}&after=${version}`,
      );
      expect(still.body.changes).toMatchObject([
        { employeeId: waiting.employeeId, days: [{ before: 'K', after: 'D' }] },
      ]);
      const { body } = await as('pegawai', 'GET', `/api/roster/mine?from=${day}&to=${day}`);
      expect(body.days[0].letter).toBe(before.other);
      const { body: own } = await as('pegawai', 'GET', '/api/roster/requests/mine');
      expect(own.requests).toContainEqual(
        expect.objectContaining({ id: swapId, state: 'approved', role: 'asker', may: [] }),
      );
      for (const who of ['pegawai', 'dispensasi'])
        expect(await city.messages(who)).toContainEqual(expect.objectContaining({ kind: 'request.approved' }));
    });

    it('is undone with its publication when that is taken back: both are told, and what waits keeps waiting without it', async () => {
      const { day } = option;
      const { publishedVersion: shown } = (await as('kepegawaian', 'GET', `/api/roster/plans/${planId}`)).body;
      const swapped = { own: letterOf(city.mine, day), other: letterOf(other, day) };
      const back = await as('walikota', 'POST', `/api/roster/plans/${planId}/unpublish`, { version: shown });
      expect(back.status, back.text).toBe(200);
      const { body: own } = await as('pegawai', 'GET', '/api/roster/requests/mine');
      expect(own.requests).toContainEqual(expect.objectContaining({ id: swapId, state: 'undone', may: [] }));
      for (const who of ['pegawai', 'dispensasi'])
        expect(await city.messages(who)).toContainEqual(
          expect.objectContaining({ kind: 'request.ended', params: expect.objectContaining({ why: 'undone' }) }),
        );
      await readBoard();
      expect({ own: letterOf(city.mine, day), other: letterOf(other, day) }).toEqual({
        own: swapped.other,
        other: swapped.own,
      });
      expect(letterOf(waiting.employeeId, waiting.day)).toBe('D');
      const { body } = await as('pegawai', 'GET', `/api/roster/mine?from=${day}&to=${day}`);
      expect(body.days[0].letter).toBe(swapped.other);
      expect((await city.step('kepegawaian', planId, 'publish', version)).status).toBe(200);
    });

    it('ends by itself where the plan changed the days before the colleague agreed', async () => {
      const next = await firstOption();
      await become(next.other);
      const made = await as('pegawai', 'POST', '/api/roster/swaps', { withEmployeeId: next.other, ...dayOf(next) });
      expect(made.status, made.text).toBe(200);
      const cells = [{ employeeId: next.other, day: next.day, mode: 'travel' }];
      const amended = await as('kepala', 'POST', `/api/roster/plans/${planId}/amend`, { version, cells });
      expect(amended.status, amended.text).toBe(200);
      expect((await city.step('kepegawaian', planId, 'publish', version + 1)).status).toBe(200);
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
      const onTheDay = { ...city.test.deps, clock: () => `${next.day}T02:00:00Z` as const } as typeof city.test.deps;
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
      const office = board.days.find((day) => letterOf(city.mine, day) === 'K')!;
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

    it('keeps its evidence no longer than the agency keeps evidence', async () => {
      const later = (now: '2026-12-20T02:00:00Z' | '2027-03-01T02:00:00Z') => ({ db: city.db, clock: () => now });
      expect(await eraseOldEvidence(later('2026-12-20T02:00:00Z'))).toBe(0);
      expect(await eraseOldEvidence(later('2027-03-01T02:00:00Z'))).toBe(1);
      const { body } = await as('pegawai', 'GET', '/api/roster/requests/mine');
      expect(body.requests.every((each: { files: number }) => each.files === 0)).toBe(true);
    });

    it('becomes a fixed cell of the published plan when approved, and is refused where a rule stands against it', async () => {
      const free = (await judge([board.days.find((day) => letterOf(city.mine, day) === 'K')!])) as {
        free: string[];
        days: { day: string; allowed: boolean }[];
      };
      const day = free.days.find((each) => each.allowed)?.day ?? free.free[0];
      const closed = board.days.find((each) => letterOf(city.mine, each) === 'K' && each !== day)!;
      if (day !== undefined) {
        const asked = await as('pegawai', 'POST', '/api/roster/flexible-days', { ...form, days: [day] });
        const done = await as('walikota', 'POST', '/api/roster/requests/decide', {
          decision: 'approve',
          ids: [asked.body.id, newId()],
        });
        expect(done.body, done.text).toMatchObject({ done: 1, failed: [{ code: 'general.notFound', name: '' }] });
        await readBoard();
        const line = board.people.find((each) => each.employeeId === city.mine)!;
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
      const loaded = await city.db.inAgency(1, (tx) =>
        loadInput(city.test.deps, tx, {
          agencyId: 1,
          unitIds: [city.registry],
          from: '2027-01-11',
          to: '2027-01-22',
          seed: 1,
        }),
      );
      expect(loaded.ok && loaded.value.input.fixed).toContainEqual({ employeeId: city.mine, day, mode: 'home' });
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
    const told = await as('kepala', 'POST', `/api/roster/plans/${planId}/remind`, { employeeIds: [city.mine] });
    expect(told.body, told.text).toEqual({ told: 1, skipped: 0 });
    expect(await city.messages('pegawai')).toContainEqual(expect.objectContaining({ kind: 'roster.remind' }));
    const again = await as('operator', 'POST', `/api/roster/plans/${planId}/remind`, { employeeIds: [city.mine] });
    expect(again.status).toBe(429);
    const rest = await as('operator', 'POST', `/api/roster/plans/${planId}/remind`, { employeeIds: null });
    expect(rest.body.told).toBeGreaterThan(0);
    await as('pegawai', 'POST', '/api/roster/mine/acknowledge', { planId, version });
    const { body: after } = await as('kepala', 'GET', `/api/roster/plans/${planId}/acknowledgements`);
    expect(after.seen).toBe(body.seen + 1);
  });
});
