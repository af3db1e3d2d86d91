import { Worker } from 'node:worker_threads';
import type { PlacementAnswer } from '../../domain/roster/placement/solvePlacement.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';
import type { PartReply, PartRequest, PartsSolved, PartTask } from './solveMessages.ts';

/** A part of a plan takes at most so long; what is found by then is kept and the plan says so. */
const secondsPerPart = 120;

interface Waiting {
  readonly task: PartTask;
  readonly job: symbol;
  readonly done: (reply: PartReply) => void;
  readonly failed: (cause: Error) => void;
}

/** Threads that stay alive with a warm solver; parts of all plans wait in one row, the largest of a plan first. */
export interface PartPool {
  /** Answers in the order of the tasks, the same for any number of threads; null when aborted. */
  solve(
    tasks: readonly PartTask[],
    signal: AbortSignal,
    told: (done: number, total: number) => void,
  ): Promise<PartsSolved | null>;
  close(): Promise<void>;
}

export const openPartPool = (size = 2): PartPool => {
  const row: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  let nextId = 0;
  const open = (): Worker => {
    const worker = new Worker(repositoryFile('dist/solvePart.worker.js'));
    worker.unref();
    worker.on('message', (reply: PartReply) => {
      const held = busy.get(worker);
      if (held === undefined) return;
      busy.delete(worker);
      idle.push(worker);
      held.done(reply);
      pump();
    });
    const lost = (cause: Error) => {
      const held = busy.get(worker);
      busy.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      held?.failed(cause);
      pump();
    };
    worker.on('error', lost);
    worker.on('exit', () => lost(new Error('a planning thread ended')));
    return worker;
  };
  const pump = () => {
    while (row.length > 0) {
      const worker = idle.pop() ?? (busy.size < size ? open() : undefined);
      if (worker === undefined) return;
      const next = row.shift()!;
      busy.set(worker, next);
      worker.postMessage({ id: nextId++, task: next.task, seconds: secondsPerPart } satisfies PartRequest);
    }
  };
  const drop = (job: symbol) => {
    for (let i = row.length - 1; i >= 0; i--) if (row[i]!.job === job) row.splice(i, 1);
    // A running solve hears nothing: its thread ends and a new one is opened when it is needed.
    for (const [worker, held] of [...busy])
      if (held.job === job) {
        busy.delete(worker);
        void worker.terminate();
      }
    pump();
  };
  return {
    solve: (tasks, signal, told) =>
      new Promise((resolve, reject) => {
        const job = Symbol('plan');
        const answers: PlacementAnswer[] = new Array(tasks.length);
        let missing = tasks.length;
        let name = '';
        if (signal.aborted) {
          resolve(null);
          return;
        }
        const abort = () => {
          drop(job);
          resolve(null);
        };
        const finish = (settle: () => void) => {
          signal.removeEventListener('abort', abort);
          settle();
        };
        signal.addEventListener('abort', abort, { once: true });
        if (missing === 0) finish(() => resolve({ answers, solver: name }));
        const largestFirst = [...tasks.entries()].sort(
          ([i, a], [k, b]) => b.placement.cells - a.placement.cells || i - k,
        );
        for (const [index, task] of largestFirst)
          row.push({
            task,
            job,
            done: (reply) => {
              answers[index] = reply.answer;
              name = reply.solver;
              told(tasks.length - --missing, tasks.length);
              if (missing === 0) finish(() => resolve({ answers, solver: name }));
            },
            failed: (cause) => {
              drop(job);
              finish(() => reject(cause));
            },
          });
        pump();
      }),
    close: async () => {
      const all = [...idle, ...busy.keys()];
      idle.length = 0;
      busy.clear();
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
};
