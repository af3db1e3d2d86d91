import { beforeAll, describe, expect, test } from 'vitest';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { evaluateLines } from '../../domain/roster/lines/evaluateLines.ts';
import { dayOff, type Line, type ShiftProblem } from '../../domain/roster/lines/model.ts';
import { solveLines } from '../../domain/roster/lines/solveLines.ts';
import { inventWard, plainCover, plainPerson, plainType } from '../../domain/roster/lines/ward.ts';
import { openHighs } from '../platform/solver/highs.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

/** The best value over all plans of two people, by trying every pair of lawful lines. */
const bestOfAll = (problem: ShiftProblem): number => {
  let lines: number[][] = [[]];
  for (let day = 0; day < problem.days; day++) {
    lines = lines.flatMap((line) => [dayOff, ...problem.types.keys()].map((c) => [...line, c]));
  }
  const lawful = problem.people.map((person) =>
    lines
      .map((line): Line => Int8Array.from(line))
      .filter((line) => evaluateLines({ ...problem, people: [person], covers: [] }, [line]).faults.length === 0),
  );
  let best = Number.POSITIVE_INFINITY;
  for (const a of lawful[0]!) for (const b of lawful[1]!) best = Math.min(best, evaluateLines(problem, [a, b]).value);
  return best;
};

describe('solveLines', () => {
  test('proves what trying every plan finds', () => {
    for (const seed of [3, 8, 11]) {
      const problem = inventWard(seed, { days: 4, people: 2 });
      const solution = solveLines(problem, solver, { seed: 1, budget: 400 });
      const best = bestOfAll(problem);
      expect(solution).toMatchObject({ value: best, bound: best, gap: 0, stopped: false });
    }
  });

  test('gives lawful plans with a bound not above their value, the same for the same seed', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = inventWard(seed, { days: 7, people: 5 });
      const solution = solveLines(problem, solver, { seed, budget: 30 });
      const verdict = evaluateLines(problem, solution.lines);
      expect(verdict.faults).toEqual([]);
      expect(verdict.value).toBeCloseTo(solution.value);
      expect(solution.bound).toBeLessThanOrEqual(solution.value + 1e-6);
      if (seed % 8 === 0) expect(solveLines(problem, solver, { seed, budget: 30 })).toEqual(solution);
    }
  });

  test('one more wish never leaves somebody without a lawful line', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const problem = inventWard(seed, { days: 7, people: 4 });
      const wished = {
        ...problem,
        people: problem.people.map((person) => ({
          ...person,
          requests: [...person.requests, { day: seed % 7, shift: seed % 3, wanted: true, weight: 5 }],
        })),
      };
      const solution = solveLines(wished, solver, { seed: 1, budget: 10 });
      expect(solution.impossible).toEqual([]);
      expect(evaluateLines(wished, solution.lines).faults).toEqual([]);
    }
  });

  test('a shift that is short by one and a half people in the relaxation is proven to be short by two', () => {
    const days = 7;
    const problem: ShiftProblem = {
      days,
      types: [plainType('D')],
      people: ['a', 'b', 'c'].map((id) =>
        plainPerson(id, { longestRun: 3, shortestRun: 2, fewestDaysOff: 2, maxMinutes: 2400 }),
      ),
      covers: Array.from({ length: days }, (_, day) => plainCover(day, [0], 2, { weightUnder: 100 })),
      weekends: [],
    };
    const solution = solveLines(problem, solver, { seed: 1, budget: 200 });
    expect(solution.gap).toBe(0);
    expect(evaluateLines(problem, solution.lines).value).toBe(solution.bound);
  });

  test('stops when told to and says so, with a lawful plan', () => {
    const problem = inventWard(5, { days: 14, people: 6 });
    let asked = 0;
    const solution = solveLines(problem, solver, { seed: 1, budget: 1000, shouldStop: () => ++asked > 3 });
    expect(solution.stopped).toBe(true);
    expect(evaluateLines(problem, solution.lines).faults).toEqual([]);
  });

  test('hard covers are kept where that is possible, however dear', () => {
    const problem: ShiftProblem = {
      days: 2,
      types: [plainType('D'), plainType('N')],
      people: ['a', 'b'].map((id) =>
        plainPerson(id, { requests: [0, 1].map((day) => ({ day, shift: 'any' as const, wanted: false, weight: 90 })) }),
      ),
      covers: [
        plainCover(0, [1], 0, { min: 1, weightUnder: 0 }),
        plainCover(1, [0, 1], 0, { min: 2, weightUnder: 0, weightOver: 0 }),
      ],
      weekends: [],
    };
    const solution = solveLines(problem, solver, { seed: 1, budget: 50 });
    expect(evaluateLines(problem, solution.lines)).toMatchObject({ faults: [], value: 271 });
  });
});
