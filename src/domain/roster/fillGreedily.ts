import type { SearchState } from './searchState.ts';

/** A first plan: least staff first, then places in the office or at home are given out to whoever has had the fewest, day by day. */
export const fillGreedily = (state: SearchState, dayLimits: number, random: () => number): void => {
  const { people, days, free, office, rather, taken, limits, cellsOf } = state;
  const tie = Float64Array.from({ length: people }, () => random() * 0.5);
  const fewestFirst = (a: number, b: number) => {
    const p = (a / days) | 0;
    const q = (b / days) | 0;
    return taken[p]! + tie[p]! - (taken[q]! + tie[q]!) || p - q;
  };
  const flipIfBetter = (cell: number): boolean => {
    if (state.flip(cell) < 0) return true;
    state.flip(cell);
    return false;
  };
  // Scarce groups first: the least slack between those who may come and those who must.
  const minima = Array.from({ length: dayLimits }, (_, k) => k)
    .filter((k) => limits.min[k]! > 0 && limits.home[k] === 0)
    .sort((a, b) => slack(state, a) - slack(state, b) || a - b);
  for (const k of minima) {
    const able = [...cellsOf.list.subarray(cellsOf.start[k]!, cellsOf.start[k + 1]!)].sort(fewestFirst);
    for (const cell of able) {
      if (limits.load[k]! >= limits.min[k]!) break;
      if (office[cell] === 0) flipIfBetter(cell);
    }
  }
  for (let d = 0; d < days; d++) {
    const rest: number[] = [];
    for (let p = 0; p < people; p++) {
      const cell = p * days + d;
      if (free[cell] === 1 && office[cell] === 0) rest.push(cell);
    }
    rest.sort(fewestFirst);
    for (const cell of rest) if (rather[cell] === 1) flipIfBetter(cell);
    // Where home places are bounded, those beyond the bound go to the office: who has been there least goes first.
    for (const cell of rest) if (rather[cell] === 0 && office[cell] === 0) flipIfBetter(cell);
  }
};

const slack = (state: SearchState, k: number): number =>
  state.limits.load[k]! + state.cellsOf.start[k + 1]! - state.cellsOf.start[k]! - state.limits.min[k]!;
