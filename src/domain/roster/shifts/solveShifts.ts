import { solveLines } from '../lines/solveLines.ts';
import type { SolveShifts } from './planShifts.ts';

/** Steps of the search after the first plan of a unit: a few people taken out and put back by exact answers. */
const budget = 150;

/**
 * Lines of one unit, without the solver that would also prove a bound: a plan of a whole city holds dozens of such units, and
 * about a second each has to do.
 */
export const solveShifts: SolveShifts = (problem, seed) => solveLines(problem, null, { seed, budget }).lines;
