import type { Board, BoardFault } from '../board.ts';
import { judgeBoard } from '../judgeBoard.ts';
import { noTime } from '../workingTime.ts';

export interface BoardCell {
  /** Indices into the board's people and days. */
  readonly person: number;
  readonly day: number;
  readonly letter: string;
  /** The character of its hours; left out: as they were. */
  readonly time?: string;
}

const put = (text: string, at: number, letter: string): string => text.slice(0, at) + letter + text.slice(at + 1);

/** The board as it would stand with some cells changed. */
export const boardWith = (board: Board, cells: readonly BoardCell[]): Board => {
  const people = [...board.people];
  for (const { person, day, letter, time } of cells) {
    const now = people[person]!;
    people[person] = {
      ...now,
      modes: put(now.modes, day, letter),
      ...(time === undefined ? {} : { times: put(now.times ?? noTime.repeat(now.modes.length), day, time) }),
    };
  }
  return { ...board, people };
};

const nameOf = ({ code, day, reason, people, params }: BoardFault): string =>
  `${code} ${day} ${reason} ${params.mode ?? params.name ?? ''} ${people.length === 1 ? people[0] : ''}`;

/** By how much a rule is broken. */
const extentOf = ({ params }: BoardFault): number => {
  const bound = params.count ?? params.limit ?? params.hours;
  return Number(params.short ?? (bound === undefined ? 0 : Math.abs(Number(params.found) - Number(bound))));
};

/** What a change would break beyond what is broken already: new faults, and old ones made worse. */
export const judgeChange = (
  board: Board,
  cells: readonly BoardCell[],
  before: readonly BoardFault[] = judgeBoard(board),
): BoardFault[] => {
  const known = new Map(before.map((fault) => [nameOf(fault), extentOf(fault)]));
  return judgeBoard(boardWith(board, cells)).filter((fault) => {
    const was = known.get(nameOf(fault));
    return was === undefined || extentOf(fault) > was;
  });
};
