import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Board, BoardFault } from '../board.ts';
import { type BoardCell, judgeChange } from './judgeChange.ts';

/** Leave and travel are decided elsewhere, and a free day cannot be given away. */
const canBeSwapped = 'KRL';

export interface SwapOnBoard {
  readonly own: number;
  readonly other: number;
  /** Indices of the days on which the two exchange their places. */
  readonly days: readonly number[];
}

/** The cells after an exchange; refused where a day holds nothing to exchange. */
export const swapCells = (board: Board, { own, other, days }: SwapOnBoard): Result<BoardCell[]> => {
  const cells: BoardCell[] = [];
  for (const day of days) {
    const mine = board.people[own]!.modes[day] ?? '-';
    const theirs = board.people[other]!.modes[day] ?? '-';
    if (!canBeSwapped.includes(mine) || !canBeSwapped.includes(theirs))
      return refuse('swap.nothingToGive', { day: board.days[day]! });
    if (mine === theirs) return refuse('swap.sameMode', { day: board.days[day]! });
    cells.push({ person: own, day, letter: theirs }, { person: other, day, letter: mine });
  }
  return ok(cells);
};

/** What the exchange would break. Why a place is closed to the colleague is his own affair and is not told. */
export const judgeSwap = (board: Board, swap: SwapOnBoard, before?: readonly BoardFault[]): Result<BoardFault[]> => {
  const cells = swapCells(board, swap);
  if (!cells.ok) return cells;
  return ok(
    judgeChange(board, cells.value, before).map((fault) =>
      fault.code === 'roster.notAllowed' && fault.people[0] === swap.other
        ? { ...fault, params: {}, ref: null }
        : fault,
    ),
  );
};
