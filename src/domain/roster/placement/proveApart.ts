// A placement too large for one linear program: families that tie very many cells together are let go, so that it falls into pieces.
// Each piece is solved with its share of what the ties allow, which gives the plan; with a price on the ties instead, the sum of the pieces' bounds is a bound of the whole.
import { type Placement, rulePrice, type Sets } from './model.ts';
import { openState, type PlacementState } from './openState.ts';
import { programOf } from './programOf.ts';
import { type Proof, type ProofMeans, prove } from './prove.ts';
import { type Part, splitPlacement } from './splitPlacement.ts';

/** Times that prices are put right; each solves every piece once. */
const pricings = 3;

/** Families that would join more than so many cells, the widest last to be looked at. Counts and cohorts always hold together. */
const tiesOf = (placement: Placement, most: number): number[] => {
  const { cells, families, counts, cohorts } = placement;
  const root = Int32Array.from({ length: cells }, (_, cell) => cell);
  const size = new Int32Array(cells).fill(1);
  const find = (cell: number): number => {
    let at = cell;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  const join = (sets: Sets, k: number): void => {
    for (let i = sets.start[k]! + 1; i < sets.start[k + 1]!; i++) {
      const [a, b] = [find(sets.list[sets.start[k]!]!), find(sets.list[i]!)];
      if (a === b) continue;
      root[b] = a;
      size[a] = size[a]! + size[b]!;
    }
  };
  for (let k = 0; k < counts.low.length; k++) join(counts, k);
  if (cohorts !== undefined) {
    const firstOf = new Map<number, number>();
    for (let g = 0; g < cohorts.slotOf.length; g++) {
      join(cohorts, g);
      if (cohorts.start[g] === cohorts.start[g + 1]) continue;
      const cell = cohorts.list[cohorts.start[g]!]!;
      const first = firstOf.get(cohorts.slotOf[g]!);
      if (first === undefined) firstOf.set(cohorts.slotOf[g]!, cell);
      else join({ start: Int32Array.of(0, 2), list: Int32Array.of(first, cell) }, 0);
    }
  }
  const width = (k: number) => families.start[k + 1]! - families.start[k]!;
  const joined = (k: number): number => {
    const roots = new Set<number>();
    for (let i = families.start[k]!; i < families.start[k + 1]!; i++) roots.add(find(families.list[i]!));
    return roots.size <= 1 ? 0 : [...roots].reduce((sum, each) => sum + size[each]!, 0);
  };
  const ties: number[] = [];
  const order = Array.from(families.min, (_, k) => k).sort((a, b) => width(a) - width(b) || a - b);
  for (const k of order) {
    if (joined(k) > most) ties.push(k);
    else join(families, k);
  }
  return ties.sort((a, b) => a - b);
};

/** The families at these places of the list, in this order. */
const pickFamilies = ({ families }: Placement, picked: readonly number[]): Placement['families'] => {
  const start = new Int32Array(picked.length + 1);
  for (const [i, k] of picked.entries()) start[i + 1] = start[i]! + families.start[k + 1]! - families.start[k]!;
  const list = new Int32Array(start[picked.length]!);
  for (const [i, k] of picked.entries())
    list.set(families.list.subarray(families.start[k]!, families.start[k + 1]!), start[i]!);
  const of = (values: Int32Array) => Int32Array.from(picked, (k) => values[k]!);
  return { start, list, min: of(families.min), max: of(families.max), weight: of(families.weight) };
};

interface Tie {
  readonly min: number;
  readonly max: number;
  readonly weight: number;
  /** By piece the cells in it, as the piece numbers them. */
  readonly within: readonly (readonly number[])[];
}

const withFamilies = (
  placement: Placement,
  added: readonly { list: readonly number[]; min: number; max: number; weight: number }[],
): Placement => {
  const { families } = placement;
  const start = [...families.start];
  for (const { list } of added) start.push(start.at(-1)! + list.length);
  const joined = (own: Int32Array, more: readonly number[]): Int32Array => {
    const all = new Int32Array(own.length + more.length);
    all.set(own);
    all.set(more, own.length);
    return all;
  };
  return {
    ...placement,
    families: {
      start: Int32Array.from(start),
      list: joined(
        families.list,
        added.flatMap(({ list }) => [...list]),
      ),
      min: joined(
        families.min,
        added.map(({ min }) => min),
      ),
      max: joined(
        families.max,
        added.map(({ max }) => max),
      ),
      weight: joined(
        families.weight,
        added.map(({ weight }) => weight),
      ),
    },
  };
};

/** What each piece may take of a tie: what it has, and its part of what is left over on either side. */
const sharesOf = ({ min, max, within }: Tie, taken: readonly number[]): { min: number; max: number }[] => {
  const sum = taken.reduce((total, each) => total + each, 0);
  const cells = within.reduce((total, list) => total + list.length, 0);
  const [above, below] = [Math.max(0, max - sum), Math.max(0, sum - min)];
  let [gone, seen] = [[0, 0], 0];
  return within.map((list, p) => {
    seen += list.length;
    const [up, down] = [Math.floor((above * seen) / cells), Math.floor((below * seen) / cells)];
    const share = { min: taken[p]! - (down - gone[1]!), max: taken[p]! + (up - gone[0]!) };
    gone = [up, down];
    return share;
  });
};

/** The plan by pieces, put into the state where it is better, and a bound of the whole. */
export const proveApart = (placement: Placement, state: PlacementState, means: ProofMeans, most: number): Proof => {
  const { families } = placement;
  const tied = tiesOf(placement, most);
  const isTie = new Set(tied);
  const loose = {
    ...placement,
    families: pickFamilies(
      placement,
      Array.from(families.min, (_, k) => k).filter((k) => !isTie.has(k)),
    ),
  };
  const pieces = splitPlacement(loose);
  const [pieceOf, at] = [new Int32Array(placement.cells), new Int32Array(placement.cells)];
  for (const [p, piece] of pieces.entries())
    for (const [i, cell] of piece.cells.entries()) {
      pieceOf[cell] = p;
      at[cell] = i;
    }
  const ties = tied.map((k): Tie => {
    const within: number[][] = pieces.map(() => []);
    for (let i = families.start[k]!; i < families.start[k + 1]!; i++)
      within[pieceOf[families.list[i]!]!]!.push(at[families.list[i]!]!);
    return { min: families.min[k]!, max: families.max[k]!, weight: families.weight[k]!, within };
  });
  let steps = 0;
  let stopped = false;
  /** Worth of one place less in a tie, by tie: the mean over the pieces. */
  const price = new Float64Array(ties.length);
  const cellsIn = new Float64Array(ties.length);
  const office = state.office.slice();
  const taken = ties.map(({ within }) =>
    within.map((list, p) => list.reduce((sum, i) => sum + office[pieces[p]!.cells[i]!]!, 0)),
  );
  const shares = ties.map((tie, t) => sharesOf(tie, taken[t]!));
  for (const [p, piece] of pieces.entries()) {
    if (means.left() <= 0) return { bound: Number.NEGATIVE_INFINITY, steps, stopped: true, familyDuals: null };
    const own = ties.flatMap(({ within, weight }, t) =>
      within[p]!.length === 0 ? [] : [{ tie: t, list: within[p]!, ...shares[t]![p]!, weight }],
    );
    const shared = withFamilies(piece.placement, own);
    const there = openState(
      shared,
      Uint8Array.from(piece.cells, (cell) => office[cell]!),
    );
    const proof = prove(shared, there, means, () => undefined);
    steps += proof.steps;
    stopped ||= proof.stopped;
    for (const [i, cell] of piece.cells.entries()) office[cell] = there.office[i]!;
    const first = piece.placement.families.min.length;
    for (const [i, { tie, list }] of own.entries()) {
      if (proof.familyDuals === null) continue;
      price[tie] = price[tie]! - proof.familyDuals[first + i]! * list.length;
      cellsIn[tie] = cellsIn[tie]! + list.length;
    }
  }
  takeOver(state, office);
  const elastic = state.worth.rules > 0;
  for (let t = 0; t < price.length; t++) price[t] = price[t]! / Math.max(1, cellsIn[t]!);
  let bound = Number.NEGATIVE_INFINITY;
  let dampened = 1;
  for (let round = 0; round < pricings && means.left() > 0; round++) {
    const priced = priceTies(pieces, ties, price, elastic, means);
    steps += pieces.length;
    if (priced === null) return { bound, steps, stopped: true, familyDuals: null };
    if (priced.bound <= bound) dampened /= 2;
    bound = Math.max(bound, priced.bound);
    // Towards the known plan, by as much as what is taken stands beside what the ties allow.
    const off = ties.map(({ min, max }, t) => {
      const used = priced.taken[t]!;
      return price[t]! > 0
        ? used - max
        : price[t]! < 0
          ? used - min
          : used > max
            ? used - max
            : Math.min(0, used - min);
    });
    const norm = off.reduce((sum, each) => sum + each * each, 0);
    const room = state.total() - bound;
    if (norm < 1e-9 || room < 1) break;
    for (let t = 0; t < price.length; t++) price[t] = price[t]! + (dampened * 0.5 * room * off[t]!) / norm;
  }
  return { bound, steps, stopped: stopped || bound === Number.NEGATIVE_INFINITY, familyDuals: null };
};

const takeOver = (state: PlacementState, office: Uint8Array): void => {
  const known = state.office.slice();
  const before = state.total();
  state.set(office);
  if (state.total() > before) state.set(known);
};

/**
 * The Lagrangian bound at these prices: every place in a tie costs its price, and what the tie allows is taken off again.
 * Where plans may break a tie at the price of a rule, no price may be above that.
 */
const priceTies = (
  pieces: readonly Part[],
  ties: readonly Tie[],
  price: Float64Array,
  elastic: boolean,
  { solver, left }: ProofMeans,
): { readonly bound: number; readonly taken: readonly number[] } | null => {
  for (const [t, { min, max, weight, within }] of ties.entries()) {
    const size = within.reduce((sum, list) => sum + list.length, 0);
    if ((price[t]! > 0 && max >= size) || (price[t]! < 0 && min <= 0)) price[t] = 0;
    if (elastic) price[t] = Math.max(-rulePrice * weight, Math.min(rulePrice * weight, price[t]!));
  }
  let bound = 0;
  for (const [t, { min, max }] of ties.entries()) if (price[t] !== 0) bound -= price[t]! * (price[t]! > 0 ? max : min);
  const taken = ties.map(() => 0);
  for (const [p, { placement }] of pieces.entries()) {
    const { program, constant } = programOf(placement, elastic);
    for (const [t, { within }] of ties.entries())
      for (const i of within[p]!) program.cost[i] = program.cost[i]! + price[t]!;
    const loaded = solver.load(program);
    try {
      const seconds = Number.isFinite(left()) ? { seconds: Math.max(0.05, left()) } : {};
      const answer = loaded.solve({ relaxed: true, presolve: placement.cohorts !== undefined, seed: 0, ...seconds });
      if (answer.status !== 'optimal' || answer.values === null) return null;
      bound += answer.objective + constant;
      for (const [t, { within }] of ties.entries())
        for (const i of within[p]!) taken[t] = taken[t]! + answer.values[i]!;
    } finally {
      loaded.close();
    }
  }
  return { bound, taken };
};
