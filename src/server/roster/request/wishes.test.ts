import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadInput } from '../loadInput.ts';
import { tellWindows } from './tellWindow.ts';
import { openTestCity, type TestCity } from './testCity.ts';

let city: TestCity;
const as: TestCity['as'] = (...asked) => city.as(...asked);

beforeAll(async () => {
  city = await openTestCity('2026-11-21T02:00:00Z');
}, 120_000);
afterAll(() => city.close());

describe('wishes', () => {
  let windowId: string;
  const window = { from: '2026-12-01', to: '2026-12-31', opensOn: '2026-11-21', closesOn: '2026-11-24', most: 3 };

  it('are asked for by whoever plans a unit, once for a period, and everybody asked is told', async () => {
    expect((await as('pegawai', 'POST', '/api/roster/wish-windows', { ...window, unitId: city.registry })).status).toBe(
      403,
    );
    const late = await as('operator', 'POST', '/api/roster/wish-windows', {
      ...window,
      unitId: city.registry,
      closesOn: '2026-12-02',
    });
    expect(late.body.code).toBe('wish.windowDates');
    const opened = await as('operator', 'POST', '/api/roster/wish-windows', { ...window, unitId: city.registry });
    expect(opened.status, opened.text).toBe(200);
    expect(opened.body.told).toBeGreaterThan(0);
    windowId = opened.body.id;
    expect(await city.messages('pegawai')).toContainEqual(
      expect.objectContaining({ kind: 'wish.open', params: expect.objectContaining({ until: '2026-11-24' }) }),
    );
    const again = await as('kepegawaian', 'POST', '/api/roster/wish-windows', { ...window, unitId: city.registry });
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
    const loaded = await city.db.inAgency(1, (tx) =>
      loadInput(city.test.deps, tx, {
        agencyId: 1,
        unitIds: [city.registry],
        from: '2026-12-01',
        to: '2026-12-31',
        seed: 1,
      }),
    );
    expect(loaded.ok && loaded.value.input.wishes).toMatchObject([
      { employeeId: city.mine, mode: 'home', weight: 3 },
      { employeeId: city.mine, mode: 'office', weight: 1 },
    ]);
  });

  it('are reminded of once before the end, only those who have not wished', async () => {
    city.test.setNow('2026-11-23T02:00:00Z');
    expect(await tellWindows(city.test.deps)).toBeGreaterThan(0);
    expect(await tellWindows(city.test.deps)).toBe(0);
    expect(await city.messages('kepala')).toContainEqual(expect.objectContaining({ kind: 'wish.closing' }));
    expect(await city.messages('pegawai')).toContainEqual(expect.objectContaining({ kind: 'wish.open' }));
  });

  it('are closed after the deadline with a sentence that says so', async () => {
    city.test.setNow('2026-11-25T02:00:00Z');
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

  it('every wish has its answer once the plan is published', async () => {
    await city.published('2026-12-01', '2026-12-31');
    const { body } = await as('pegawai', 'GET', '/api/roster/wishes/mine');
    const schedule = await as('pegawai', 'GET', '/api/roster/mine?from=2026-12-01&to=2026-12-31');
    const own = new Map(schedule.body.days.map((each: { day: string; letter: string }) => [each.day, each.letter]));
    for (const wish of body.windows[0].wishes) {
      expect(['fulfilled', 'unfulfilled']).toContain(wish.answer);
      if (wish.answer === 'unfulfilled') expect(wish.reason.code).toBeTruthy();
      const letter = own.get(wish.day);
      expect(wish.answer === 'fulfilled').toBe(letter === (wish.mode === 'home' ? 'R' : 'K'));
    }
  });
});
