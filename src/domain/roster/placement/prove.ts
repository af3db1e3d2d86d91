import type { LinearSolver } from '../engine/linearSolver.ts';
import type { Placement } from './model.ts';
import type { PlacementState } from './openState.ts';
import { programOf } from './programOf.ts';

const near = 1e-5;

export interface Proof {
  readonly bound: number;
  readonly steps: number;
  readonly stopped: boolean;
  /** By family what one more place in its binding bound is worth; null without an answer. */
  readonly familyDuals: Float64Array | null;
}

export interface ProofMeans {
  readonly solver: LinearSolver;
  readonly nodes: number;
  readonly seed: number;
  readonly left: () => number;
}

/**
 * Bound by the linear program. In most units it is whole, and then it is the best plan. Where a few cells are split, they are
 * settled with all others held; where that costs anything, branching goes on from the best known plan.
 */
export const prove = (
  placement: Placement,
  state: PlacementState,
  { solver, nodes, seed, left }: ProofMeans,
  beforeBranching: () => void,
): Proof => {
  const { program, constant, pointOf, rowOfFamily } = programOf(placement, state.worth.rules > 0);
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
  let familyDuals: Float64Array | null = null;
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
    if (relaxed.status !== 'optimal' || relaxed.values === null) return { bound, steps, stopped: true, familyDuals };
    bound = relaxed.objective + constant;
    const { rowDuals } = relaxed;
    if (rowDuals !== null) familyDuals = Float64Array.from(rowOfFamily, (row) => (row < 0 ? 0 : rowDuals[row]!));
    const values = relaxed.values.slice(0, cells);
    takeOver(values);
    if (isProven() || nodes <= 0) return { bound, steps, stopped: false, familyDuals };
    const split = values.reduce((sum, v) => sum + (isWhole(v) ? 0 : 1), 0);
    if (split * 5 < cells) {
      settle(values, (cell) => isWhole(values[cell]!));
      if (isProven()) return { bound, steps, stopped: false, familyDuals };
      const inSplit = new Set<number>();
      for (let cell = 0; cell < cells; cell++) if (!isWhole(values[cell]!)) inSplit.add(personOf[cell]!);
      settle(values, (cell) => !inSplit.has(personOf[cell]!));
      if (isProven()) return { bound, steps, stopped: false, familyDuals };
    }
    beforeBranching();
    if (isProven()) return { bound, steps, stopped: false, familyDuals };
    const whole = loaded.solve({
      start: pointOf(state.office),
      nodes,
      absoluteGap: 0.999,
      seed: seed & 0xffff,
      ...seconds(),
    });
    takeOver(whole.values);
    bound = Math.max(bound, whole.bound + constant);
    return { bound, steps: steps + whole.nodes, stopped: whole.status === 'stopped' && left() <= 0, familyDuals };
  } finally {
    loaded.close();
  }
};

const nodesToSettle = 50;
/** Of the time that is left, the linear program gets so much; the search needs some where it does not come to an end. */
const partForBound = 0.8;
