// Solves parts of plans one after another, with the solver kept warm between them.
import { parentPort } from 'node:worker_threads';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { type PlacementAnswer, solvePlacement } from '../../domain/roster/placement/solvePlacement.ts';
import { usualEffort } from '../../domain/roster/planRoster.ts';
import { openHighs } from '../platform/solver/highs.ts';
import type { PartReply, PartRequest } from './solveMessages.ts';

/** The solver's memory grows and never shrinks; beyond this a new one is opened. */
const memoryBytes = 600_000_000;

let solver = openHighs();
parentPort!.on('message', async ({ id, task, seconds }: PartRequest) => {
  const end = performance.now() + seconds * 1_000;
  const left = () => (end - performance.now()) / 1_000;
  const opened = await solver;
  const solve = (by: LinearSolver | null): PlacementAnswer =>
    solvePlacement(task.placement, task.office, { solver: by, effort: usualEffort, seed: task.seed, left });
  let answer: PlacementAnswer;
  try {
    answer = solve(opened);
  } catch {
    // The solver may run out of its memory on a very large part: the search alone still makes a lawful plan, without a bound.
    solver = openHighs();
    answer = { ...solve(null), stopped: true };
  }
  parentPort!.postMessage({ id, answer, solver: opened.name } satisfies PartReply);
  if (process.memoryUsage().external > memoryBytes) solver = openHighs();
});
