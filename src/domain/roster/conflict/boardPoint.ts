// Whether a board's bounds can be kept, answered without a solver where counting or a few exchanges of cells are enough.
import { as, type BoardCells, noHigh } from './boardCells.ts';

/** Values open by cell, and bounds by row; a row without bounds asks nothing. Only rows in `asked` have any. */
export interface Question {
  readonly open: Uint8Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly asked: Int32Array;
}

/** A row that its cells cannot reach, one by one; -1 where counting finds none. */
export const rowBeyondReach = ({ rows, counts, besides }: BoardCells, question: Question): number => {
  const { open, low, high, asked } = question;
  for (let i = 0; i < asked.length; i++) {
    const row = asked[i]!;
    const value = counts[row]!;
    let least = besides[row]!;
    let most = besides[row]!;
    for (let e = rows.start[row]!; e < rows.start[row + 1]!; e++) {
      const may = open[rows.list[e]!]!;
      if (may === value) least++;
      if ((may & value) !== 0) most++;
    }
    if (most < low[row]! || least > high[row]!) return row;
  }
  return -1;
};

/** Whether a point keeps everything that is asked. */
export const keeps = ({ rows, counts, besides }: BoardCells, question: Question, point: Uint8Array): boolean => {
  const { open, low, high, asked } = question;
  for (let i = 0; i < asked.length; i++) {
    const row = asked[i]!;
    const value = counts[row]!;
    let found = besides[row]!;
    for (let e = rows.start[row]!; e < rows.start[row + 1]!; e++) {
      const cell = rows.list[e]!;
      if ((point[cell]! & open[cell]!) === 0) return false;
      if (point[cell] === value) found++;
    }
    if (found < low[row]! || found > high[row]!) return false;
  }
  return true;
};

const everyValue = [as.office, as.home, as.neither] as const;
/** Exchanges before it is given up, and for how many a cell then stands still. */
const mostMoves = 240;
const stands = 12;

/** A point near `from` that keeps what is asked, by changing the cell that mends most, again and again; null where it does not come to one. */
export const pointNear = (
  { rows, rowsOf, counts, besides }: BoardCells,
  { open, low, high, asked }: Question,
  from: Uint8Array,
): Uint8Array | null => {
  const point = from.slice();
  const found = besides.slice();
  const isAsked = new Uint8Array(found.length);
  for (let i = 0; i < asked.length; i++) {
    const row = asked[i]!;
    isAsked[row] = 1;
    for (let e = rows.start[row]!; e < rows.start[row + 1]!; e++) {
      const cell = rows.list[e]!;
      const may = open[cell]!;
      if ((point[cell]! & may) === 0) point[cell] = everyValue.find((value) => (may & value) !== 0)!;
    }
  }
  let off = 0;
  const offAt = (row: number, n: number): number =>
    n < low[row]! ? low[row]! - n : n > high[row]! ? n - high[row]! : 0;
  for (let i = 0; i < asked.length; i++) {
    const row = asked[i]!;
    for (let e = rows.start[row]!; e < rows.start[row + 1]!; e++)
      if (point[rows.list[e]!] === counts[row]) found[row]!++;
    off += offAt(row, found[row]!);
  }
  const stepOf = (row: number, before: number, after: number): number =>
    (after === counts[row] ? 1 : 0) - (before === counts[row] ? 1 : 0);
  const change = (cell: number, value: number): number => {
    let sum = 0;
    for (let i = rowsOf.start[cell]!; i < rowsOf.start[cell + 1]!; i++) {
      const row = rowsOf.list[i]!;
      if (isAsked[row] === 0) continue;
      const step = stepOf(row, point[cell]!, value);
      if (step !== 0) sum += offAt(row, found[row]! + step) - offAt(row, found[row]!);
    }
    return sum;
  };
  const until = new Int32Array(point.length);
  let first = 0;
  for (let move = 1; off > 0 && move <= mostMoves; move++) {
    while (offAt(asked[first]!, found[asked[first]!]!) === 0) first = (first + 1) % asked.length;
    const row = asked[first]!;
    const sign = found[row]! < low[row]! ? 1 : -1;
    let [best, bestCell, bestValue] = [noHigh, -1, 0];
    for (let e = rows.start[row]!; e < rows.start[row + 1]!; e++) {
      const cell = rows.list[e]!;
      if (until[cell]! > move) continue;
      for (const value of everyValue) {
        if ((open[cell]! & value) === 0 || stepOf(row, point[cell]!, value) !== sign) continue;
        const by = change(cell, value);
        if (by < best) [best, bestCell, bestValue] = [by, cell, value];
      }
    }
    if (bestCell < 0) return null;
    for (let i = rowsOf.start[bestCell]!; i < rowsOf.start[bestCell + 1]!; i++)
      found[rowsOf.list[i]!]! += stepOf(rowsOf.list[i]!, point[bestCell]!, bestValue);
    point[bestCell] = bestValue;
    until[bestCell] = move + stands;
    off += best;
  }
  return off === 0 ? point : null;
};
