// A board as a linear program whose rules and held days can be taken away one by one.
import type { Board } from '../board.ts';
import type { LinearProgram, LinearSolver, LoadedProgram } from '../engine/linearSolver.ts';
import type { ConflictPart, LimitPart } from './model.ts';

/** Columns of one person-day: in the office, and where that is told apart, at home. */
interface CellColumns {
  readonly office: number;
  /** The column of a day at home where leave may be lifted; null: home is what is not office. */
  readonly home: number | null;
  readonly countsHome: boolean;
  /** What holds it: lowest and highest value of `office`, and whether the person is away altogether. */
  readonly held: { readonly lower: number; readonly upper: number; readonly away: boolean } | null;
}

export interface BoardProgram {
  /** Rules and held days, each of which can be left out. */
  readonly parts: readonly ConflictPart[];
  /** Whether the parts with these indices can hold together; `whole` asks for whole numbers. */
  holds(active: readonly number[], whole?: boolean): boolean;
  /** Parts that the last failed question of all parts can be blamed on, by a Farkas proof; all of them where the solver has none. */
  blamed(): number[];
  close(): void;
}

const isAway = (letter: string): boolean => letter === 'C' || letter === 'D';

/** What holds a cell; null where office and another place are both open, or where no rule could change the day. */
const heldAt = (board: Board, person: number, day: number): CellColumns['held'] => {
  const { modes, open, fixed } = board.people[person]!;
  const now = modes[day] ?? '-';
  const letters = open[day] ?? '-';
  if (isAway(now)) return { lower: 0, upper: 0, away: true };
  if (fixed[day] === '1')
    return now === 'K' ? { lower: 1, upper: 1, away: false } : { lower: 0, upper: 0, away: false };
  const office = letters.includes('K');
  const other = letters.includes('R') || letters.includes('L');
  if (office && other) return null;
  if (!office && !other) return { lower: 0, upper: 0, away: true };
  return office ? { lower: 1, upper: 1, away: false } : { lower: 0, upper: 0, away: false };
};

/** The relaxed program is almost a network: its point is mostly whole, and then no branching is needed. */
const isWhole = (values: Float64Array | null): boolean =>
  values?.every((value) => Math.abs(value - Math.round(value)) < 1e-6) ?? false;

export const boardProgram = (board: Board, limits: readonly LimitPart[], solver: LinearSolver): BoardProgram => {
  const columns = new Map<number, CellColumns>();
  const parts: ConflictPart[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const days = board.days.length;
  const cellOf = (person: number, day: number): CellColumns | null => {
    const key = person * days + day;
    const known = columns.get(key);
    if (known !== undefined) return known;
    if ((board.people[person]!.modes[day] ?? '-') === '-' && (board.people[person]!.open[day] ?? '-') === '-')
      return null;
    const held = heldAt(board, person, day);
    const letters = board.people[person]!.open[day] ?? '';
    const made: CellColumns = {
      office: lower.push(0) - 1,
      home: held?.away ? lower.push(0) - 1 : null,
      countsHome: letters.includes('R') || held?.away === true || !letters.includes('L'),
      held,
    };
    upper[made.office] = 1;
    if (made.home !== null) upper[made.home] = 1;
    columns.set(key, made);
    return made;
  };

  const rows: { readonly index: number[]; readonly value: number[]; lower: number; upper: number }[] = [];
  const rowOf = new Map<number, { readonly row: number; readonly lower: number; readonly upper: number }>();
  for (const { kind, limit } of limits) {
    const index: number[] = [];
    const value: number[] = [];
    let constant = 0;
    const count = (person: number, day: number, mode: 'office' | 'home') => {
      const cell = cellOf(person, day);
      if (cell === null) return;
      if (mode === 'office') {
        index.push(cell.office);
        value.push(1);
      } else if (cell.countsHome) {
        if (cell.home === null) {
          constant++;
          index.push(cell.office);
          value.push(-1);
        } else {
          index.push(cell.home);
          value.push(1);
        }
      }
    };
    const found = kind === 'dayLimit' ? board.dayLimits[limit]! : board.personLimits[limit]!;
    if (kind === 'dayLimit') {
      const each = board.dayLimits[limit]!;
      constant += each.elsewhere;
      for (const person of each.counted) count(person, each.day, each.mode);
    } else {
      const each = board.personLimits[limit]!;
      for (const day of each.days) count(each.person, day, each.mode);
    }
    for (const side of ['min', 'max'] as const) {
      const bound = found[side];
      if (bound === null) continue;
      const row = rows.push({ index, value, lower: Number.NEGATIVE_INFINITY, upper: Number.POSITIVE_INFINITY }) - 1;
      rowOf.set(parts.push({ kind, limit, side }) - 1, {
        row,
        lower: side === 'min' ? bound - constant : Number.NEGATIVE_INFINITY,
        upper: side === 'max' ? bound - constant : Number.POSITIVE_INFINITY,
      });
    }
  }
  const heldPart = new Map<number, CellColumns>();
  for (const [key, cell] of columns) {
    if (cell.home !== null)
      rows.push({ index: [cell.office, cell.home], value: [1, 1], lower: Number.NEGATIVE_INFINITY, upper: 1 });
    if (cell.held !== null)
      heldPart.set(parts.push({ kind: 'held', person: Math.floor(key / days), day: key % days }) - 1, cell);
  }

  const start = new Int32Array(rows.length + 1);
  for (const [r, row] of rows.entries()) start[r + 1] = start[r]! + row.index.length;
  const program: LinearProgram = {
    cost: new Float64Array(lower.length),
    lower: Float64Array.from(lower),
    upper: Float64Array.from(upper),
    integer: new Uint8Array(lower.length).fill(1),
    rowLower: Float64Array.from(rows, (row) => row.lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    rows: {
      start,
      index: Int32Array.from(rows.flatMap((row) => row.index)),
      value: Float64Array.from(rows.flatMap((row) => row.value)),
    },
  };
  const loaded: LoadedProgram = solver.load(program);
  const active = new Set<number>();
  let ray: Float64Array | null = null;

  const put = (wanted: ReadonlySet<number>): void => {
    const rowIndex: number[] = [];
    const rowBounds: [number, number][] = [];
    const cellIndex: number[] = [];
    const cellBounds: [number, number][] = [];
    const turn = (part: number, on: boolean) => {
      const row = rowOf.get(part);
      if (row !== undefined) {
        rowIndex.push(row.row);
        rowBounds.push(on ? [row.lower, row.upper] : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
        return;
      }
      const cell = heldPart.get(part)!;
      cellIndex.push(cell.office);
      cellBounds.push(on ? [cell.held!.lower, cell.held!.upper] : [0, 1]);
      if (cell.home !== null) {
        cellIndex.push(cell.home);
        cellBounds.push(on ? [0, 0] : [0, 1]);
      }
    };
    for (const part of wanted) if (!active.has(part)) turn(part, true);
    for (const part of active) if (!wanted.has(part)) turn(part, false);
    active.clear();
    for (const part of wanted) active.add(part);
    const lowest = (list: [number, number][]) => Float64Array.from(list, ([a]) => a);
    const highest = (list: [number, number][]) => Float64Array.from(list, ([, b]) => b);
    if (rowIndex.length > 0) loaded.setRowBounds(Int32Array.from(rowIndex), lowest(rowBounds), highest(rowBounds));
    if (cellIndex.length > 0)
      loaded.setColumnBounds(Int32Array.from(cellIndex), lowest(cellBounds), highest(cellBounds));
  };

  return {
    parts,
    holds: (wanted, whole = false) => {
      put(new Set(wanted));
      const relaxed = loaded.solve({ relaxed: true });
      ray = relaxed.ray;
      if (relaxed.status === 'infeasible' || !whole || isWhole(relaxed.values)) return relaxed.status !== 'infeasible';
      return loaded.solve().status !== 'infeasible';
    },
    blamed: () => {
      const all = parts.map((_, part) => part);
      if (ray === null) return all;
      const reduced = new Float64Array(lower.length);
      for (const [r, row] of rows.entries())
        for (const [i, column] of row.index.entries()) reduced[column]! += ray[r]! * row.value[i]!;
      const near = (value: number | undefined) => Math.abs(value ?? 0) < 1e-9;
      return all.filter((part) => {
        const row = rowOf.get(part);
        if (row !== undefined) return !near(ray![row.row]);
        const cell = heldPart.get(part)!;
        return !near(reduced[cell.office]) || (cell.home !== null && !near(reduced[cell.home]));
      });
    },
    close: () => loaded.close(),
  };
};
