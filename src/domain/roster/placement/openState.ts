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

const none = new Int32Array(0);

/** Methods of one class, so that what the machine has learned of one state serves the next. */
class OpenState implements PlacementState {
  readonly placement: Placement;
  readonly office: Uint8Array;
  readonly load: Int32Array;
  readonly familiesOf: Sets;
  readonly worth: PlacementState['worth'];
  private readonly countsOf: Sets;
  private readonly number: Int32Array;
  /** By cell its cohort; empty where there are none. */
  private readonly groupOf: Int32Array;
  private readonly present: Int32Array;
  private readonly here: Int32Array;

  constructor(placement: Placement) {
    const { cells, fill, families, counts, cohorts } = placement;
    this.placement = placement;
    this.office = new Uint8Array(cells);
    this.load = new Int32Array(families.min.length);
    this.familiesOf = invert(families, cells);
    this.countsOf = invert(counts, cells);
    this.number = new Int32Array(counts.low.length);
    this.groupOf = cohorts ? new Int32Array(cells).fill(-1) : none;
    this.present = new Int32Array(cohorts?.slotOf.length ?? 0);
    this.here = new Int32Array(cohorts?.slots ?? 0);
    if (cohorts)
      for (let g = 0; g < cohorts.slotOf.length; g++)
        for (let i = cohorts.start[g]!; i < cohorts.start[g + 1]!; i++) this.groupOf[cohorts.list[i]!] = g;
    this.worth = { rules: 0, empty: 0, points: placement.base };
    for (let k = 0; k < this.load.length; k++) this.worth.rules += families.weight[k]! * this.beyond(k, 0);
    for (let k = 0; k < this.number.length; k++) this.worth.points += this.missed(k, 0);
    for (let cell = 0; cell < cells; cell++) if (fill[cell] === 1) this.worth.empty++;
  }

  private beyond(k: number, n: number): number {
    const { min, max } = this.placement.families;
    return n > max[k]! ? n - max[k]! : n < min[k]! ? min[k]! - n : 0;
  }

  private missed(k: number, n: number): number {
    const { low, high, first, further } = this.placement.counts;
    const by = n > high[k]! ? n - high[k]! : n < low[k]! ? low[k]! - n : 0;
    return by === 0 ? 0 : first[k]! + further[k]! * (by - 1);
  }

  private rulesBy(cell: number, step: number): number {
    const { start, list } = this.familiesOf;
    const { min, max, weight } = this.placement.families;
    const { load } = this;
    const end = start[cell + 1]!;
    let rules = 0;
    for (let i = start[cell]!; i < end; i++) {
      const k = list[i]!;
      const now = load[k]!;
      const then = now + step;
      // Well within its bounds before and after: nothing changes.
      if (now <= max[k]! && then <= max[k]! && now >= min[k]! && then >= min[k]!) continue;
      rules += weight[k]! * (this.beyond(k, then) - this.beyond(k, now));
    }
    return rules;
  }

  private pointsBy(cell: number, step: number): number {
    const { start, list } = this.countsOf;
    const end = start[cell + 1]!;
    let sum = this.placement.cost[cell]! * step;
    for (let i = start[cell]!; i < end; i++) {
      const k = list[i]!;
      const now = this.number[k]!;
      sum += this.missed(k, now + step) - this.missed(k, now);
    }
    const { cohorts } = this.placement;
    if (cohorts !== undefined) {
      const g = this.groupOf[cell]!;
      if (g >= 0) {
        const cohortsHere = this.here[cohorts.slotOf[g]!]!;
        if (step === 1 && this.present[g] === 0 && cohortsHere > 0) sum += cohorts.price;
        else if (step === -1 && this.present[g] === 1 && cohortsHere > 1) sum -= cohorts.price;
      }
    }
    return sum;
  }

  private move(cell: number, step: number): void {
    const { load, number, familiesOf, countsOf } = this;
    this.office[cell] = step === 1 ? 1 : 0;
    for (let i = familiesOf.start[cell]!; i < familiesOf.start[cell + 1]!; i++) load[familiesOf.list[i]!]! += step;
    for (let i = countsOf.start[cell]!; i < countsOf.start[cell + 1]!; i++) number[countsOf.list[i]!]! += step;
    const { cohorts } = this.placement;
    if (cohorts === undefined || this.groupOf[cell]! < 0) return;
    const g = this.groupOf[cell]!;
    this.present[g]! += step;
    if (step === 1 ? this.present[g] === 1 : this.present[g] === 0) this.here[cohorts.slotOf[g]!]! += step;
  }

  delta(cell: number): number {
    const step = this.office[cell] === 1 ? -1 : 1;
    const empty = -this.placement.fill[cell]! * step;
    return this.rulesBy(cell, step) * rulePrice + empty * placePrice + this.pointsBy(cell, step);
  }

  flip(cell: number): number {
    const step = this.office[cell] === 1 ? -1 : 1;
    const rules = this.rulesBy(cell, step);
    const empty = -this.placement.fill[cell]! * step;
    const points = this.pointsBy(cell, step);
    this.move(cell, step);
    this.worth.rules += rules;
    this.worth.empty += empty;
    this.worth.points += points;
    return rules * rulePrice + empty * placePrice + points;
  }

  offBy(family: number): number {
    return this.beyond(family, this.load[family]!);
  }

  total(): number {
    return this.worth.rules * rulePrice + this.worth.empty * placePrice + this.worth.points;
  }

  set(office: Uint8Array): void {
    for (let cell = 0; cell < this.office.length; cell++) if (this.office[cell] !== office[cell]) this.flip(cell);
  }
}

export const openState = (placement: Placement, begin?: Uint8Array): PlacementState => {
  const state = new OpenState(placement);
  if (begin) state.set(begin);
  return state;
};
