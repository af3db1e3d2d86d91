import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '../../../kernel/time.ts';
import type { Db } from '../db/db.ts';
import { testDb } from '../db/testDb.ts';
import { openLog } from '../log.ts';
import { openRegularRounds } from './regularWork.ts';

let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

it('of two processes one does the work, and again only when its time has come', async () => {
  let now = '2026-11-23T01:00:00Z' as Instant;
  let runs = 0;
  const work = { name: 'once-a-minute', everySeconds: 60, run: async () => void (await Promise.resolve(runs++)) };
  const processes = [1, 2].map(() => openRegularRounds({ db, clock: () => now, log: openLog('silent') }, [work]));
  await Promise.all(processes.map((p) => p.round()));
  expect(runs).toBe(1);
  now = '2026-11-23T01:00:59Z';
  await Promise.all(processes.map((p) => p.round()));
  expect(runs).toBe(1);
  now = '2026-11-23T01:01:00Z';
  await Promise.all(processes.map((p) => p.round()));
  expect(runs).toBe(2);
});

it('a round in which nothing is due leaves the database as it is', async () => {
  let now = '2026-11-23T01:30:00Z' as Instant;
  const work = { name: 'resting', everySeconds: 60, run: async () => undefined };
  const rounds = openRegularRounds({ db, clock: () => now, log: openLog('silent') }, [work]);
  await rounds.round();
  now = '2026-11-23T01:30:30Z';
  await rounds.round();
  // A vain claim would have locked the row, and each lock is a write that waits for the disk.
  const { rows } = await db.execute("select xmax::text as locked from luwes.regular_work where name = 'resting'");
  expect(rows).toEqual([{ locked: '0' }]);
});

it('work that fails does not keep other work from being done', async () => {
  const done: string[] = [];
  const rounds = openRegularRounds({ db, clock: () => '2026-11-23T02:00:00Z', log: openLog('silent') }, [
    { name: 'fails', everySeconds: 60, run: () => Promise.reject(new Error('no mail server')) },
    { name: 'works', everySeconds: 60, run: async () => void done.push('works') },
  ]);
  await rounds.round();
  expect(done).toEqual(['works']);
});

it('a stop tells long work to end, and begins no other', async () => {
  const done: string[] = [];
  let begun: () => void = () => undefined;
  const runs = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const rounds = openRegularRounds({ db, clock: () => '2026-11-23T03:00:00Z', log: openLog('silent') }, [
    {
      name: 'long',
      everySeconds: 60,
      run: (_, stopping) =>
        new Promise((resolve) => {
          stopping?.addEventListener('abort', () => resolve(void done.push('long')));
          begun();
        }),
    },
    { name: 'next', everySeconds: 60, run: async () => void done.push('next') },
  ]);
  void rounds.round();
  await runs;
  await rounds.stop();
  expect(done).toEqual(['long']);
});
