import type { LinearSolver } from '../engine/linearSolver.ts';
import { seededRandom } from '../seededRandom.ts';
import { mend } from './mend.ts';
import { type Placement, placePrice, rulePrice } from './model.ts';
import { openState } from './openState.ts';
import { prove } from './prove.ts';
import { proveApart } from './proveApart.ts';
import { recreate } from './recreate.ts';
import { regionsOf } from './regions.ts';

/** Counted, so that the same seed gives the same plan. */
export interface Effort {
  /** Moves of the search before the solver speaks. */
  readonly moves: number;
  /** Branching nodes for what the linear program leaves open. */
  readonly nodes: number;
}

export interface PlacementAnswer {
  readonly office: Uint8Array;
  readonly points: number;
  readonly bound: number;
  readonly broken: number;
  /** At most so many more places could be filled. */
  readonly empty: number;
  readonly steps: number;
  readonly stopped: boolean;
}

export interface Means {
  readonly solver: LinearSolver | null;
  readonly effort: Effort;
  readonly seed: number;
  /** Answers the seconds that are left; 0 ends the work with what is known. Absent: no clock at all. */
  readonly left?: () => number;
  /** A placement of more cells does not fit into one linear program: it is bounded in pieces, with a price on what ties them together. */
  readonly mostCells?: number;
}

const near = 1e-5;
/** Beyond, the solver's memory of 2 GiB may not do. */
const cellsInOne = 200_000;

/** The best plan that the effort allows, from a known one, and the bound that is proven. Never worse than `begin`. */
export const solvePlacement = (placement: Placement, begin: Uint8Array | null, means: Means): PlacementAnswer => {
  const { solver, effort, seed, left = () => Number.POSITIVE_INFINITY, mostCells = cellsInOne } = means;
  const random = seededRandom(seed);
  const state = openState(placement, begin ?? undefined);
  const regions = regionsOf(placement);
  let stopped = false;
  const going = () => {
    if (left() <= 0) stopped = true;
    return !stopped;
  };
  let steps = 0;
  const search = (moves: number) => {
    mend(state, 60, random);
    steps += recreate(state, regions, moves, random, going);
    mend(state, 200, random);
  };
  const nothingToDo = placement.cells === 0 || state.total() === 0;
  const exact = solver !== null && !nothingToDo;
  // A program with hard bounds is smaller and tighter: a plan that keeps them is looked for first.
  const isKept = () => state.worth.rules === 0;
  if (!nothingToDo && !exact) search(Math.min(effort.moves, Math.max(40, placement.cells >> 1)));
  else if (exact && !isKept()) search(Math.min(effort.moves, movesBeforeProof));
  let lowest = 0;
  if (exact && !stopped) {
    const beforeBranching = () => search(Math.min(effort.moves, movesBeforeProof));
    const by = { solver, nodes: effort.nodes, seed, left };
    const proof =
      placement.cells > mostCells
        ? proveApart(placement, state, by, Math.ceil(mostCells / 4))
        : prove(placement, state, by, beforeBranching);
    lowest = Math.ceil(proof.bound - near);
    steps += proof.steps;
    stopped = proof.stopped;
    // Without an answer of the linear program the search does what it can in the time that is left.
    if (stopped && proof.bound === Number.NEGATIVE_INFINITY) {
      stopped = false;
      search(effort.moves);
      stopped = true;
    }
  }
  const { rules, empty, points } = state.worth;
  // By whole numbers: a plan that breaks as few rules and leaves as few places empty has at least so many points.
  const room = lowest - rules * rulePrice - empty * placePrice;
  const more = lowest > 0 || nothingToDo ? Math.floor(Math.max(0, points - room + near) / placePrice) : empty;
  return {
    office: state.office,
    points,
    bound: nothingToDo ? points : Math.max(0, Math.min(points, room)),
    broken: rules,
    empty: more,
    steps,
    stopped,
  };
};

const movesBeforeProof = 200;
