import { Worker } from 'node:worker_threads';
import type { RosterInput, Solved, SolveStep } from '../../domain/roster/rosterInput.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';
import type { SolveMessage } from './solveMessages.ts';

/** Solves in a worker thread (built as dist/solveRoster.worker.js). Null when aborted: the thread is ended at once. */
export const solveInThread = (
  input: RosterInput,
  signal: AbortSignal,
  report: (step: SolveStep, done: number, total: number) => void,
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
    worker.on('message', (message: SolveMessage) => {
      if (message.kind === 'progress') report(message.step, message.done, message.total);
      else resolve(message.solved);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      if (code !== 0) reject(new Error(`the planning thread ended with ${code}`));
    });
  });
