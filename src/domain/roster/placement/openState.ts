import { invert } from './invert.ts';
import { type Placement, placePrice, rulePrice, type Sets } from './model.ts';

/** A plan in the making. `delta` says what turning a cell over would cost, `flip` does it; both exact, rules and places included. */
export interface PlacementState {
  readonly placement: Placement;
  readonly office: Uint8Array;
  readonly load: Int32Array;
  readonly familiesOf: Sets;
  readonly worth: { rules: number; empty: number; points: number };
  delta(cell: number): number;
  flip(cell: number): number;
  /** How far a family is outside its bounds. */
  offBy(family: number): number;
  total(): number;
  /** Takes over a whole plan. */
  set(office: Uint8Array): void;
}

export const openState = (placement: Placement, begin?: Uint8Array): PlacementState => {
  const { cells, fill, cost, families, counts, cohorts } = placement;
  const familiesOf = invert(families, cells);
  const countsOf = invert(counts, cells);
  const office = new Uint8Array(cells);
  const load = new Int32Array(families.min.length);
  const number = new Int32Array(counts.low.length);
  const { min, max, weight } = families;
  const { low, high, first, further } = counts;
  const groupOf = cohorts ? new Int32Array(cells).fill(-1) : null;
  const present = new Int32Array(cohorts?.slotOf.length ?? 0);
  const here = new Int32Array(cohorts?.slots ?? 0);
  if (cohorts && groupOf)
    for (let g = 0; g < cohorts.slotOf.length; g++)
      for (let i = cohorts.start[g]!; i < cohorts.start[g + 1]!; i++) groupOf[cohorts.list[i]!] = g;
  const worth = { rules: 0, empty: 0, points: placement.base };

  const beyond = (k: number, n: number): number => (n > max[k]! ? n - max[k]! : n < min[k]! ? min[k]! - n : 0);
  const missed = (k: number, n: number): number => {
    const by = n > high[k]! ? n - high[k]! : n < low[k]! ? low[k]! - n : 0;
    return by === 0 ? 0 : first[k]! + further[k]! * (by - 1);
  };
  const rulesBy = (cell: number, step: number): number => {
    let rules = 0;
    for (let i = familiesOf.start[cell]!; i < familiesOf.start[cell + 1]!; i++) {
      const k = familiesOf.list[i]!;
      const now = load[k]!;
      const change = beyond(k, now + step) - beyond(k, now);
      if (change !== 0) rules += weight[k]! * change;
    }
    return rules;
  };
  const pointsBy = (cell: number, step: number): number => {
    let sum = cost[cell]! * step;
    for (let i = countsOf.start[cell]!; i < countsOf.start[cell + 1]!; i++) {
      const k = countsOf.list[i]!;
      const now = number[k]!;
      sum += missed(k, now + step) - missed(k, now);
    }
    if (cohorts && groupOf) {
      const g = groupOf[cell]!;
      if (g >= 0) {
        const cohortsHere = here[cohorts.slotOf[g]!]!;
        if (step === 1 && present[g] === 0 && cohortsHere > 0) sum += cohorts.price;
        else if (step === -1 && present[g] === 1 && cohortsHere > 1) sum -= cohorts.price;
      }
    }
    return sum;
  };
  const move = (cell: number, step: number) => {
    office[cell] = step === 1 ? 1 : 0;
    for (let i = familiesOf.start[cell]!; i < familiesOf.start[cell + 1]!; i++) load[familiesOf.list[i]!]! += step;
    for (let i = countsOf.start[cell]!; i < countsOf.start[cell + 1]!; i++) number[countsOf.list[i]!]! += step;
    if (cohorts && groupOf && groupOf[cell]! >= 0) {
      const g = groupOf[cell]!;
      present[g]! += step;
      if (step === 1 ? present[g] === 1 : present[g] === 0) here[cohorts.slotOf[g]!]! += step;
    }
  };
  const delta = (cell: number): number => {
    const step = office[cell] === 1 ? -1 : 1;
    return rulesBy(cell, step) * rulePrice - fill[cell]! * step * placePrice + pointsBy(cell, step);
  };
  const flip = (cell: number): number => {
    const step = office[cell] === 1 ? -1 : 1;
    const rules = rulesBy(cell, step);
    const empty = -fill[cell]! * step;
    const points = pointsBy(cell, step);
    move(cell, step);
    worth.rules += rules;
    worth.empty += empty;
    worth.points += points;
    return rules * rulePrice + empty * placePrice + points;
  };
  const set = (given: Uint8Array) => {
    for (let cell = 0; cell < cells; cell++) if (office[cell] !== given[cell]) flip(cell);
  };

  for (let k = 0; k < load.length; k++) worth.rules += weight[k]! * beyond(k, 0);
  for (let k = 0; k < number.length; k++) worth.points += missed(k, 0);
  for (let cell = 0; cell < cells; cell++) if (fill[cell] === 1) worth.empty++;
  const state: PlacementState = {
    placement,
    office,
    load,
    familiesOf,
    worth,
    delta,
    flip,
    offBy: (k) => beyond(k, load[k]!),
    total: () => worth.rules * rulePrice + worth.empty * placePrice + worth.points,
    set,
  };
  if (begin) set(begin);
  return state;
};
