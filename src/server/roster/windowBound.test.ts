import { beforeAll, expect, it } from 'vitest';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { evaluateLines } from '../../domain/roster/lines/evaluateLines.ts';
import { compileLineSpace } from '../../domain/roster/lines/lineSpace.ts';
import { solveLines } from '../../domain/roster/lines/solveLines.ts';
import { inventWard } from '../../domain/roster/lines/ward.ts';
import { boundByWindows } from '../../domain/roster/lines/windowBound.ts';
import { openHighs } from '../platform/solver/highs.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

/** Wards of a property. */
const runs = 16;
const never = () => false;

it('the bound by windows is never above a plan, nor above the proven optimum, and mostly above nothing', () => {
  let proven = 0;
  let close = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const problem = inventWard(seed, { days: 8 + (seed % 3) * 3, people: 3 + (seed % 3) }, seed % 4 === 0);
    const exact = solveLines(problem, solver, { seed, budget: 40 });
    const { value, faults } = evaluateLines(problem, exact.lines);
    const quick = evaluateLines(problem, solveLines(problem, null, { seed, budget: 3 }).lines).value;
    for (const days of [3, 4, 7]) {
      const limits = { days, rounds: 60, mostRows: 4000, shouldStop: never };
      const { bound } = boundByWindows(compileLineSpace(problem), solver, limits);
      const few = boundByWindows(compileLineSpace(problem), solver, { ...limits, rounds: 1 });
      expect(few.bound).toBeLessThanOrEqual(bound + 1e-6);
      if (faults.length === 0) {
        expect(bound).toBeLessThanOrEqual(Math.min(value, quick) + 1e-6);
        if (exact.gap === 0) proven++;
        if (bound >= value / 2) close++;
      }
      expect(bound).toBeLessThanOrEqual(exact.value + 1e-6);
      // Nothing but people and covers each on their own where no linear program fits or the clock has run out.
      for (const poor of [
        { ...limits, mostRows: 2 },
        { ...limits, shouldStop: () => true },
      ]) {
        const least = boundByWindows(compileLineSpace(problem), solver, poor).bound;
        expect(least).toBeGreaterThan(Number.NEGATIVE_INFINITY);
        expect(least).toBeLessThanOrEqual(exact.value + 1e-6);
      }
    }
  }
  expect(proven).toBeGreaterThan(runs);
  expect(close).toBeGreaterThan(runs);
}, 90_000);

it('half a year has a bound below its plan', () => {
  const problem = inventWard(4, { days: 182, people: 4 });
  const solution = solveLines(problem, solver, { seed: 1, budget: 2, afterBound: 1 });
  const verdict = evaluateLines(problem, solution.lines);
  expect(verdict.faults).toEqual([]);
  expect(solution.bound).toBeGreaterThan(0);
  expect(solution.bound).toBeLessThanOrEqual(verdict.value);
}, 90_000);
