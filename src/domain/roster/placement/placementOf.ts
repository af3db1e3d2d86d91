import type { Compiled } from '../compileProblem.ts';
import type { RosterProblem } from '../model.ts';
import { officeBounds } from './fairAims.ts';
import { setsFrom } from './invert.ts';
import { type Placement, points } from './model.ts';

/**
 * A problem as a placement without fairness yet; `cellAt` names each cell's place person × days + day. Free cells that are not
 * `open` stay as `compiled.office` has them.
 */
export const placementOf = (
  problem: RosterProblem,
  compiled: Compiled,
  open: (cell: number) => boolean = () => true,
): { placement: Placement; cellAt: Int32Array } => {
  const { days, free, rather, limits, cellsOf } = compiled;
  const cellAt: number[] = [];
  const indexOf = new Int32Array(free.length).fill(-1);
  for (let cell = 0; cell < free.length; cell++)
    if (free[cell] === 1 && open(cell)) indexOf[cell] = cellAt.push(cell) - 1;
  const cells = cellAt.length;
  const cost = new Int32Array(cells);
  let base = 0;
  const prefer = (cell: number, mode: 'office' | 'home', price: number) => {
    if (mode === 'home') cost[cell]! += price;
    else {
      cost[cell]! -= price;
      base += price;
    }
  };
  const fill = new Int8Array(cells);
  for (let i = 0; i < cells; i++) {
    const cell = cellAt[i]!;
    fill[i] = rather[cell] === 1 ? 1 : -1;
    const ruling = problem.people[(cell / days) | 0]!.rulings[cell % days];
    const rank = (ruling?.homeRank ?? 0) - (ruling?.officeRank ?? 0);
    if (rank !== 0)
      prefer(
        i,
        rank > 0 ? 'home' : 'office',
        Math.min(points.priorityMost, Math.round((points.priority * Math.abs(rank)) / 10)),
      );
  }
  if (problem.wishes && problem.wishes.length > 0) {
    const personIndex = new Map(problem.people.map((person, p) => [person.employeeId, p]));
    const dayIndex = new Map(problem.days.map((day, d) => [day, d]));
    for (const wish of problem.wishes) {
      const [p, d] = [personIndex.get(wish.employeeId), dayIndex.get(wish.day)];
      const at = p === undefined || d === undefined ? -1 : indexOf[p * days + d]!;
      if (at >= 0) prefer(at, wish.mode, Math.round(wish.weight));
    }
  }
  const lists: number[][] = [];
  const min: number[] = [];
  const max: number[] = [];
  const weight: number[] = [];
  for (let k = 0; k < limits.count; k++) {
    const all = cellsOf.list.subarray(cellsOf.start[k]!, cellsOf.start[k + 1]!);
    let [low, high] = officeBounds(compiled, k, all.length);
    if (low <= 0 && high >= all.length) continue;
    const members: number[] = [];
    for (const cell of all)
      if (indexOf[cell]! >= 0) members.push(indexOf[cell]!);
      else if (compiled.office[cell] === 1) {
        low--;
        high--;
      }
    low = Math.max(0, Math.min(members.length, low));
    high = Math.max(0, Math.min(members.length, high));
    if (members.length === 0 || (low <= 0 && high >= members.length)) continue;
    lists.push(members);
    min.push(low);
    max.push(high);
    weight.push(limits.weight[k]!);
  }
  return {
    cellAt: Int32Array.from(cellAt),
    placement: {
      cells,
      personOf: Int32Array.from(cellAt, (cell) => (cell / days) | 0),
      dayOf: Int32Array.from(cellAt, (cell) => cell % days),
      fill,
      cost,
      base,
      families: {
        ...setsFrom(lists),
        min: Int32Array.from(min),
        max: Int32Array.from(max),
        weight: Int32Array.from(weight),
      },
      counts: {
        ...setsFrom([]),
        low: new Int32Array(0),
        high: new Int32Array(0),
        first: new Int32Array(0),
        further: new Int32Array(0),
      },
    },
  };
};
