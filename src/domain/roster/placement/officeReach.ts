// How many office days bounds allow: of one bound on its cells, and of all of a person's own bounds together.
import type { Compiled } from '../compileProblem.ts';

/** Puts for a person's cells the office days that his own bounds allow: at least and at most. Holds its scratch between persons. */
export const openReach = (compiled: Compiled) => {
  const { limitsOf, cellsOf, limits } = compiled;
  const { start, list } = limitsOf;
  const now = new Int32Array(limits.count);
  const room = new Int32Array(limits.count).fill(-1);
  const bounds = new Int32Array(2);
  const seen = new Int32Array(limits.count);
  /** How many of the cells can be in the office, or, `isAway`, away from it. Bounds on a person stand behind those on days. */
  const count = (cells: Int32Array, size: number, isAway: boolean): number => {
    let taken = 0;
    let many = 0;
    for (let c = 0; c < size; c++) {
      const [from, to] = [start[cells[c]!]!, start[cells[c]! + 1]!];
      let fits = true;
      for (let i = to - 1; i >= from && fits; i--) {
        const k = list[i]!;
        if (limits.personal[k] === 0) break;
        if (room[k] === -1) {
          const all = cellsOf.start[k + 1]! - cellsOf.start[k]!;
          putOfficeBounds(compiled, k, all, bounds);
          room[k] = isAway ? all - bounds[0]! : bounds[1]!;
          seen[many++] = k;
        }
        if (now[k]! >= room[k]!) fits = false;
      }
      if (!fits) continue;
      taken++;
      for (let i = to - 1; i >= from && limits.personal[list[i]!] === 1; i--) now[list[i]!]!++;
    }
    for (let i = 0; i < many; i++) {
      room[seen[i]!] = -1;
      now[seen[i]!] = 0;
    }
    return taken;
  };
  return (cells: Int32Array, size: number, into: Int32Array): void => {
    const most = count(cells, size, false);
    into[0] = Math.min(size - count(cells, size, true), most);
    into[1] = most;
  };
};

/** Puts the bounds of a limit on the number of its free cells in the office, of `size` free cells: the lower, the upper. */
export const putOfficeBounds = (
  { limits }: Pick<Compiled, 'limits'>,
  k: number,
  size: number,
  into: Int32Array,
): void => {
  const least = limits.min[k]! - limits.outside[k]!;
  const most = limits.max[k]! - limits.outside[k]!;
  const isHome = limits.home[k] === 1;
  into[0] = Math.max(0, Math.min(size, isHome ? size - most : least));
  into[1] = Math.max(0, Math.min(size, isHome ? size - least : most));
};
