// Solves parts of plans one after another, with the solver kept warm between them.
import { parentPort } from 'node:worker_threads';
import { solvePlacement } from '../../domain/roster/placement/solvePlacement.ts';
import { usualEffort } from '../../domain/roster/planRoster.ts';
import { openHighs } from '../platform/solver/highs.ts';
import type { PartReply, PartRequest } from './solveMessages.ts';

/** The solver's memory grows and never shrinks; beyond this a new one is opened. */
const memoryBytes = 600_000_000;

let solver = openHighs();
parentPort!.on('message', async ({ id, task, seconds }: PartRequest) => {
  const end = performance.now() + seconds * 1_000;
  const means = {
    solver: await solver,
    effort: usualEffort,
    seed: task.seed,
    left: () => (end - performance.now()) / 1_000,
  };
  const answer = solvePlacement(task.placement, task.office, means);
  parentPort!.postMessage({ id, answer, solver: means.solver.name } satisfies PartReply);
  if (process.memoryUsage().external > memoryBytes) solver = openHighs();
});
