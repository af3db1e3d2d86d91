import { expect, test } from 'vitest';
import { evaluateLines } from './evaluateLines.ts';
import { solveLines } from './solveLines.ts';
import { inventWard } from './ward.ts';

test('without a solver every plan is lawful, of the value the judge counts, and the same for the same seed: 400 wards', () => {
  let lawful = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const problem = inventWard(seed, { days: 7 + (seed % 3) * 7, people: 2 + (seed % 6) });
    const solution = solveLines(problem, null, { seed, budget: 5 });
    const without = new Set<number | null>(solution.impossible.map(({ person }) => person));
    const verdict = evaluateLines(problem, solution.lines);
    expect(verdict.faults.filter(({ person }) => !without.has(person))).toEqual([]);
    if (without.size === 0) {
      expect(verdict.faults).toEqual([]);
      expect(verdict.value).toBeCloseTo(solution.value);
      lawful++;
    }
    expect(solution.bound).toBe(Number.NEGATIVE_INFINITY);
    if (seed % 50 === 0) expect(solveLines(problem, null, { seed, budget: 5 })).toEqual(solution);
  }
  expect(lawful).toBeGreaterThan(350);
});

test('more steps never give a worse plan', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const problem = inventWard(seed, { days: 14, people: 8 });
    const values = [0, 10, 60].map((budget) => solveLines(problem, null, { seed, budget }).value);
    expect(values.toSorted((a, b) => b - a)).toEqual(values);
  }
});
