// What must hold of every plan of shifts, tried on a thousand invented wards, most of them small and hard.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { evaluateLines } from '../../domain/roster/lines/evaluateLines.ts';
import { solveLines } from '../../domain/roster/lines/solveLines.ts';
import { inventWard as inventLines } from '../../domain/roster/lines/ward.ts';
import { longestProperty, onInstances } from '../../domain/roster/propertyRuns.ts';
import { type RosterInput, solveRoster } from '../../domain/roster/rosterInput.ts';
import { inventWard } from '../../domain/roster/shifts/inventWard.ts';
import { openHighs } from '../platform/solver/highs.ts';

const runs = inject('propertyRuns');
let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

const wardOf = (seed: number): RosterInput =>
  inventWard(
    seed % 100 === 0
      ? { seed, people: 8 + (seed % 9), days: 14 + (seed % 15) }
      : { seed, people: 2 + (seed % 4), days: 4 + (seed % 3) },
  );
const linesOf = (seed: number) => inventLines(seed, { days: 4 + (seed % 3), people: 2 + (seed % 3) });

describe('of every plan of shifts', () => {
  it(
    'the judge finds nothing that the planner had not said, the bound is not above the value, and the seed settles it',
    () => {
      let clean = 0;
      let proven = 0;
      const tried = onInstances('wards', runs, (seed) => {
        // Plans of many wards do without the solver; both ways are tried.
        const means = seed % 4 === 0 ? { solver } : {};
        const solved = solveRoster(wardOf(seed), undefined, means)!;
        expect(solved.judgeDisagrees).toBe(false);
        expect(solved.quality.bound).toBeLessThanOrEqual(solved.quality.points);
        if (solved.breaches.length === 0) clean++;
        if (solved.quality.bound === solved.quality.points) proven++;
        if (seed % 3 === 0) expect(solveRoster(wardOf(seed), undefined, means)!.plan).toEqual(solved.plan);
      });
      expect(proven).toBeGreaterThanOrEqual(tried * 0.2);
      expect(clean).toBeGreaterThanOrEqual(tried * 0.02);
      expect(clean).toBeLessThanOrEqual(tried === 0 ? 1 : tried * 0.8);
    },
    longestProperty,
  );

  it(
    'lines are lawful, worth what the judge counts, not below their bound, the same again, and a wish more leaves them so',
    () => {
      let proven = 0;
      const tried = onInstances('wards', runs, (seed) => {
        const problem = linesOf(seed);
        const options = { seed, budget: 6 };
        const solution = solveLines(problem, solver, options);
        const verdict = evaluateLines(problem, solution.lines);
        // Whom the rules leave no line at all is named; everybody else keeps them.
        const without = new Set<number | null>(solution.impossible.map(({ person }) => person));
        expect(verdict.faults.filter(({ person }) => !without.has(person))).toEqual([]);
        expect(verdict.value).toBeCloseTo(solution.value);
        expect(solution.bound).toBeLessThanOrEqual(solution.value + 1e-6);
        expect(solveLines(linesOf(seed), solver, options)).toEqual(solution);
        if (solution.gap === 0) proven++;
        const wish = { day: seed % problem.days, shift: seed % 3, wanted: seed % 2 === 0, weight: 5 };
        const who = seed % problem.people.length;
        const wished = {
          ...problem,
          people: problem.people.map((each, p) => (p === who ? { ...each, requests: [...each.requests, wish] } : each)),
        };
        const answer = solveLines(wished, solver, options);
        expect(answer.impossible).toEqual(solution.impossible);
        const faults = evaluateLines(wished, answer.lines).faults;
        expect(faults.filter(({ person }) => !without.has(person))).toEqual([]);
      });
      expect(proven).toBeGreaterThanOrEqual(tried * 0.5);
    },
    longestProperty,
  );
});
