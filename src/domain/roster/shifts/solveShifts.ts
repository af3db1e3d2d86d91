import type { LinearSolver } from '../engine/linearSolver.ts';
import { solveLines } from '../lines/solveLines.ts';
import type { SolveShifts } from './planShifts.ts';

/** Plans with more such units do without a proof: about a second each has to do in a city. */
const provenUnits = 8;
/** Steps of the search for one unit after its first plan: without the solver, and where a plan holds many units. */
const steps = { alone: 150, many: 40 };
/** With it, most wards bring their bound home within sixty rounds; better lines take ever longer in large units. */
const rounds = 150;
const afterBound = (people: number, units: number): number => (units > 2 ? 1 : people <= 25 ? 16 : 4);

/** Lines of one unit at a time; with a solver, plans of few units learn how good they are. No aim has a price below zero. */
export const solveShifts =
  (solver: LinearSolver | null): SolveShifts =>
  (problem, seed, units) => {
    const alone = () => solveLines(problem, null, { seed, budget: units > provenUnits ? steps.many : steps.alone });
    if (solver === null || units > provenUnits) return { lines: alone().lines, worth: null };
    const proven = solveLines(problem, solver, {
      seed,
      budget: rounds,
      afterBound: afterBound(problem.people.length, units),
    });
    const quick = proven.gap > 0 ? alone() : proven;
    const best = quick.value < proven.value ? quick : proven;
    const points = Math.round(best.value);
    const bound = Math.min(points, Math.max(0, Math.floor(proven.bound + 1e-6)));
    return { lines: best.lines, worth: { points, bound, steps: proven.steps + (best === proven ? 0 : best.steps) } };
  };
