import { Worker } from 'node:worker_threads';
import type { RosterInput, Solved, SolveStep } from '../../domain/roster/rosterInput.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';
import { openPartPool, type PartPool } from './partPool.ts';
import type { SolveMessage, SolveOrder } from './solveMessages.ts';

let shared: PartPool | null = null;
/** The threads of this process that solve parts; they keep nobody waiting at the end. */
const partPool = (): PartPool => {
  shared ??= openPartPool();
  return shared;
};

/** A thread that has planned before is several times as quick: its machine code is made. One waits for the next plan. */
let resting: Worker | null = null;
let restingEnds: NodeJS.Timeout | undefined;
const restMs = 10 * 60_000;
/** After a larger plan the thread ends, because it would keep the memory. */
const mostPeopleToRest = 1000;

const forgetListeners = (worker: Worker): void => {
  // Not all at once: a thread has listeners of its own, without which it hears nothing more.
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
};

const takeThread = (): Worker => {
  clearTimeout(restingEnds);
  const taken = resting;
  resting = null;
  if (taken === null) return new Worker(repositoryFile('dist/solveRoster.worker.js'));
  forgetListeners(taken);
  taken.ref();
  return taken;
};

const giveBack = (worker: Worker, people: number): void => {
  forgetListeners(worker);
  if (resting !== null || people > mostPeopleToRest) {
    void worker.terminate();
    return;
  }
  resting = worker;
  worker.unref();
  const forget = () => {
    if (resting === worker) resting = null;
  };
  worker.on('error', forget);
  worker.on('exit', forget);
  restingEnds = setTimeout(() => void worker.terminate(), restMs);
  restingEnds.unref();
};

/** Ends the threads that stayed warm, at the end of the process. */
export const closePlanning = async (): Promise<void> => {
  clearTimeout(restingEnds);
  await resting?.terminate();
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
    const worker = takeThread();
    const tell = (order: SolveOrder) => worker.postMessage(order);
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
      if (solved !== null) tell({ kind: 'answer', answer: solved });
    };
    const fail = (cause: unknown) => {
      void worker.terminate();
      reject(cause);
    };
    worker.on('message', (message: SolveMessage) => {
      if (message.kind === 'progress') report(message.step, message.done, message.total);
      else if (message.kind === 'solved') {
        signal.removeEventListener('abort', stop);
        giveBack(worker, input.people.length);
        resolve(message.solved);
      } else answer(message).catch(fail);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`the planning thread ended with ${code}`));
    });
    tell({ kind: 'plan', input });
  });
