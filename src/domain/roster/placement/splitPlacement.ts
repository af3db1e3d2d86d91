import { setsFrom } from './invert.ts';
import type { Placement, Sets } from './model.ts';

/** Small parts are solved together up to this many cells; a part that hangs together is never cut. */
const partCells = 1_500;

export interface Part {
  readonly placement: Placement;
  /** Of each cell of the part, its number in the whole. */
  readonly cells: Int32Array;
}

/** Parts that share no family, count or cohort: solving each is solving the whole. In order of their first cell. */
export const splitPlacement = (whole: Placement): Part[] => {
  const root = Int32Array.from({ length: whole.cells }, (_, cell) => cell);
  const find = (cell: number): number => {
    let at = cell;
    while (root[at] !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  const join = (sets: Sets) => {
    for (let k = 0; k + 1 < sets.start.length; k++)
      for (let i = sets.start[k]! + 1; i < sets.start[k + 1]!; i++) {
        const [a, b] = [find(sets.list[i - 1]!), find(sets.list[i]!)];
        if (a < b) root[b] = a;
        else root[a] = b;
      }
  };
  join(whole.families);
  join(whole.counts);
  if (whole.cohorts) {
    join(whole.cohorts);
    const ofSlot: number[][] = Array.from({ length: whole.cohorts.slots }, () => []);
    for (let g = 0; g < whole.cohorts.slotOf.length; g++)
      for (let i = whole.cohorts.start[g]!; i < whole.cohorts.start[g + 1]!; i++)
        ofSlot[whole.cohorts.slotOf[g]!]!.push(whole.cohorts.list[i]!);
    join(setsFrom(ofSlot));
  }
  const size = new Map<number, number>();
  for (let cell = 0; cell < whole.cells; cell++) size.set(find(cell), (size.get(find(cell)) ?? 0) + 1);
  const partOf = new Map<number, number>();
  const sizes: number[] = [];
  let open = -1;
  for (const [first, cells] of size) {
    if (cells < partCells && open >= 0 && sizes[open]! + cells <= partCells) {
      sizes[open]! += cells;
      partOf.set(first, open);
      continue;
    }
    const part = sizes.push(cells) - 1;
    partOf.set(first, part);
    if (cells < partCells) open = part;
  }
  if (sizes.length === 1)
    return [{ placement: whole, cells: Int32Array.from({ length: whole.cells }, (_, cell) => cell) }];
  return cut(whole, sizes.length, (cell) => partOf.get(find(cell))!);
};

const cut = (whole: Placement, parts: number, partOf: (cell: number) => number): Part[] => {
  const own: number[][] = Array.from({ length: parts }, () => []);
  const part = new Int32Array(whole.cells);
  const at = new Int32Array(whole.cells);
  for (let cell = 0; cell < whole.cells; cell++) {
    part[cell] = partOf(cell);
    at[cell] = own[part[cell]!]!.push(cell) - 1;
  }
  const divide = (sets: Sets) => {
    const lists: number[][][] = Array.from({ length: parts }, () => []);
    const names: number[][] = Array.from({ length: parts }, () => []);
    for (let k = 0; k + 1 < sets.start.length; k++) {
      if (sets.start[k] === sets.start[k + 1]) continue;
      const where = part[sets.list[sets.start[k]!]!]!;
      lists[where]!.push(Array.from(sets.list.subarray(sets.start[k]!, sets.start[k + 1]!), (cell) => at[cell]!));
      names[where]!.push(k);
    }
    return (p: number) => ({
      sets: setsFrom(lists[p]!),
      pick: (of: Int32Array) => Int32Array.from(names[p]!, (k) => of[k]!),
    });
  };
  const families = divide(whole.families);
  const counts = divide(whole.counts);
  const cohorts = whole.cohorts ? divide(whole.cohorts) : null;
  return own.map((cells, p): Part => {
    const pickCells = <T extends Int32Array | Int8Array>(of: T): T =>
      (of.constructor as unknown as { from(cells: number[], take: (cell: number) => number): T }).from(
        cells,
        (cell) => of[cell]!,
      );
    const [f, c] = [families(p), counts(p)];
    const base = {
      cells: cells.length,
      personOf: pickCells(whole.personOf),
      dayOf: pickCells(whole.dayOf),
      fill: pickCells(whole.fill),
      cost: pickCells(whole.cost),
      // What staying away costs belongs to the whole; the first part carries it.
      base: p === 0 ? whole.base : 0,
      families: {
        ...f.sets,
        min: f.pick(whole.families.min),
        max: f.pick(whole.families.max),
        weight: f.pick(whole.families.weight),
      },
      counts: {
        ...c.sets,
        low: c.pick(whole.counts.low),
        high: c.pick(whole.counts.high),
        first: c.pick(whole.counts.first),
        further: c.pick(whole.counts.further),
      },
    };
    if (cohorts === null) return { placement: base, cells: Int32Array.from(cells) };
    const g = cohorts(p);
    const slots = new Map<number, number>();
    const slotOf = g.pick(whole.cohorts!.slotOf).map((slot) => {
      if (!slots.has(slot)) slots.set(slot, slots.size);
      return slots.get(slot)!;
    });
    return {
      placement: { ...base, cohorts: { ...g.sets, slotOf, slots: slots.size, price: whole.cohorts!.price } },
      cells: Int32Array.from(cells),
    };
  });
};
