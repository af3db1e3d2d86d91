// Some bounds of a board as a linear program that is loaded once and asked with other bounds and holds again and again.
import type { LinearSolver, LoadedProgram } from '../engine/linearSolver.ts';
import { as, type BoardCells, noHigh, noLow } from './boardCells.ts';
import type { Question } from './boardPoint.ts';

export interface BoardProgram {
  /** Whether what is asked can hold; `whole` asks for whole numbers. With a point where one is known. */
  holds(question: Question, whole: boolean): { readonly holds: boolean; readonly point: Uint8Array | null };
  /** Rows and cells that the last answer of "no" can be blamed on, by a Farkas proof; null where the solver has none. */
  blamed(): { readonly rows: ReadonlySet<number>; readonly cells: ReadonlySet<number> } | null;
  close(): void;
}

const near = (value: number): boolean => Math.abs(value) < 1e-9;
/** The relaxed program is almost a network: its point is mostly whole, and then no branching is needed. */
const isWhole = (values: Float64Array): boolean => values.every((value) => Math.abs(value - Math.round(value)) < 1e-6);

/** `mayBe`: by cell every value that any question will open. */
export const boardProgram = (
  { rows, counts, besides, cells, now }: BoardCells,
  asked: Int32Array,
  mayBe: Uint8Array,
  solver: LinearSolver,
): BoardProgram => {
  /** Column of a day in the office; at home is the rest of it, or a column of its own where a third value is open. */
  const officeOf = new Int32Array(cells).fill(-1);
  const homeOf = new Int32Array(cells).fill(-1);
  const used: number[] = [];
  let columns = 0;
  for (const row of asked)
    for (let e = rows.start[row]!; e < rows.start[row + 1]!; e++) {
      const cell = rows.list[e]!;
      if (officeOf[cell]! >= 0) continue;
      used.push(cell);
      officeOf[cell] = columns++;
      if ((mayBe[cell]! & (as.home | as.neither)) === (as.home | as.neither)) homeOf[cell] = columns++;
    }
  const apart = used.filter((cell) => homeOf[cell]! >= 0);
  const start = new Int32Array(asked.length + apart.length + 1);
  const index: number[] = [];
  const value: number[] = [];
  /** What a row counts whatever its columns are. */
  const constant = new Int32Array(asked.length);
  const put = (column: number, factor: number) => {
    index.push(column);
    value.push(factor);
  };
  for (let r = 0; r < asked.length; r++) {
    const row = asked[r]!;
    constant[r] = besides[row]!;
    for (let e = rows.start[row]!; e < rows.start[row + 1]!; e++) {
      const cell = rows.list[e]!;
      if (counts[row] === as.office) put(officeOf[cell]!, 1);
      else if (homeOf[cell]! >= 0) put(homeOf[cell]!, 1);
      else if ((mayBe[cell]! & as.home) !== 0) {
        constant[r]!++;
        put(officeOf[cell]!, -1);
      }
    }
    start[r + 1] = index.length;
  }
  for (let a = 0; a < apart.length; a++) {
    put(officeOf[apart[a]!]!, 1);
    put(homeOf[apart[a]!]!, 1);
    start[asked.length + a + 1] = index.length;
  }
  const many = asked.length + apart.length;
  const matrix = { start, index: Int32Array.from(index), value: Float64Array.from(value) };

  /** Bounds of all columns and rows under a question. */
  const lower = new Float64Array(columns);
  const upper = new Float64Array(columns);
  const rowLower = new Float64Array(many);
  const rowUpper = new Float64Array(many);
  const read = ({ open, low, high }: Question): void => {
    for (const cell of used) {
      const may = open[cell]!;
      lower[officeOf[cell]!] = may === as.office ? 1 : 0;
      upper[officeOf[cell]!] = (may & as.office) !== 0 ? 1 : 0;
      if (homeOf[cell]! < 0) continue;
      lower[homeOf[cell]!] = may === as.home ? 1 : 0;
      upper[homeOf[cell]!] = (may & as.home) !== 0 ? 1 : 0;
    }
    for (let r = 0; r < asked.length; r++) {
      const row = asked[r]!;
      rowLower[r] = low[row] === noLow ? Number.NEGATIVE_INFINITY : low[row]! - constant[r]!;
      rowUpper[r] = high[row] === noHigh ? Number.POSITIVE_INFINITY : high[row]! - constant[r]!;
    }
    for (let a = 0; a < apart.length; a++) {
      rowLower[asked.length + a] = (open[apart[a]!]! & as.neither) !== 0 ? 0 : 1;
      rowUpper[asked.length + a] = 1;
    }
  };

  let loaded: LoadedProgram | null = null;
  let ray: Float64Array | null = null;
  const allColumns = Int32Array.from({ length: columns }, (_, column) => column);
  const allRows = Int32Array.from({ length: many }, (_, row) => row);
  const load = (question: Question): LoadedProgram => {
    read(question);
    if (loaded === null) {
      const program = { cost: new Float64Array(columns), lower, upper, integer: new Uint8Array(columns).fill(1) };
      loaded = solver.load({ ...program, rowLower, rowUpper, rows: matrix });
      return loaded;
    }
    loaded.setColumnBounds(allColumns, lower, upper);
    loaded.setRowBounds(allRows, rowLower, rowUpper);
    return loaded;
  };
  const pointOf = (values: Float64Array | null, { open }: Question): Uint8Array | null => {
    if (values === null || !isWhole(values)) return null;
    const point = now.slice();
    for (const cell of used) {
      const isHome = homeOf[cell]! >= 0 ? values[homeOf[cell]!]! > 0.5 : (open[cell]! & as.home) !== 0;
      point[cell] = values[officeOf[cell]!]! > 0.5 ? as.office : isHome ? as.home : as.neither;
    }
    return point;
  };

  return {
    holds: (question, whole) => {
      const program = load(question);
      const relaxed = program.solve({ relaxed: true });
      ray = relaxed.ray;
      if (relaxed.status === 'infeasible') return { holds: false, point: null };
      const point = pointOf(relaxed.values, question);
      if (!whole || point !== null) return { holds: true, point };
      const answer = program.solve();
      return { holds: answer.status !== 'infeasible', point: pointOf(answer.values, question) };
    },
    blamed: () => {
      if (ray === null) return null;
      const reduced = new Float64Array(columns);
      for (let r = 0; r < many; r++)
        for (let i = start[r]!; i < start[r + 1]!; i++) reduced[index[i]!]! += ray[r]! * value[i]!;
      const linked = new Set(apart.filter((_, a) => !near(ray![asked.length + a]!)));
      const isMoved = (cell: number): boolean =>
        linked.has(cell) || !near(reduced[officeOf[cell]!]!) || (homeOf[cell]! >= 0 && !near(reduced[homeOf[cell]!]!));
      return { rows: new Set(asked.filter((_, r) => !near(ray![r]!))), cells: new Set(used.filter(isMoved)) };
    },
    close: () => loaded?.close(),
  };
};
