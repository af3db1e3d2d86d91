// Whether bounds and held days of a board can hold together: by counting, by plans known already, by exchanges, and at last by the solver.
import type { LinearSolver } from '../engine/linearSolver.ts';
import { type BoardCells, givenBack, limitOfRow, noHigh, noLow, rowOf } from './boardCells.ts';
import { keeps, pointNear, type Question, rowBeyondReach } from './boardPoint.ts';
import { type BoardProgram, boardProgram } from './boardProgram.ts';
import type { ConflictPart, Correction } from './model.ts';

/** Some rows of a board with what holds their days, each of which can be left out. */
export interface BoardAsker {
  readonly parts: readonly ConflictPart[];
  /** Whether the parts with these indices can hold together; `whole` asks for whole numbers. */
  holds(active: readonly number[], whole: boolean): boolean;
  /** Whether everything can hold together after one change. */
  holdsAfter(change: Correction): boolean;
  /** Parts that the last "no" can be blamed on; all of them where nothing is known. */
  blamed(): number[];
  close(): void;
}

/** Plans that were found for a board, the newest last; shared by all that is asked about it. */
export type KnownPoints = Uint8Array[];
const mostKnown = 24;

export const askBoard = (
  cells: BoardCells,
  asked: Int32Array,
  known: KnownPoints,
  solver: LinearSolver,
): BoardAsker => {
  const { board, rows, held, free } = cells;
  const days = board.days.length;
  const count = cells.low.length;
  const parts: ConflictPart[] = [];
  const heldCells: number[] = [];
  /** By part its row or cell. */
  const places: number[] = [];
  for (const row of asked)
    for (const side of ['min', 'max'] as const) {
      if (side === 'min' ? cells.low[row] === noLow : cells.high[row] === noHigh) continue;
      parts.push({ ...limitOfRow(board, row), side });
      places.push(row);
    }
  const seen = new Uint8Array(cells.cells);
  for (const row of asked)
    for (let e = rows.start[row]!; e < rows.start[row + 1]!; e++) {
      const cell = rows.list[e]!;
      if (seen[cell] === 1 || held[cell] === free[cell]) continue;
      seen[cell] = 1;
      heldCells.push(cell);
      parts.push({ kind: 'held', person: Math.floor(cell / days), day: cell % days });
      places.push(cell);
    }

  const questionOf = (active: readonly number[]): Question => {
    const open = held.slice();
    for (const cell of heldCells) open[cell] = free[cell]!;
    const low = new Int32Array(count).fill(noLow);
    const high = new Int32Array(count).fill(noHigh);
    const used = new Set<number>();
    for (const index of active) {
      const part = parts[index]!;
      const place = places[index]!;
      if (part.kind === 'held') {
        open[place] = held[place]!;
        continue;
      }
      used.add(place);
      if (part.side === 'min') low[place] = cells.low[place]!;
      else high[place] = cells.high[place]!;
    }
    return { open, low, high, asked: Int32Array.from(used) };
  };
  const after = (change: Correction): Question => {
    const question = { open: held.slice(), low: cells.low.slice(), high: cells.high.slice(), asked };
    if (change.kind === 'held')
      question.open[change.person * days + change.day] = givenBack(board, change.person, change.day);
    else (change.side === 'min' ? question.low : question.high)[rowOf(board, change)] = change.to;
    return question;
  };

  let program: BoardProgram | null = null;
  let last: { readonly question: Question; readonly row: number } | null = null;
  const remember = (point: Uint8Array): void => {
    if (known.length >= mostKnown) known.shift();
    known.push(point);
  };
  const answer = (question: Question, whole: boolean): boolean => {
    if (question.asked.length === 0) return true;
    for (let i = known.length - 1; i >= 0; i--) if (keeps(cells, question, known[i]!)) return true;
    const row = rowBeyondReach(cells, question);
    last = { question, row };
    if (row >= 0) return false;
    const near = pointNear(cells, question, cells.now);
    if (near !== null) {
      remember(near);
      return true;
    }
    program ??= boardProgram(cells, asked, everOpen(cells, heldCells), solver);
    const { holds, point } = program.holds(question, whole);
    if (point !== null) remember(point);
    return holds;
  };
  return {
    parts,
    holds: (active, whole) => answer(questionOf(active), whole),
    holdsAfter: (change) => answer(after(change), true),
    blamed: () => {
      const all = parts.map((_, part) => part);
      if (last === null) return all;
      if (last.row >= 0) {
        const { row } = last;
        const within = new Set(rows.list.subarray(rows.start[row]!, rows.start[row + 1]!));
        return all.filter((part) => (parts[part]!.kind === 'held' ? within.has(places[part]!) : places[part] === row));
      }
      const blame = program?.blamed() ?? null;
      if (blame === null) return all;
      return all.filter((part) => (parts[part]!.kind === 'held' ? blame.cells : blame.rows).has(places[part]!));
    },
    close: () => program?.close(),
  };
};

/** By cell every value that a question may open, a day given back to the planner included. */
const everOpen = ({ board, held, free }: BoardCells, heldCells: readonly number[]): Uint8Array => {
  const days = board.days.length;
  const open = held.map((each, cell) => each | free[cell]!);
  for (const cell of heldCells) open[cell]! |= givenBack(board, Math.floor(cell / days), cell % days);
  return open;
};
