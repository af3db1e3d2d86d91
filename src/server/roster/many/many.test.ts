import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobRoutes } from '../../jobs/routes.ts';
import { openTestRoster, type TestRoster } from '../testRoster.ts';
import { rosterManyRoutes } from './routes.ts';

let roster: TestRoster;
let unit: string;
const weeks = [
  ['2027-01-04', '2027-01-08'],
  ['2027-01-11', '2027-01-15'],
  ['2027-01-18', '2027-01-22'],
] as const;
const plans: string[] = [];

beforeAll(async () => {
  roster = await openTestRoster(600, [...rosterManyRoutes, ...jobRoutes]);
  unit = roster.unitOf('kepala');
  await roster.signIn('kepegawaian', 'walikota', 'kepala', 'operator', 'pegawai');
  for (const [from, to] of weeks)
    plans.push(await roster.planned('kepala', { scope: { kind: 'opd', unitId: unit }, from, to }));
});
afterAll(() => roster.close());

const step = (planId: string, move: string, version: number) =>
  roster.as('kepala', 'POST', `/api/roster/plans/${planId}/${move}`, {
    version,
    acceptBreaches: true,
    note: 'diketahui',
  });
const ripe = async (who: string, of: 'approve' | 'publish') =>
  (await roster.as(who, 'GET', `/api/roster/ripe-plans?step=${of}`)).body.plans as {
    id: string;
    version: number;
    breachCount: number;
  }[];
const many = async (who: string, of: 'approve' | 'publish', list: readonly { id: string; version: number }[]) => {
  const started = await roster.as(who, 'POST', `/api/roster/ripe-plans/${of}`, {
    plans: list.map(({ id, version }) => ({ id, version })),
  });
  expect(started.status, started.text).toBe(200);
  for (;;) {
    const { body } = await roster.as(who, 'GET', `/api/jobs/${started.body.jobId}`);
    if (body.state === 'done') return body.result;
    if (body.state !== 'queued' && body.state !== 'running') throw new Error(JSON.stringify(body));
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
};
const stateOf = async (planId: string) =>
  (await roster.as('kepegawaian', 'GET', `/api/roster/plans/${planId}`)).body.state as string;

it('only plans in the right state, of units where the reader may take the step, are ripe', async () => {
  expect(await ripe('kepala', 'approve')).toEqual([]);
  for (const planId of plans) await step(planId, 'propose', 1);
  expect((await ripe('kepala', 'approve')).map((plan) => plan.id).sort()).toEqual([...plans].sort());
  expect(await ripe('operator', 'approve')).toEqual([]);
  expect(await ripe('kepala', 'publish')).toEqual([]);
  const refused = await roster.as('operator', 'POST', '/api/roster/ripe-plans/approve', {
    plans: [{ id: plans[0], version: 1 }],
  });
  expect(refused.status).toBe(403);
});

it('each plan stands alone: what changed meanwhile, is not there or broke rules is listed, the others are approved', async () => {
  const listed = await ripe('kepala', 'approve');
  const [one, two, three] = listed as [(typeof listed)[0], (typeof listed)[0], (typeof listed)[0]];
  const gone = { id: '00000000-0000-4000-8000-000000000000', version: 1 };
  const outcome = await many('kepala', 'approve', [one, two, { ...three, version: 7 }, gone]);
  const clean = [one, two].filter((plan) => plan.breachCount === 0);
  expect(outcome.done).toBe(clean.length);
  expect(outcome.failed.map((each: { code: string }) => each.code).slice(-2)).toEqual([
    'general.changedMeanwhile',
    'general.notFound',
  ]);
  expect(outcome.failed.at(-2)).toMatchObject({ id: three.id, from: expect.any(String) });
  expect(outcome.failed.at(-2).unitName).not.toBe('');
  expect(outcome.failed.at(-1)).toMatchObject({ unitName: '', from: null });
  for (const plan of clean) expect(await stateOf(plan.id)).toBe('approved');
  expect(await stateOf(three.id)).toBe('proposed');
});

it('a plan that broke rules is never approved among many', async () => {
  const left = await ripe('kepala', 'approve');
  const target = left[0]!;
  await roster.db.asOwner((tx) =>
    tx
      .updateTable('plan_version')
      .set({
        breaches: JSON.stringify([
          { code: 'roster.missingPerson', params: {}, ref: null, day: null, employeeIds: [], unitId: null },
        ]),
        breach_count: 1,
      })
      .where('plan_id', '=', target.id)
      .execute(),
  );
  expect((await ripe('kepala', 'approve')).find((plan) => plan.id === target.id)?.breachCount).toBe(1);
  const outcome = await many('kepala', 'approve', [target]);
  expect(outcome).toMatchObject({ done: 0, failed: [{ id: target.id, code: 'roster.breachesNotAccepted' }] });
});

it('publishing many says how many employees it concerns, and a second run changes nothing', async () => {
  const listed = await ripe('walikota', 'publish');
  expect(listed.length).toBeGreaterThan(0);
  const outcome = await many('walikota', 'publish', listed);
  expect(outcome.done).toBe(listed.length);
  expect(outcome.told).toBeGreaterThan(0);
  for (const plan of listed) expect(await stateOf(plan.id)).toBe('published');
  expect(await many('walikota', 'publish', listed)).toMatchObject({ done: listed.length, told: 0, failed: [] });
  expect(await ripe('walikota', 'publish')).toEqual([]);
});

it('a job of somebody who lost his role meanwhile takes no step', async () => {
  const list = [{ id: plans[2]!, version: 1 }];
  await roster.db.asOwner((tx) =>
    tx.updateTable('headship').set({ valid_to: '2026-01-01', valid_from: '2025-01-01' }).execute(),
  );
  const { body } = await roster.as('walikota', 'GET', '/api/access/me');
  await roster.db.asOwner((tx) => tx.deleteFrom('role_grant').where('account_id', '=', body.accountId).execute());
  const started = await roster.db.inAgency(1, (tx) =>
    roster.test.deps.jobs.enqueue(tx, {
      agencyId: 1,
      kind: 'roster.moveMany',
      accountId: body.accountId,
      input: { step: 'approve', plans: list, note: '', language: 'id' },
    }),
  );
  for (;;) {
    const job = await roster.db.asOwner((tx) =>
      tx.selectFrom('job').select(['state', 'result']).where('job_id', '=', started).executeTakeFirstOrThrow(),
    );
    if (job.state === 'done') {
      expect(job.result).toMatchObject({ done: 0, failed: [{ code: 'general.notFound' }] });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
});
