import type { LinearSolver } from '../engine/linearSolver.ts';
import { solveLines } from '../lines/solveLines.ts';
import type { SolveShifts } from './planShifts.ts';

/** Plans with more such units do without a proof: about a second each has to do in a city. */
const provenUnits = 4;
/** Steps of the search for one unit after its first plan: with the solver, without it, and where a plan holds many. */
const steps = { proven: 30, alone: 150, many: 40 };

/** Lines of one unit at a time; with a solver, plans of few units learn how good they are. */
export const solveShifts =
  (solver: LinearSolver | null): SolveShifts =>
  (problem, seed, units) => {
    const proving = units <= provenUnits ? solver : null;
    const budget = proving !== null ? steps.proven : units > 8 ? steps.many : steps.alone;
    const found = solveLines(problem, proving, { seed, budget });
    const worth = Number.isFinite(found.bound)
      ? {
          points: Math.round(found.value),
          bound: Math.min(Math.floor(found.bound + 1e-6), Math.round(found.value)),
          steps: found.steps,
        }
      : null;
    return { lines: found.lines, worth };
  };
