import { solveLines } from '../lines/solveLines.ts';
import type { SolveShifts } from './planShifts.ts';

/**
 * Lines of one unit, without the solver that would also prove a bound: a plan of a whole city holds dozens of such units, and
 * about a second each has to do.
 */
export const solveShifts: SolveShifts = (problem, seed, budget) => solveLines(problem, null, { seed, budget }).lines;
