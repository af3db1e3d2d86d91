// The one form that every way of placing people works on: greedy, search, linear program, exact solve and re-plan.

/** Members of each of `count` sets, one after another: set k holds `list[start[k]..start[k + 1])`. */
export interface Sets {
  readonly start: Int32Array;
  readonly list: Int32Array;
}

/**
 * Cells are the person-days (and shifts) that the planner may choose; 1 is the office, 0 away. Everything fixed outside is
 * already taken off the bounds. The worth of a plan, lower is better, in this order:
 * 1. rules: how far families are outside their bounds, each step at its weight;
 * 2. empty places: cells with `fill` 1 that stay away and cells with `fill` -1 that go to the office;
 * 3. points: costs of cells, of counts that miss their aim, and of cohorts beyond the first. All whole numbers.
 */
export interface Placement {
  readonly cells: number;
  readonly personOf: Int32Array;
  readonly dayOf: Int32Array;
  readonly fill: Int8Array;
  /** Points of the office in a cell, less those of staying away; `base` is the sum of the latter. */
  readonly cost: Int32Array;
  readonly base: number;
  /** Hard bounds on the number of office cells in a set. */
  readonly families: Sets & { readonly min: Int32Array; readonly max: Int32Array; readonly weight: Int32Array };
  /** Between `low` and `high` a count costs nothing; the first step beyond costs `first`, each further one `further` (not less). */
  readonly counts: Sets & {
    readonly low: Int32Array;
    readonly high: Int32Array;
    readonly first: Int32Array;
    readonly further: Int32Array;
  };
  readonly cohorts?: Cohorts;
}

/** Set g holds the cells of one cohort in one day's shift; `slotOf[g]` numbers that shift. Cohorts beyond the first of a slot cost `price` each. */
export interface Cohorts extends Sets {
  readonly slotOf: Int32Array;
  readonly slots: number;
  readonly price: number;
}

/** One broken step of a rule of weight 1, and one empty place, in points: far above what any exchange of points can bring. */
export const rulePrice = 1_000_000;
export const placePrice = 1_000;

/** Prices of what the Luwes objective counts, in points. */
export const points = {
  /** Office days beside the fair share: the first, each further. */
  share: [3, 8],
  /** Unpopular days (beside a weekend or holiday) beside the even share. */
  unpopular: [1, 2],
  /** Days of a week beside the even share of the month. */
  week: [1, 2],
  /** A place in a priority list; all lists together at most `priorityMost`, so that priority moves one day and no more. */
  priority: 2,
  priorityMost: 14,
  /** A published person-day of anybody else that a re-plan changes. */
  changed: 3,
} as const;

/** How good a plan is. `bound`: no plan that breaks as few rules and leaves as few places empty has fewer points. */
export interface Quality {
  readonly points: number;
  readonly bound: number;
  /** Person-days that were open to the planner. */
  readonly cells: number;
  /** Steps outside hard bounds, by weight; each bound comes back as a breach. */
  readonly broken: number;
  /** At most so many places stay empty that a plan breaking no more rules could fill. */
  readonly empty: number;
  /** Search moves and branching nodes. */
  readonly steps: number;
  /** A limit of time ended the work; the steps then say how far it came. */
  readonly stopped: boolean;
  readonly solver: string;
}

/** The distance to the bound as a part of the points, and the points for a hundred open person-days. */
export const gapOf = (quality: Pick<Quality, 'points' | 'bound'>): number =>
  Math.max(0, quality.points - quality.bound) / Math.max(1, quality.points);
export const pointsPerHundred = (quality: Pick<Quality, 'points' | 'cells'>): number =>
  (100 * quality.points) / Math.max(1, quality.cells);
