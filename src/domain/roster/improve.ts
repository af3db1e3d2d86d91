import type { SearchState } from './searchState.ts';

/** Changes places between two people of a unit on a day, and between two days of a person, while that makes the plan better. */
export const improveUnit = (
  state: SearchState,
  unit: { from: number; to: number },
  tries: number,
  random: () => number,
): void => {
  const { days, free, office } = state;
  const people = unit.to - unit.from;
  for (let i = 0; i < tries; i++) {
    const p = unit.from + Math.floor(random() * people);
    const d = Math.floor(random() * days);
    const cell = p * days + d;
    if (free[cell] === 0) continue;
    const kind = random();
    let other = -1;
    if (kind < 0.6) other = (unit.from + Math.floor(random() * people)) * days + d;
    else if (kind < 0.95) other = p * days + Math.floor(random() * days);
    if (other >= 0 && (free[other] === 0 || office[other] === office[cell])) continue;
    let change = state.flip(cell);
    if (other >= 0) change += state.flip(other);
    if (change < 0 || (change === 0 && other >= 0)) continue;
    if (other >= 0) state.flip(other);
    state.flip(cell);
  }
};

const depth = 6;
/** Where very many limits are broken, most cannot be mended at all: each then gets fewer tries. */
const triesInAll = 120_000;

/** Mends limits that are broken by chains of flips, each undoing what the one before it broke. */
export const mend = (state: SearchState, tries: number, random: () => number): void => {
  const { limits, cellsOf, limitsOf, office } = state;
  const broken: number[] = [];
  for (let k = 0; k < limits.count; k++)
    if (state.offBy(k) > 0 && cellsOf.start[k + 1]! > cellsOf.start[k]!) broken.push(k);
  const helps = (k: number, cell: number): boolean => {
    const more = (office[cell] === 0) === (limits.home[k] === 0);
    return limits.load[k]! > limits.max[k]! ? !more : limits.load[k]! < limits.min[k]! && more;
  };
  const pick = (k: number, not: readonly number[]): number => {
    const from = cellsOf.start[k]!;
    const size = cellsOf.start[k + 1]! - from;
    const first = Math.floor(random() * size);
    for (let i = 0; i < size; i++) {
      const cell = cellsOf.list[from + ((first + i) % size)]!;
      if (helps(k, cell) && !not.includes(cell)) return cell;
    }
    return -1;
  };
  const worstOf = (cell: number): number => {
    for (let i = limitsOf.start[cell]!; i < limitsOf.start[cell + 1]!; i++)
      if (state.offBy(limitsOf.list[i]!) > 0) return limitsOf.list[i]!;
    return -1;
  };
  const each = Math.max(2, Math.min(tries, Math.floor(triesInAll / Math.max(1, broken.length))));
  for (const k of broken)
    for (let i = 0; i < each && state.offBy(k) > 0; i++) {
      const chain: number[] = [];
      let change = 0;
      let limit = k;
      while (chain.length < depth && limit >= 0) {
        const cell = pick(limit, chain);
        if (cell < 0) break;
        change += state.flip(cell);
        chain.push(cell);
        if (change < 0) break;
        limit = worstOf(cell);
      }
      if (change >= 0) for (const cell of chain.reverse()) state.flip(cell);
    }
};
