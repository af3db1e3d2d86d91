import type { Compiled } from '../compileProblem.ts';
import type { RosterProblem } from '../model.ts';
import { setsFrom } from './invert.ts';
import { type Placement, points } from './model.ts';
import { putOfficeBounds } from './officeReach.ts';

const everyCell = (): boolean => true;

/**
 * A problem as a placement without fairness yet; `cellAt` names each cell's place person × days + day. Free cells that are not
 * `open` stay as `compiled.office` has them.
 */
export const placementOf = (
  problem: RosterProblem,
  compiled: Compiled,
  open: (cell: number) => boolean = everyCell,
): { placement: Placement; cellAt: Int32Array } => {
  const { days, free, rather, limits, cellsOf } = compiled;
  const cellAt = new Int32Array(free.length);
  const indexOf = new Int32Array(free.length).fill(-1);
  let cells = 0;
  for (let cell = 0; cell < free.length; cell++)
    if (free[cell] === 1 && open(cell)) {
      cellAt[cells] = cell;
      indexOf[cell] = cells++;
    }
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
  const bounds = new Int32Array(2);
  const list = new Int32Array(cellsOf.list.length);
  const start: number[] = [0];
  const min: number[] = [];
  const max: number[] = [];
  const weight: number[] = [];
  let total = 0;
  for (let k = 0; k < limits.count; k++) {
    const [from, to] = [cellsOf.start[k]!, cellsOf.start[k + 1]!];
    putOfficeBounds(compiled, k, to - from, bounds);
    let [low, high] = [bounds[0]!, bounds[1]!];
    if (low <= 0 && high >= to - from) continue;
    let end = total;
    for (let i = from; i < to; i++) {
      const at = indexOf[cellsOf.list[i]!]!;
      if (at >= 0) list[end++] = at;
      else if (compiled.office[cellsOf.list[i]!] === 1) {
        low--;
        high--;
      }
    }
    const members = end - total;
    low = Math.max(0, Math.min(members, low));
    high = Math.max(0, Math.min(members, high));
    if (members === 0 || (low <= 0 && high >= members)) continue;
    total = end;
    start.push(total);
    min.push(low);
    max.push(high);
    weight.push(limits.weight[k]!);
  }
  const personOf = new Int32Array(cells);
  const dayOf = new Int32Array(cells);
  for (let i = 0; i < cells; i++) {
    personOf[i] = (cellAt[i]! / days) | 0;
    dayOf[i] = cellAt[i]! % days;
  }
  return {
    cellAt: cellAt.slice(0, cells),
    placement: {
      cells,
      personOf,
      dayOf,
      fill,
      cost,
      base,
      families: {
        start: Int32Array.from(start),
        list: list.slice(0, total),
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
