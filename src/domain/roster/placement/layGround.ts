import { type Compiled, compileProblem } from '../compileProblem.ts';
import type { RosterProblem } from '../model.ts';
import { seededRandom } from '../seededRandom.ts';
import { fairAims } from './fairAims.ts';
import { firstPlan } from './firstPlan.ts';
import { mend } from './mend.ts';
import type { Placement } from './model.ts';
import { openState } from './openState.ts';
import { placementOf } from './placementOf.ts';
import { regionsOf } from './regions.ts';
import { type Part, splitPlacement } from './splitPlacement.ts';

/** A problem made ready: sorted, compiled, with fair shares set by a first lawful plan, and cut into parts that do not touch each other. */
export interface Ground {
  readonly problem: RosterProblem;
  readonly compiled: Compiled;
  readonly cellAt: Int32Array;
  readonly placement: Placement;
  /** With the first plan of each. */
  readonly parts: readonly (Part & { readonly office: Uint8Array; readonly seed: number })[];
}

const byUnit = (a: { unitId: string; employeeId: string }, b: { unitId: string; employeeId: string }) =>
  a.unitId < b.unitId ? -1 : a.unitId > b.unitId ? 1 : a.employeeId < b.employeeId ? -1 : 1;

export const sortedByUnit = (given: RosterProblem): RosterProblem => ({
  ...given,
  people: [...given.people].sort(byUnit),
});

/** First and last person (exclusive) of each unit, of people sorted by unit. */
export const unitsOf = (problem: RosterProblem): { from: number; to: number }[] => {
  const units: { from: number; to: number }[] = [];
  for (const [p, person] of problem.people.entries()) {
    if (p === 0 || problem.people[p - 1]!.unitId !== person.unitId) units.push({ from: p, to: p });
    units.at(-1)!.to = p + 1;
  }
  return units;
};

export const partsOf = (placement: Placement, office: Uint8Array, seed: number): Ground['parts'] =>
  splitPlacement(placement).map((part, i) => ({
    ...part,
    office: Uint8Array.from(part.cells, (cell) => office[cell]!),
    seed: (seed + 7919 * i) >>> 0,
  }));

export const layGround = (given: RosterProblem): Ground => {
  const problem = sortedByUnit(given);
  const compiled = compileProblem(problem);
  const { placement: bare, cellAt } = placementOf(problem, compiled);
  const random = seededRandom(problem.seed);
  const draft = openState(bare);
  firstPlan(draft, regionsOf(bare), (person) => problem.people[person]!.carried, random);
  mend(draft, 60, random);
  const counts = fairAims(problem, compiled, cellAt, draft.office, unitsOf(problem));
  const placement: Placement = { ...bare, counts };
  return { problem, compiled, cellAt, placement, parts: partsOf(placement, draft.office, problem.seed) };
};
