import { beforeAll, expect, it } from 'vitest';
import { composeProblem } from '../../domain/roster/composeProblem.ts';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { inventFacts } from '../../domain/roster/inventFacts.ts';
import { layGround } from '../../domain/roster/placement/layGround.ts';
import { placePrice, rulePrice } from '../../domain/roster/placement/model.ts';
import { openState } from '../../domain/roster/placement/openState.ts';
import { solvePlacement } from '../../domain/roster/placement/solvePlacement.ts';
import { usualEffort } from '../../domain/roster/planRoster.ts';
import { openHighs } from '../platform/solver/highs.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

/** Placements of the property. */
const runs = 60;

it('a placement in pieces is never better than its bound says, never worse than where it began, and mostly near the best', () => {
  let compared = 0;
  let excess = 0;
  let slack = 0;
  let worth = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const facts = inventFacts({ seed, units: 3, size: 8, days: 5, gentle: seed % 3 > 0 });
    const { parts } = layGround(composeProblem(facts, [], seed));
    for (const { placement, office } of parts) {
      const means = { solver, effort: usualEffort, seed };
      const best = solvePlacement(placement, office, means);
      const apart = solvePlacement(placement, office, { ...means, mostCells: 40 });
      expect(solvePlacement(placement, office, { ...means, mostCells: 40 })).toEqual(apart);
      const found = openState(placement, apart.office);
      expect(found.total()).toBeLessThanOrEqual(openState(placement, office).total());
      expect(found.worth.rules).toBe(apart.broken);
      expect(apart.bound).toBeLessThanOrEqual(apart.points);
      if (best.bound < best.points || best.empty > 0) continue;
      // The bound holds for every plan that breaks as little and fills as much, so for the proven best of those too.
      const optimum = openState(placement, best.office);
      const whole = (state: typeof optimum) =>
        state.worth.rules * rulePrice + state.worth.empty * placePrice + state.worth.points;
      expect(whole(optimum)).toBeLessThanOrEqual(whole(found));
      if (found.worth.rules !== optimum.worth.rules || found.worth.empty !== optimum.worth.empty) continue;
      expect(apart.bound).toBeLessThanOrEqual(optimum.worth.points);
      compared++;
      worth += optimum.worth.points;
      excess += apart.points - optimum.worth.points;
      slack += optimum.worth.points - apart.bound;
    }
  }
  expect(compared).toBeGreaterThan(runs / 4);
  expect(excess).toBeLessThan(worth / 4);
  expect(slack).toBeLessThan(worth / 4);
}, 90_000);

it('out of time it keeps the plan and says so', () => {
  const facts = inventFacts({ seed: 4, units: 3, size: 8, days: 5, gentle: true });
  const { parts } = layGround(composeProblem(facts, [], 4));
  const { placement, office } = parts.toSorted((a, b) => b.placement.cells - a.placement.cells)[0]!;
  let asked = 0;
  const left = () => (++asked > 2 ? 0 : 1);
  const answer = solvePlacement(placement, office, { solver, effort: usualEffort, seed: 4, mostCells: 20, left });
  expect(answer.stopped).toBe(true);
  expect(answer.bound).toBeLessThanOrEqual(answer.points);
  expect(openState(placement, answer.office).total()).toBeLessThanOrEqual(openState(placement, office).total());
});
