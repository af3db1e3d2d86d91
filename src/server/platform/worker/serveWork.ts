import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from './runInWorker.ts';

/** The one call of a `*.worker.ts` file: does the work on the input it was started with and hands back plain data. */
export const serveWork = async <Input, Result>(
  work: (input: Input, report: (progress: unknown) => void) => Promise<Result> | Result,
): Promise<void> => {
  const say = (message: WorkerMessage): void => parentPort?.postMessage(message);
  try {
    say({ kind: 'done', result: await work(workerData as Input, (progress) => say({ kind: 'progress', progress })) });
  } catch (error) {
    say({ kind: 'failed', message: error instanceof Error ? error.message.slice(0, 500) : String(error) });
  }
};
