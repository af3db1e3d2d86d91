import type { Board, BoardFault } from '../board.ts';
import { judgeBoard } from '../judgeBoard.ts';

export interface BoardCell {
  /** Indices into the board's people and days. */
  readonly person: number;
  readonly day: number;
  readonly letter: string;
}

const put = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);

/** The board as it would stand with some cells changed. */
export const boardWith = (board: Board, cells: readonly BoardCell[]): Board => {
  const people = [...board.people];
  for (const { person, day, letter } of cells) {
    const now = people[person]!;
    people[person] = { ...now, modes: put(now.modes, day, letter) };
  }
  return { ...board, people };
};

const nameOf = ({ code, day, reason, people, params }: BoardFault): string =>
  `${code} ${day} ${reason} ${params.mode ?? ''} ${people.length === 1 ? people[0] : ''}`;

/** What a change would break beyond what is broken already: new faults, and old ones made worse. */
export const judgeChange = (
  board: Board,
  cells: readonly BoardCell[],
  before: readonly BoardFault[] = judgeBoard(board),
): BoardFault[] => {
  const known = new Map(before.map((fault) => [nameOf(fault), Number(fault.params.short ?? 0)]));
  return judgeBoard(boardWith(board, cells)).filter((fault) => {
    const was = known.get(nameOf(fault));
    return was === undefined || Number(fault.params.short ?? 0) > was;
  });
};
