// Solves parts and wards of plans one after another, with the solver kept warm between them.
import { parentPort } from 'node:worker_threads';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { solvePlacement } from '../../domain/roster/placement/solvePlacement.ts';
import { usualEffort } from '../../domain/roster/planRoster.ts';
import { solveShifts } from '../../domain/roster/shifts/solveShifts.ts';
import { openHighs } from '../platform/solver/highs.ts';
import type { PoolAnswer, PoolReply, PoolRequest, PoolTask } from './solveMessages.ts';

/** The solver's memory grows and never shrinks; beyond this a new one is opened. */
const memoryBytes = 600_000_000;

let solver = openHighs();

const solve = (task: PoolTask, by: LinearSolver | null, left: () => number): PoolAnswer =>
  'ward' in task
    ? { ward: solveShifts(by, () => left() <= 0)(task.ward) }
    : {
        part: solvePlacement(task.part.placement, task.part.office, {
          solver: by,
          effort: usualEffort,
          seed: task.part.seed,
          left,
        }),
      };

/** The search alone still makes a lawful plan, without a bound; the plan says so. */
const withoutSolver = (task: PoolTask, left: () => number): PoolAnswer => {
  const answer = solve(task, null, left);
  return 'ward' in answer ? { ward: { ...answer.ward, stopped: true } } : { part: { ...answer.part, stopped: true } };
};

parentPort!.on('message', async ({ id, task, seconds }: PoolRequest) => {
  const end = performance.now() + seconds * 1_000;
  const left = () => (end - performance.now()) / 1_000;
  const { name } = await solver;
  let answer: PoolAnswer | null = null;
  // What earlier tasks left in the solver's memory must not decide on an answer: one that ran out gets an empty one.
  for (let attempt = 0; attempt < 2 && answer === null; attempt++)
    try {
      answer = solve(task, await solver, left);
    } catch {
      solver = openHighs();
    }
  answer ??= withoutSolver(task, left);
  parentPort!.postMessage({ id, answer, solver: name } satisfies PoolReply);
  if (process.memoryUsage().external > memoryBytes) solver = openHighs();
});
