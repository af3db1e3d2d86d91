import { Worker } from 'node:worker_threads';
import type { PlacementAnswer } from '../../domain/roster/placement/solvePlacement.ts';
import type { ShiftAnswer, ShiftTask } from '../../domain/roster/shifts/solveShifts.ts';
import { repositoryFile } from '../platform/repositoryFile.ts';
import type {
  PartsSolved,
  PartTask,
  PoolAnswer,
  PoolReply,
  PoolRequest,
  PoolTask,
  WardsSolved,
} from './solveMessages.ts';

/** A part or a ward of a plan takes at most so long; what is found by then is kept and the plan says so. */
const secondsPerPart = 120;

interface Waiting {
  readonly task: PoolTask;
  readonly job: symbol;
  readonly done: (reply: PoolReply) => void;
  readonly failed: (cause: Error) => void;
}

type Told = (done: number, total: number) => void;

/** Threads that stay alive with a warm solver; parts and wards of all plans wait in one row, the largest of a plan first. */
export interface PartPool {
  /** Answers in the order of the tasks, the same for any number of threads; null when aborted. */
  solve(tasks: readonly PartTask[], signal: AbortSignal, told: Told): Promise<PartsSolved | null>;
  solveWards(tasks: readonly ShiftTask[], signal: AbortSignal, told: Told): Promise<WardsSolved | null>;
  close(): Promise<void>;
}

/** What is in the answer of a task, by what was asked. */
const partIn = (answer: PoolAnswer): PlacementAnswer => {
  if ('part' in answer) return answer.part;
  throw new Error('a part was answered with a ward');
};
const wardIn = (answer: PoolAnswer): ShiftAnswer => {
  if ('ward' in answer) return answer.ward;
  throw new Error('a ward was answered with a part');
};

export const openPartPool = (size = 2): PartPool => {
  const row: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  let nextId = 0;
  const open = (): Worker => {
    const worker = new Worker(repositoryFile('dist/solvePart.worker.js'));
    worker.unref();
    worker.on('message', (reply: PoolReply) => {
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
      worker.postMessage({ id: nextId++, task: next.task, seconds: secondsPerPart } satisfies PoolRequest);
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
  const solveAll = <Task, Answer>(
    tasks: readonly Task[],
    ask: { size: (task: Task) => number; wrap: (task: Task) => PoolTask; read: (answer: PoolAnswer) => Answer },
    signal: AbortSignal,
    told: Told,
  ): Promise<{ answers: Answer[]; solver: string } | null> =>
    new Promise((resolve, reject) => {
      const job = Symbol('plan');
      const answers: Answer[] = new Array(tasks.length);
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
      const largestFirst = [...tasks.entries()].sort(([i, a], [k, b]) => ask.size(b) - ask.size(a) || i - k);
      for (const [index, task] of largestFirst)
        row.push({
          task: ask.wrap(task),
          job,
          done: (reply) => {
            answers[index] = ask.read(reply.answer);
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
    });
  return {
    solve: (tasks, signal, told) =>
      solveAll(
        tasks,
        { size: ({ placement }) => placement.cells, wrap: (part) => ({ part }), read: partIn },
        signal,
        told,
      ),
    solveWards: (tasks, signal, told) =>
      solveAll(
        tasks,
        { size: ({ problem }) => problem.people.length * problem.days, wrap: (ward) => ({ ward }), read: wardIn },
        signal,
        told,
      ),
    close: async () => {
      const all = [...idle, ...busy.keys()];
      idle.length = 0;
      busy.clear();
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
};
