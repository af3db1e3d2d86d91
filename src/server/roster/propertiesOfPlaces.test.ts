// What must hold of every plan of places, tried on thousands of invented units, most of them small and hard.
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { composeProblem, type RosterFacts } from '../../domain/roster/composeProblem.ts';
import type { LinearSolver } from '../../domain/roster/engine/linearSolver.ts';
import { inventFacts } from '../../domain/roster/inventFacts.ts';
import { judgeRoster } from '../../domain/roster/judgeRoster.ts';
import type { Wish } from '../../domain/roster/model.ts';
import { type Planned, planRoster } from '../../domain/roster/planRoster.ts';
import { longestProperty, onInstances } from '../../domain/roster/propertyRuns.ts';
import { openHighs } from '../platform/solver/highs.ts';

const runs = inject('propertyRuns');
let solver: LinearSolver;
beforeAll(async () => {
  solver = await openHighs();
});

/** One in sixty is as large as a real unit; the others have few people and days, so that bounds meet in every cell. */
const factsOf = (seed: number): RosterFacts =>
  inventFacts(
    seed % 60 === 0
      ? { seed, units: 1 + (seed % 3), size: 8 + (seed % 11), days: 6 + (seed % 7), gentle: seed % 120 === 0 }
      : { seed, units: 1 + (seed % 2), size: 1 + (seed % 7), days: 1 + (seed % 5), gentle: seed % 3 === 0 },
  );
const planOf = (facts: RosterFacts, seed: number, wishes: readonly Wish[] = []): Planned =>
  planRoster({ ...composeProblem(facts, [], seed), wishes }, { solver })!;

/** Facts and plan of an instance, made once for both properties. */
const made = new Map<number, { readonly facts: RosterFacts; readonly first: Planned }>();
const madeOf = (seed: number) => {
  const known = made.get(seed);
  if (known !== undefined) return known;
  const facts = factsOf(seed);
  const fresh = { facts, first: planOf(facts, seed) };
  made.set(seed, fresh);
  return fresh;
};
const refOf = (ref: { instrument: string; clause: string } | null) => `${ref?.instrument}/${ref?.clause}`;

describe('of every plan of places', () => {
  it(
    'the independent judge finds nothing that the planner had not said, and the bound is not above the value',
    () => {
      let clean = 0;
      let proven = 0;
      const tried = onInstances('places', runs, (seed) => {
        const { facts, first } = madeOf(seed);
        const { plan, breaches, quality } = first;
        const said = new Set(breaches.map(({ ref }) => refOf(ref)));
        expect(judgeRoster(plan, facts).filter(({ ref }) => !said.has(refOf(ref)))).toEqual([]);
        if (breaches.length === 0) clean++;
        expect(quality.bound).toBeLessThanOrEqual(quality.points);
        expect(quality.stopped).toBe(false);
        if (quality.bound === quality.points) proven++;
      });
      // Both verdicts come up often, and what is not proven is rare.
      expect(clean).toBeGreaterThanOrEqual(tried * 0.2);
      expect(clean).toBeLessThanOrEqual(tried === 0 ? 1 : tried * 0.8);
      expect(proven).toBeGreaterThanOrEqual(tried * 0.98);
    },
    longestProperty,
  );

  it(
    'the same seed gives the same plan, and a wish more makes nothing break that held without it',
    () => {
      let granted = 0;
      const tried = onInstances('places', runs, (seed) => {
        const { facts, first: without } = madeOf(seed);
        expect(JSON.stringify(planOf(facts, seed))).toBe(JSON.stringify(without));
        const { employeeId } = facts.people[seed % facts.people.length]!;
        const day = seed % facts.days.length;
        const had = without.plan.lines.find((line) => line.employeeId === employeeId)!.modes[day];
        const mode = had === 'K' ? 'home' : 'office';
        const wished = planOf(facts, seed, [{ employeeId, day: facts.days[day]!.day, mode, weight: 3 }]);
        expect(wished.quality.broken).toBeLessThanOrEqual(without.quality.broken);
        if (without.breaches.length === 0) expect(wished.breaches).toEqual([]);
        const has = wished.plan.lines.find((line) => line.employeeId === employeeId)!.modes[day];
        if (has === (mode === 'home' ? 'R' : 'K')) granted++;
      });
      // A wish against the plan is met often enough that the plans differ.
      expect(granted).toBeGreaterThanOrEqual(tried * 0.05);
    },
    longestProperty,
  );
});
