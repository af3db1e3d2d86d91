import type { Board } from '../board.ts';
import type { LinearSolver } from '../engine/linearSolver.ts';
import { judgeBoard } from '../judgeBoard.ts';
import { askBoard, type BoardAsker, type KnownPoints } from './askBoard.ts';
import { type BoardCells, boardCells, rowOf } from './boardCells.ts';
import { limitOfFault } from './limitOfFault.ts';
import type { Conflict, ConflictPart, Correction, LimitPart } from './model.ts';
import { quickXplain } from './quickXplain.ts';

/** The rows that share a day of a person with some, one ring further out each time, until nothing more hangs together with them. */
function* ringsAround({ rows, rowsOf, cells }: BoardCells, target: number, left: Uint8Array): Generator<Int32Array> {
  const inside = [target];
  const isInside = left.map((each) => 1 - each);
  isInside[target] = 1;
  const reached = new Uint8Array(cells);
  for (let ring = 0; ring < inside.length; ) {
    yield Int32Array.from(inside);
    const end = inside.length;
    for (; ring < end; ring++)
      for (let e = rows.start[inside[ring]!]!; e < rows.start[inside[ring]! + 1]!; e++) {
        const cell = rows.list[e]!;
        if (reached[cell] === 1) continue;
        reached[cell] = 1;
        for (let i = rowsOf.start[cell]!; i < rowsOf.start[cell + 1]!; i++) {
          const row = rowsOf.list[i]!;
          if (isInside[row] === 1) continue;
          isInside[row] = 1;
          inside.push(row);
        }
      }
  }
}

/**
 * Why one broken rule of a board cannot be kept. Looks at the rule with its neighbours first and goes outward until they cannot hold
 * together; rules that are broken besides are left aside.
 */
export const findConflict = (board: Board, target: LimitPart, solver: LinearSolver): Conflict => {
  const cells = boardCells(board);
  const own = rowOf(board, target);
  const left = new Uint8Array(cells.low.length).fill(1);
  for (const fault of judgeBoard(board)) {
    const limit = limitOfFault(board, fault);
    if (limit !== null && rowOf(board, limit) !== own) left[rowOf(board, limit)] = 0;
  }
  const rings = [...ringsAround(cells, own, left)];
  const widest = rings.at(-1)!;
  const known: KnownPoints = [];
  const everything = askBoard(cells, widest, known, solver);
  try {
    for (const ring of rings) {
      const asker = ring === widest ? everything : askBoard(cells, ring, known, solver);
      try {
        const all = asker.parts.map((_, part) => part);
        if (asker.holds(all, ring === widest)) continue;
        const parts = minimalParts(asker, all);
        return { possible: false, parts, corrections: correctionsFor(board, parts, everything) };
      } finally {
        if (asker !== everything) asker.close();
      }
    }
    return { possible: true };
  } finally {
    everything.close();
  }
};

/** Bounds before held days, so that the answer speaks of rules first. */
const minimalParts = (asker: BoardAsker, all: readonly number[]): ConflictPart[] => {
  const whole = asker.holds(all, false);
  const blamed = whole ? all : asker.blamed();
  const candidates = blamed.length < all.length && asker.holds(blamed, whole) ? all : blamed;
  let left = quickXplain(candidates, (set) => asker.holds(set, whole));
  // What parts of people could keep, whole people may not.
  for (const part of [...left].reverse()) {
    const others = left.filter((each) => each !== part);
    if (!whole && !asker.holds(others, true)) left = others;
  }
  return left.map((part) => asker.parts[part]!);
};

const mostCorrections = 6;

/** How far a bound must give way at least for everything else to hold, at most this far. */
const farthest = 40;

/** Leave, travel and cells that somebody set can be asked about; what a clause decides, a person's health above all, is never offered. */
const isAskable = (board: Board, person: number, day: number): boolean => {
  const { modes, fixed } = board.people[person]!;
  const now = modes[day] ?? '-';
  return now === 'C' || now === 'D' || fixed[day] === '1';
};

/** Each part of the conflict changed alone, by as little as can be, and tried with everything that hangs together with it. */
const correctionsFor = (board: Board, parts: readonly ConflictPart[], everything: BoardAsker): Correction[] => {
  const found: Correction[] = [];
  for (const part of parts) {
    if (found.length >= mostCorrections) break;
    if (part.kind === 'held') {
      const { person, day } = part;
      if (isAskable(board, person, day) && everything.holdsAfter({ kind: 'held', person, day }))
        found.push({ kind: 'held', person, day });
      continue;
    }
    const of = part.kind === 'dayLimit' ? board.dayLimits[part.limit]! : board.personLimits[part.limit]!;
    const from = of[part.side]!;
    const to = leastStep(from, part.side, (bound) => everything.holdsAfter({ ...part, from, to: bound }));
    if (to !== null) found.push({ ...part, from, to });
  }
  return found;
};

/** The nearest bound that fits, by doubling and halving; null where none does. */
const leastStep = (from: number, side: 'min' | 'max', fits: (bound: number) => boolean): number | null => {
  const at = (step: number) => (side === 'min' ? from - step : from + step);
  const most = side === 'min' ? Math.min(farthest, from) : farthest;
  let high = 1;
  while (high < most && !fits(at(high))) high = Math.min(most, high * 2);
  if (high >= most && !fits(at(most))) return null;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(at(middle))) high = middle;
    else low = middle;
  }
  return at(high);
};
