import { expect, test } from 'vitest';
import { runInWorker, WorkerEnded } from './runInWorker.ts';

const entry = 'tryWork.worker';

test('work in a thread reports its progress in order and hands back its result', async () => {
  const seen: unknown[] = [];
  expect(await runInWorker<number>(entry, { countTo: 3 }, { onProgress: (p) => seen.push(p) })).toBe(6);
  expect(seen).toEqual([1, 2, 3]);
});

test('a failure in the thread is told with its message', async () => {
  await expect(runInWorker(entry, { fail: 'rusak' })).rejects.toMatchObject({ reason: 'failed', message: 'rusak' });
});

test('work that never ends is ended by cancelling and by its time limit', async () => {
  const abort = new AbortController();
  const running = runInWorker(entry, { hang: true }, { signal: abort.signal });
  setTimeout(() => abort.abort(), 200);
  await expect(running).rejects.toMatchObject({ reason: 'cancelled' });
  await expect(runInWorker(entry, { hang: true }, { timeoutMs: 300 })).rejects.toMatchObject({ reason: 'timeout' });
  await expect(runInWorker(entry, { countTo: 1 }, { signal: abort.signal })).rejects.toMatchObject({
    reason: 'cancelled',
  });
});

test('work that needs too much memory ends alone, without the server', async () => {
  await expect(runInWorker(entry, { fill: true }, { memoryMb: 64 })).rejects.toMatchObject({ reason: 'memory' });
});

test('an entry that does not exist is a failure, not a wait', async () => {
  await expect(runInWorker('nowhere.worker', {})).rejects.toBeInstanceOf(WorkerEnded);
});
