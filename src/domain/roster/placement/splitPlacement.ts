import { setsFrom } from './invert.ts';
import type { Placement, Sets } from './model.ts';

/** Small parts are solved together up to this many cells; a part that hangs together is never cut. */
const partCells = 1_500;

export interface Part {
  readonly placement: Placement;
  /** Of each cell of the part, its number in the whole. */
  readonly cells: Int32Array;
}

const rootOf = (root: Int32Array, cell: number): number => {
  let at = cell;
  while (root[at] !== at) {
    root[at] = root[root[at]!]!;
    at = root[at]!;
  }
  return at;
};

/** Parts that share no family, count or cohort: solving each is solving the whole. In order of their first cell. */
export const splitPlacement = (whole: Placement): Part[] => {
  const root = new Int32Array(whole.cells);
  for (let cell = 0; cell < whole.cells; cell++) root[cell] = cell;
  /** Pieces that do not touch yet; where only one is left, there is nothing more to join. */
  let apart = whole.cells;
  const join = ({ start, list }: Sets) => {
    for (let k = 0; k + 1 < start.length && apart > 1; k++)
      for (let i = start[k]! + 1; i < start[k + 1]!; i++) {
        const a = rootOf(root, list[i - 1]!);
        const b = rootOf(root, list[i]!);
        if (a === b) continue;
        apart--;
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
  if (apart === 1) return inOnePiece(whole);
  const cellsIn = new Int32Array(whole.cells);
  for (let cell = 0; cell < whole.cells; cell++) {
    root[cell] = rootOf(root, cell);
    cellsIn[root[cell]!]!++;
  }
  const partOf = new Int32Array(whole.cells);
  const sizes: number[] = [];
  let open = -1;
  for (let first = 0; first < whole.cells; first++) {
    const cells = cellsIn[first]!;
    if (cells === 0) continue;
    if (cells < partCells && open >= 0 && sizes[open]! + cells <= partCells) {
      sizes[open]! += cells;
      partOf[first] = open;
      continue;
    }
    const part = sizes.push(cells) - 1;
    partOf[first] = part;
    if (cells < partCells) open = part;
  }
  if (sizes.length === 1) return inOnePiece(whole);
  return cut(whole, sizes.length, (cell) => partOf[root[cell]!]!);
};

const inOnePiece = (whole: Placement): Part[] => {
  const cells = new Int32Array(whole.cells);
  for (let cell = 0; cell < whole.cells; cell++) cells[cell] = cell;
  return [{ placement: whole, cells }];
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
    const many = sets.start.length - 1;
    const names = Array.from({ length: parts }, (): number[] => []);
    const entries = new Int32Array(parts);
    for (let k = 0; k < many; k++) {
      if (sets.start[k] === sets.start[k + 1]) continue;
      const where = part[sets.list[sets.start[k]!]!]!;
      names[where]!.push(k);
      entries[where]! += sets.start[k + 1]! - sets.start[k]!;
    }
    const cutSets = (p: number): Sets => {
      const start = new Int32Array(names[p]!.length + 1);
      const list = new Int32Array(entries[p]!);
      let next = 0;
      for (const [i, k] of names[p]!.entries()) {
        for (let e = sets.start[k]!; e < sets.start[k + 1]!; e++) list[next++] = at[sets.list[e]!]!;
        start[i + 1] = next;
      }
      return { start, list };
    };
    return (p: number) => ({
      sets: cutSets(p),
      pick: (of: Int32Array) => Int32Array.from(names[p]!, (k) => of[k]!),
    });
  };
  const families = divide(whole.families);
  const counts = divide(whole.counts);
  const cohorts = whole.cohorts ? divide(whole.cohorts) : null;
  return own.map((cells, p): Part => {
    const pickCells = (of: Int32Array): Int32Array => {
      const picked = new Int32Array(cells.length);
      for (let i = 0; i < cells.length; i++) picked[i] = of[cells[i]!]!;
      return picked;
    };
    const [f, c] = [families(p), counts(p)];
    const base = {
      cells: cells.length,
      personOf: pickCells(whole.personOf),
      dayOf: pickCells(whole.dayOf),
      fill: Int8Array.from(cells, (cell) => whole.fill[cell]!),
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
