import type { LinearSolver } from '../engine/linearSolver.ts';
import { seededRandom } from '../seededRandom.ts';
import { mend } from './mend.ts';
import { type Placement, placePrice, rulePrice } from './model.ts';
import { openState, type PlacementState } from './openState.ts';
import { programOf } from './programOf.ts';
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
}

const near = 1e-5;

/** The best plan that the effort allows, from a known one, and the bound that is proven. Never worse than `begin`. */
export const solvePlacement = (placement: Placement, begin: Uint8Array | null, means: Means): PlacementAnswer => {
  const { solver, effort, seed, left = () => Number.POSITIVE_INFINITY } = means;
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
    const proof = prove(placement, state, { solver, nodes: effort.nodes, seed, left }, beforeBranching);
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

interface Proof {
  readonly bound: number;
  readonly steps: number;
  readonly stopped: boolean;
}

/**
 * Bound by the linear program. In most units it is whole, and then it is the best plan. Where a few cells are split, they are
 * settled with all others held; where that costs anything, branching goes on from the best known plan.
 */
const prove = (
  placement: Placement,
  state: PlacementState,
  { solver, nodes, seed, left }: { solver: LinearSolver; nodes: number; seed: number; left: () => number },
  beforeBranching: () => void,
): Proof => {
  const { program, constant, pointOf } = programOf(placement, state.worth.rules > 0);
  const loaded = solver.load(program);
  const { cells, personOf } = placement;
  const isWhole = (v: number) => Math.abs(v - Math.round(v)) < near;
  const takeOver = (values: Float64Array | null): void => {
    if (values === null) return;
    const known = state.office.slice();
    const before = state.total();
    state.set(Uint8Array.from(values.subarray(0, cells), (v) => (v > 0.5 ? 1 : 0)));
    if (state.total() > before) state.set(known);
  };
  const seconds = (part = 1) => {
    const rest = part * left();
    return Number.isFinite(rest) ? { seconds: Math.max(0.05, rest) } : {};
  };
  let bound = Number.NEGATIVE_INFINITY;
  // Every program solved is a step, and every node of branching.
  let steps = 1;
  const isProven = () => state.total() <= Math.ceil(bound - near) + near;
  /** Solves with the cells that `holds` names held at their value. */
  const settle = (values: Float64Array, holds: (cell: number) => boolean): void => {
    const held: number[] = [];
    for (let cell = 0; cell < cells; cell++) if (holds(cell)) held.push(cell);
    const index = Int32Array.from(held);
    const at = Float64Array.from(held, (cell) => Math.round(values[cell]!));
    loaded.setColumnBounds(index, at, at);
    const settled = loaded.solve({ nodes: Math.min(nodes, nodesToSettle), absoluteGap: 0.999, seed: 0, ...seconds() });
    takeOver(settled.values);
    steps += 1 + settled.nodes;
    loaded.setColumnBounds(index, new Float64Array(held.length), new Float64Array(held.length).fill(1));
  };
  try {
    const relaxed = loaded.solve({
      relaxed: true,
      presolve: placement.cohorts !== undefined,
      seed: 0,
      ...seconds(partForBound),
    });
    if (relaxed.status !== 'optimal' || relaxed.values === null) return { bound, steps, stopped: true };
    bound = relaxed.objective + constant;
    const values = relaxed.values.slice(0, cells);
    takeOver(values);
    if (isProven() || nodes <= 0) return { bound, steps, stopped: false };
    const split = values.reduce((sum, v) => sum + (isWhole(v) ? 0 : 1), 0);
    if (split * 5 < cells) {
      settle(values, (cell) => isWhole(values[cell]!));
      if (isProven()) return { bound, steps, stopped: false };
      const inSplit = new Set<number>();
      for (let cell = 0; cell < cells; cell++) if (!isWhole(values[cell]!)) inSplit.add(personOf[cell]!);
      settle(values, (cell) => !inSplit.has(personOf[cell]!));
      if (isProven()) return { bound, steps, stopped: false };
    }
    beforeBranching();
    if (isProven()) return { bound, steps, stopped: false };
    const whole = loaded.solve({
      start: pointOf(state.office),
      nodes,
      absoluteGap: 0.999,
      seed: seed & 0xffff,
      ...seconds(),
    });
    takeOver(whole.values);
    bound = Math.max(bound, whole.bound + constant);
    return { bound, steps: steps + whole.nodes, stopped: whole.status === 'stopped' && left() <= 0 };
  } finally {
    loaded.close();
  }
};

const nodesToSettle = 50;
/** Of the time that is left, the linear program gets so much; the search needs some where it does not come to an end. */
const partForBound = 0.8;
