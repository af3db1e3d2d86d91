import { afterAll, beforeAll, expect, it } from 'vitest';
import { InstrumentSchema } from '../../domain/policy/instrument.ts';
import { mondayOf, type PlainDate } from '../../kernel/time.ts';
import { publishedLines } from './lineStore.ts';
import { openTestRoster, type TestRoster } from './testRoster.ts';

let roster: TestRoster;
let unit = '';
const circular = InstrumentSchema.parse({
  id: 'se-batas',
  form: 'circular',
  level: 'city',
  issuer: 'Wali Kota Contoh',
  number: '8/2026',
  title: { id: 'Hari dan minggu', en: 'Days and weeks' },
  issued: null,
  from: '2026-01-01',
  to: null,
  state: 'inForce',
  region: null,
  certain: true,
  clauses: [
    { id: 'week', article: 'Huruf A', kind: 'homeDays', per: 'week', min: 1, max: 2 },
    { id: 'month', article: 'Huruf B', kind: 'homeDays', per: 'month', max: 8 },
    { id: 'run', article: 'Huruf C', kind: 'longestRun', place: 'office', days: 4 },
  ],
});

beforeAll(async () => {
  roster = await openTestRoster(600);
  await roster.db.execute('delete from policy_version');
  await roster.db.execute('delete from absence');
  await roster.db.execute(
    `insert into policy_version (agency_id, instrument_id, version, state, origin, body, made_at)
     values (1, $1, 1, 'inForce', 'own', $2, '2026-11-21T01:00:00Z')`,
    [circular.id, JSON.stringify(circular)],
  );
  unit = roster.unitOf('kepala');
  await roster.signIn('kepegawaian');
});
afterAll(() => roster.close());

const published = async (from: string, to: string) => {
  const planId = await roster.planned('kepegawaian', { scope: { kind: 'unit', unitId: unit }, from, to });
  const { body: plan } = await roster.as('kepegawaian', 'GET', `/api/roster/plans/${planId}`);
  expect(plan.breaches).toEqual([]);
  for (const move of ['propose', 'approve', 'publish']) {
    const done = await roster.as('kepegawaian', 'POST', `/api/roster/plans/${planId}/${move}`, { version: 1 });
    expect(done.status, done.text).toBe(200);
  }
};

it('weeks, months and runs hold across plans that are published one after the other', async () => {
  // The borders cut a week twice (Tuesday and Thursday), and a month once.
  await published('2026-11-02', '2026-11-17');
  await published('2026-11-18', '2026-12-03');
  await published('2026-12-04', '2026-12-11');
  const lines = await roster.db.inAgency(1, (tx) => publishedLines(tx, 1, null, '2026-11-02', '2026-12-11'));
  const people = new Map<string, Map<PlainDate, string>>();
  for (const line of lines)
    for (const [d, day] of line.days.entries()) {
      const own = people.get(line.employeeId) ?? new Map<PlainDate, string>();
      people.set(line.employeeId, own.set(day, line.modes[d]!));
    }
  expect(people.size).toBeGreaterThan(5);
  let whole = 0;
  for (const days of people.values()) {
    const worked = [...days].filter(([, letter]) => letter !== '-').sort(([a], [b]) => (a < b ? -1 : 1));
    const weeks = new Map<string, { home: number; days: number }>();
    const months = new Map<string, number>();
    let run = 0;
    for (const [day, letter] of worked) {
      const isHome = letter === 'R';
      const week = weeks.get(mondayOf(day)) ?? { home: 0, days: 0 };
      weeks.set(mondayOf(day), { home: week.home + (isHome ? 1 : 0), days: week.days + 1 });
      months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + (isHome ? 1 : 0));
      run = isHome ? 0 : run + 1;
      expect(run).toBeLessThanOrEqual(4);
    }
    for (const week of weeks.values()) {
      expect(week.home).toBeLessThanOrEqual(2);
      if (week.days < 5) continue;
      whole++;
      expect(week.home).toBeGreaterThanOrEqual(1);
    }
    for (const home of months.values()) expect(home).toBeLessThanOrEqual(8);
  }
  expect(whole).toBeGreaterThan(20);
});
