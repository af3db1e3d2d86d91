import type { LinearProgram } from '../engine/linearSolver.ts';
import { type Placement, placePrice, rulePrice } from './model.ts';

/** A placement as a linear program; the first `cells` columns are the cells. `constant` completes the objective to the plan's worth. */
export interface PlacementProgram {
  readonly program: LinearProgram;
  readonly constant: number;
  /** A complete point of the program for a plan, to begin from. */
  readonly pointOf: (office: Uint8Array) => Float64Array;
  /** By family its row; -1 where no plan can break it, or only by its price. */
  readonly rowOfFamily: Int32Array;
}

/**
 * Rows: families, counts with their deviations, cohort links (one for each cell, which makes the relaxation tight).
 * With `elastic` every family may be broken at its price; without, its bounds are hard and the program is smaller.
 */
export const programOf = (placement: Placement, elastic: boolean): PlacementProgram => {
  const { cells, families, counts, cohorts, fill } = placement;
  const cost: number[] = [];
  const upper: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const start: number[] = [0];
  const index: number[] = [];
  const value: number[] = [];
  let constant = placement.base;
  for (let cell = 0; cell < cells; cell++) {
    if (fill[cell] === 1) constant += placePrice;
    cost.push(placement.cost[cell]! - fill[cell]! * placePrice);
    upper.push(1);
  }
  const column = (price: number, most: number): number => {
    upper.push(most);
    return cost.push(price) - 1;
  };
  const enter = (at: number, by: number) => {
    index.push(at);
    value.push(by);
  };
  const close = (low: number, high: number) => {
    start.push(index.length);
    rowLower.push(low);
    rowUpper.push(high);
  };
  /** What of each column a plan takes, found from the number in its set. */
  const derived: {
    readonly set: number;
    readonly of: 'family' | 'count';
    readonly at: number;
    readonly take: (n: number) => number;
  }[] = [];

  const rowOfFamily = new Int32Array(families.min.length).fill(-1);
  for (let k = 0; k < families.min.length; k++) {
    const [from, to] = [families.start[k]!, families.start[k + 1]!];
    const [low, high] = [families.min[k]!, families.max[k]!];
    const size = to - from;
    if (low <= 0 && high >= size) continue;
    if (size === 0) {
      constant += rulePrice * families.weight[k]! * Math.max(0, low, -high);
      continue;
    }
    for (let i = from; i < to; i++) enter(families.list[i]!, 1);
    if (elastic) {
      const price = rulePrice * families.weight[k]!;
      if (low > 0) {
        const at = column(price, low);
        enter(at, 1);
        derived.push({ set: k, of: 'family', at, take: (n) => Math.max(0, low - n) });
      }
      if (high < size) {
        const at = column(price, size - Math.min(0, high));
        enter(at, -1);
        derived.push({ set: k, of: 'family', at, take: (n) => Math.max(0, n - high) });
      }
    }
    rowOfFamily[k] = rowLower.length;
    close(low <= 0 ? Number.NEGATIVE_INFINITY : low, high >= size ? Number.POSITIVE_INFINITY : high);
  }
  for (let k = 0; k < counts.low.length; k++) {
    const [from, to] = [counts.start[k]!, counts.start[k + 1]!];
    const [low, high] = [counts.low[k]!, counts.high[k]!];
    const [first, further] = [counts.first[k]!, counts.further[k]!];
    const size = to - from;
    if (low <= 0 && high >= size) continue;
    for (let i = from; i < to; i++) enter(counts.list[i]!, 1);
    const side = (most: number, sign: 1 | -1, by: (n: number) => number) => {
      const one = column(first, 1);
      enter(one, sign);
      derived.push({ set: k, of: 'count', at: one, take: (n) => Math.min(1, by(n)) });
      if (most <= 1) return;
      const more = column(further, most - 1);
      enter(more, sign);
      derived.push({ set: k, of: 'count', at: more, take: (n) => Math.max(0, by(n) - 1) });
    };
    if (low > 0) side(low, 1, (n) => Math.max(0, low - n));
    if (high < size) side(size - Math.min(0, high), -1, (n) => Math.max(0, n - high));
    close(low <= 0 ? Number.NEGATIVE_INFINITY : low, high >= size ? Number.POSITIVE_INFINITY : high);
  }
  const cohortColumn: number[] = [];
  const slotColumn: number[] = [];
  if (cohorts) {
    const groups = cohorts.slotOf.length;
    const ofSlot: number[][] = Array.from({ length: cohorts.slots }, () => []);
    for (let g = 0; g < groups; g++) {
      const at = column(0, 1);
      cohortColumn.push(at);
      ofSlot[cohorts.slotOf[g]!]!.push(at);
      for (let i = cohorts.start[g]!; i < cohorts.start[g + 1]!; i++) {
        enter(cohorts.list[i]!, 1);
        enter(at, -1);
        close(Number.NEGATIVE_INFINITY, 0);
      }
    }
    for (const list of ofSlot) {
      const at = column(cohorts.price, Math.max(0, list.length - 1));
      slotColumn.push(at);
      for (const each of list) enter(each, 1);
      enter(at, -1);
      close(Number.NEGATIVE_INFINITY, 1);
    }
  }
  const columns = cost.length;
  const integer = new Uint8Array(columns);
  integer.fill(1, 0, cells);
  for (const at of cohortColumn) integer[at] = 1;
  const numberIn = (sets: { start: Int32Array; list: Int32Array }, k: number, office: Uint8Array): number => {
    let n = 0;
    for (let i = sets.start[k]!; i < sets.start[k + 1]!; i++) n += office[sets.list[i]!]!;
    return n;
  };
  const pointOf = (office: Uint8Array): Float64Array => {
    const point = new Float64Array(columns);
    point.set(office);
    for (const { set, of, at, take } of derived)
      point[at] = take(numberIn(of === 'family' ? families : counts, set, office));
    if (cohorts) {
      const present = new Int32Array(cohorts.slots);
      for (const [g, at] of cohortColumn.entries())
        if (numberIn(cohorts, g, office) > 0) {
          point[at] = 1;
          present[cohorts.slotOf[g]!]!++;
        }
      for (const [slot, at] of slotColumn.entries()) point[at] = Math.max(0, present[slot]! - 1);
    }
    return point;
  };
  return {
    program: {
      cost: Float64Array.from(cost),
      lower: new Float64Array(columns),
      upper: Float64Array.from(upper),
      integer,
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
      rows: { start: Int32Array.from(start), index: Int32Array.from(index), value: Float64Array.from(value) },
    },
    constant,
    pointOf,
    rowOfFamily,
  };
};
