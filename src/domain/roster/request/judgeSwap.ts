import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { Board, BoardFault } from '../board.ts';
import { noTime, timeIndex } from '../workingTime.ts';
import { type BoardCell, judgeChange } from './judgeChange.ts';

/** Leave and travel are decided elsewhere. */
const canBeSwapped = 'KRL-';

export interface SwapOnBoard {
  readonly own: number;
  readonly other: number;
  /** Indices of the days on which the two exchange their places. */
  readonly days: readonly number[];
}

/** How a day of somebody stands on a board: its letter and the character of its hours. */
const cellOf = (board: Board, person: number, day: number): { readonly letter: string; readonly time: string } => {
  const { modes, times } = board.people[person]!;
  return { letter: modes[day] ?? '-', time: times?.[day] ?? noTime };
};

/** Whether a day may be a day off or one at work: it belongs to a line of shifts. */
const isOfLine = ({ people }: Board, person: number, day: number): boolean =>
  people[person]!.open[day]?.includes('-') === true && people[person]!.open[day]!.length > 1;

/** Whether a person's clauses offer hours on a day; those of a wave move with the place. */
const isOffered = (board: Board, person: number, day: number, letter: string): boolean => {
  const time = timeIndex(letter);
  if (board.times?.[time]?.kind !== 'shift') return true;
  return (board.hours?.shifts ?? []).some(
    (each) => each.people.includes(person) && each.days.includes(day) && each.times.some((one) => one.time === time),
  );
};

/**
 * The cells after an exchange of places, hours included; refused where a day holds nothing to exchange. Days off of a line of shifts
 * can be exchanged with days at work; that nobody gives more than he takes is asked of the whole exchange (`unevenDay`).
 */
export const swapCells = (board: Board, { own, other, days }: SwapOnBoard): Result<Required<BoardCell>[]> => {
  const cells: Required<BoardCell>[] = [];
  for (const day of days) {
    const mine = cellOf(board, own, day);
    const theirs = cellOf(board, other, day);
    const about = { day: board.days[day]! };
    const isFree = mine.letter === '-' || theirs.letter === '-';
    if (!canBeSwapped.includes(mine.letter) || !canBeSwapped.includes(theirs.letter))
      return refuse('swap.nothingToGive', about);
    if (mine.letter === theirs.letter && (mine.letter !== 'K' || mine.time === theirs.time))
      return refuse(mine.letter === '-' ? 'swap.nothingToGive' : 'swap.sameMode', about);
    if (isFree && !(isOfLine(board, own, day) && isOfLine(board, other, day)))
      return refuse('swap.nothingToGive', about);
    if (!isOffered(board, own, day, theirs.time) || !isOffered(board, other, day, mine.time))
      return refuse('swap.otherShift', about);
    cells.push({ person: own, day, ...theirs }, { person: other, day, ...mine });
  }
  return ok(cells);
};

/** The first day on which the one works and the other is off, where an exchange takes more days from one than it gives; null where it is even. */
export const unevenDay = <D>(
  days: readonly { readonly day: D; readonly own: string; readonly other: string }[],
): D | null => {
  const gives = days.filter(({ own, other }) => own !== '-' && other === '-');
  const takes = days.filter(({ own, other }) => own === '-' && other !== '-');
  return gives.length === takes.length ? null : [...gives, ...takes][0]!.day;
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
