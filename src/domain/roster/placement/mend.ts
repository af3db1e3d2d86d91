import type { PlacementState } from './openState.ts';

const depth = 6;
/** Where very many families are broken, most cannot be mended at all: each then gets fewer tries. */
const triesInAll = 120_000;

/** Mends families that are outside their bounds by chains of flips, each undoing what the one before it broke. */
export const mend = (state: PlacementState, tries: number, random: () => number): void => {
  const { office, load, familiesOf } = state;
  const { start, list, min, max } = state.placement.families;
  const broken: number[] = [];
  for (let k = 0; k < min.length; k++) if (state.offBy(k) > 0 && start[k + 1]! > start[k]!) broken.push(k);
  const helps = (k: number, cell: number): boolean =>
    load[k]! > max[k]! ? office[cell] === 1 : load[k]! < min[k]! && office[cell] === 0;
  const pick = (k: number, not: readonly number[]): number => {
    const from = start[k]!;
    const size = start[k + 1]! - from;
    const first = Math.floor(random() * size);
    for (let i = 0; i < size; i++) {
      const cell = list[from + ((first + i) % size)]!;
      if (helps(k, cell) && !not.includes(cell)) return cell;
    }
    return -1;
  };
  const worstOf = (cell: number): number => {
    for (let i = familiesOf.start[cell]!; i < familiesOf.start[cell + 1]!; i++)
      if (state.offBy(familiesOf.list[i]!) > 0) return familiesOf.list[i]!;
    return -1;
  };
  const each = Math.max(2, Math.min(tries, Math.floor(triesInAll / Math.max(1, broken.length))));
  for (const k of broken)
    for (let i = 0; i < each && state.offBy(k) > 0; i++) {
      const chain: number[] = [];
      let change = 0;
      let family = k;
      while (chain.length < depth && family >= 0) {
        const cell = pick(family, chain);
        if (cell < 0) break;
        change += state.flip(cell);
        chain.push(cell);
        if (change < 0) break;
        family = worstOf(cell);
      }
      if (change >= 0) for (const cell of chain.reverse()) state.flip(cell);
    }
};
