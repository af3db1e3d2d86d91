import type { LinearSolver } from '../engine/linearSolver.ts';
import type { Lines, ShiftProblem } from '../lines/model.ts';
import { solveLines } from '../lines/solveLines.ts';

/** The lines of one ward among so many in a plan; plain data, so that any thread may find them. */
export interface ShiftTask {
  readonly problem: ShiftProblem;
  readonly seed: number;
  readonly units: number;
}

export interface ShiftAnswer {
  readonly lines: Lines;
  /** Points as the engine counts them, broken rules at their price. */
  readonly value: number;
  /** Proven: no lines have fewer. -Infinity where nothing was proven. */
  readonly bound: number;
  readonly steps: number;
  /** A limit of time ended the work. */
  readonly stopped: boolean;
}

/** The same task gives the same answer, whoever solves it and whatever is solved beside it. */
export type SolveShifts = (task: ShiftTask) => ShiftAnswer;

/** Steps of the search for one ward without the solver: alone, and where a plan holds many wards. */
const steps = { alone: 150, many: 40 };
/** With it, a ward brings its bound home within sixty rounds, most of a second in all. */
const rounds = 150;
/** Better lines take ever longer in large wards; a city with hundreds of them takes what the bound and a short search give. */
const afterBound = (people: number, units: number): number => (units > 24 ? 0 : units > 2 ? 1 : people <= 25 ? 4 : 2);

/** Lines of one ward; with a solver they come with a proven bound, however many wards the plan has. `shouldStop` may hold a clock. */
export const solveShifts =
  (solver: LinearSolver | null, shouldStop: () => boolean = () => false): SolveShifts =>
  ({ problem, seed, units }) => {
    const alone = () => solveLines(problem, null, { seed, budget: units > 8 ? steps.many : steps.alone, shouldStop });
    if (solver === null) return alone();
    const proven = solveLines(problem, solver, {
      seed,
      budget: rounds,
      afterBound: afterBound(problem.people.length, units),
      shouldStop,
    });
    if (proven.gap === 0 || !proven.exact) return proven;
    const quick = alone();
    const best = quick.value < proven.value ? quick : proven;
    return {
      lines: best.lines,
      value: best.value,
      bound: proven.bound,
      steps: proven.steps + quick.steps,
      stopped: proven.stopped || quick.stopped,
    };
  };
