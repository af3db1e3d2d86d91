import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { ok, refuse } from '../../../kernel/result.ts';
import { systemClock } from '../clock.ts';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testDb.ts';
import { openLog } from '../log.ts';
import { type JobHandler, type JobRunner, openJobRunner } from './jobRunner.ts';
import { readJob } from './jobStore.ts';

let db: Db;
let runner: JobRunner | undefined;
beforeAll(async () => {
  db = await testDb();
  await db.asOwner((tx) =>
    tx
      .insertInto('agency')
      .values({
        agency_id: 1,
        name: 'Kota Contoh',
        short_name: 'Contoh',
        kind: 'city',
        zone: 'Asia/Jakarta',
        created_at: systemClock(),
      })
      .execute(),
  );
});
afterEach(async () => {
  await runner?.stop();
  runner = undefined;
});
afterAll(() => db.close());

const open = async (handlers: Record<string, JobHandler>): Promise<JobRunner> => {
  runner = openJobRunner({ db, clock: systemClock, newId: () => randomUUID(), log: openLog('silent') }, handlers);
  await runner.start();
  return runner;
};
const enqueue = (jobs: JobRunner, kind: string, input: unknown = {}) =>
  db.inAgency(1, (tx) => jobs.enqueue(tx, { agencyId: 1, kind, input, accountId: null }));
const read = (id: string) => db.inAgency(1, (tx) => readJob(tx, 1, id));
const ended = async (id: string) => {
  for (let i = 0; i < 200; i++) {
    const job = await read(id);
    if (job && job.state !== 'queued' && job.state !== 'running') return job;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('the job did not end');
};

it('a job runs once its transaction is committed, and its result is kept', async () => {
  const jobs = await open({ double: async ({ input }) => ok({ twice: (input as { n: number }).n * 2 }) });
  const id = await enqueue(jobs, 'double', { n: 21 });
  expect(await ended(id)).toMatchObject({ state: 'done', result: { twice: 42 }, problem: null });
});

it('a job whose transaction is rolled back never runs', async () => {
  let ran = false;
  const jobs = await open({
    never: async () => {
      ran = true;
      return ok({});
    },
  });
  await db
    .inAgency(1, async (tx) => {
      await jobs.enqueue(tx, { agencyId: 1, kind: 'never', input: {}, accountId: null });
      throw new Error('roll back');
    })
    .catch(() => undefined);
  const after = await enqueue(jobs, 'never-registered');
  expect(await ended(after)).toMatchObject({ state: 'failed', problem: { code: 'general.internal' } });
  expect(ran).toBe(false);
});

it('a refusal is kept for the person, with its values', async () => {
  const jobs = await open({ refuse: async () => refuse('calendar.dayTaken', { date: '2026-12-24' }) });
  const id = await enqueue(jobs, 'refuse');
  expect(await ended(id)).toMatchObject({
    state: 'failed',
    problem: { code: 'calendar.dayTaken', params: { date: '2026-12-24' } },
  });
});

it('a running job shows its progress and stops when asked', async () => {
  const jobs = await open({
    long: async ({ signal, report }) => {
      report(3, 10, 'reading');
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return refuse('general.unavailable');
    },
  });
  const id = await enqueue(jobs, 'long');
  while ((await read(id))?.done !== 3) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await db.inAgency(1, (tx) => jobs.cancel(tx, 1, id))).toBe(true);
  expect(await ended(id)).toMatchObject({ state: 'cancelled' });
  expect(await db.inAgency(1, (tx) => jobs.cancel(tx, 1, id))).toBe(false);
});

it('a job cut off by a stop of the server, or left by a dead process, starts again', async () => {
  const first = await open({
    cut: async ({ signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      throw new Error('cut off');
    },
  });
  const id = await enqueue(first, 'cut');
  while ((await read(id))?.state !== 'running') await new Promise((resolve) => setTimeout(resolve, 20));
  await first.stop();
  expect((await read(id))?.state).toBe('queued');
  await db.asOwner((tx) =>
    tx.updateTable('job').set({ state: 'running', beat_at: null }).where('job_id', '=', id).execute(),
  );
  await open({ cut: async () => ok({ again: true }) });
  expect(await ended(id)).toMatchObject({ state: 'done', result: { again: true } });
});
