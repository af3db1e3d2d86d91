import { Worker } from 'node:worker_threads';
import type { RosterInput, Solved, SolveStep } from '../../domain/roster/rosterInput.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';
import { openPartPool, type PartPool } from './partPool.ts';
import type { SolveMessage } from './solveMessages.ts';

let shared: PartPool | null = null;
/** The threads of this process that solve parts; they keep nobody waiting at the end. */
const partPool = (): PartPool => {
  shared ??= openPartPool();
  return shared;
};

/** Ends the threads that stayed warm, at the end of the process. */
export const closePlanning = async (): Promise<void> => {
  await shared?.close();
  shared = null;
};

/**
 * Rules, plans and judges in a thread of its own (built as dist/solveRoster.worker.js), while the wards and the parts of the plan
 * are solved by the pool. Null when aborted: the threads are ended at once.
 */
export const solveInThread = (
  input: RosterInput,
  signal: AbortSignal,
  report: (step: SolveStep, done: number, total: number) => void,
  pool: PartPool = partPool(),
): Promise<Solved | null> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(null);
      return;
    }
    const worker = new Worker(repositoryFile('dist/solveRoster.worker.js'), { workerData: input });
    const stop = () => {
      void worker.terminate();
      resolve(null);
    };
    signal.addEventListener('abort', stop, { once: true });
    const answer = async (message: SolveMessage & { kind: 'parts' | 'wards' }) => {
      const solved =
        message.kind === 'wards'
          ? await pool.solveWards(message.tasks, signal, (done, total) => report('lines', done, total))
          : await pool.solve(message.tasks, signal, (done, total) => report('search', done, total));
      if (solved !== null) worker.postMessage(solved);
    };
    const fail = (cause: unknown) => {
      void worker.terminate();
      reject(cause);
    };
    worker.on('message', (message: SolveMessage) => {
      if (message.kind === 'progress') report(message.step, message.done, message.total);
      else if (message.kind === 'solved') resolve(message.solved);
      else answer(message).catch(fail);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (code !== 0) reject(new Error(`the planning thread ended with ${code}`));
    });
  });
