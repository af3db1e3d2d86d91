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
  if (!nothingToDo) search(Math.min(effort.moves, exact ? movesBeforeProof : Math.max(40, placement.cells >> 1)));
  let lowest = 0;
  if (exact && !stopped) {
    const proof = prove(placement, state, solver, effort.nodes, seed, left);
    lowest = Math.ceil(proof.bound - near);
    steps += proof.steps;
    stopped = proof.stopped;
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

/** Bound by the linear program, which in most units is whole and therefore the best plan; else branching from the best known plan. */
const prove = (
  placement: Placement,
  state: PlacementState,
  solver: LinearSolver,
  nodes: number,
  seed: number,
  left: () => number,
): { bound: number; steps: number; stopped: boolean } => {
  const { program, constant, pointOf } = programOf(placement, state.worth.rules > 0);
  const loaded = solver.load(program);
  const takeOver = (values: Float64Array | null): boolean => {
    if (values === null) return false;
    const found = new Uint8Array(placement.cells);
    let whole = true;
    for (let cell = 0; cell < placement.cells; cell++) {
      const v = values[cell]!;
      if (Math.abs(v - Math.round(v)) > near) whole = false;
      found[cell] = v > 0.5 ? 1 : 0;
    }
    const known = state.office.slice();
    const before = state.total();
    state.set(found);
    if (state.total() > before) state.set(known);
    return whole;
  };
  const seconds = () => {
    const rest = left();
    return Number.isFinite(rest) ? { seconds: Math.max(0.05, rest) } : {};
  };
  try {
    const relaxed = loaded.solve({ relaxed: true, seed: 0, ...seconds() });
    if (relaxed.status !== 'optimal') return { bound: Number.NEGATIVE_INFINITY, steps: 0, stopped: true };
    let bound = relaxed.objective + constant;
    takeOver(relaxed.values);
    const proven = () => state.total() <= Math.ceil(bound - near) + near;
    if (proven() || nodes <= 0) return { bound, steps: 0, stopped: false };
    const whole = loaded.solve({
      start: pointOf(state.office),
      nodes,
      absoluteGap: 0.999,
      seed: seed & 0xffff,
      ...seconds(),
    });
    takeOver(whole.values);
    bound = Math.max(bound, whole.bound + constant);
    return { bound, steps: whole.nodes, stopped: whole.status === 'stopped' && left() <= 0 };
  } finally {
    loaded.close();
  }
};
