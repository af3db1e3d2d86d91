// A board with lines that were found, and whether it is truly better: judged by the judge of boards, nothing else being worse.
import type { Board, BoardFault } from '../../board.ts';
import { judgeBoard } from '../../judgeBoard.ts';
import type { Line } from '../../lines/model.ts';
import { noTime, timeLetter } from '../../workingTime.ts';
import type { CoverTarget, FoundCell, HoursTarget } from './model.ts';
import { targetOfFault } from './targetOfFault.ts';
import type { Ward } from './ward.ts';

/** Cells in which lines differ from the board. */
export const foundCells = (ward: Ward, lines: readonly Line[]): FoundCell[] => {
  const { symbols, board } = ward;
  return ward.lines.flatMap(({ person, days }, i): FoundCell[] =>
    days.flatMap(({ day, now }, at): FoundCell[] => {
      const symbol = lines[i]![at]! + 1;
      if (day < 0 || symbol === now) return [];
      const shift = symbols.shifts[symbol - 1];
      if (shift !== undefined) return [{ person, day, letter: 'K', time: shift.time }];
      if (symbol === 0) return [{ person, day, letter: '-', time: null }];
      const letter = board.people[person]!.open[day]!.includes('R') ? 'R' : 'L';
      return [{ person, day, letter, time: null }];
    }),
  );
};

export const withCells = (board: Board, cells: readonly FoundCell[]): Board => {
  const byPerson = new Map<number, FoundCell[]>();
  for (const cell of cells) byPerson.set(cell.person, [...(byPerson.get(cell.person) ?? []), cell]);
  return {
    ...board,
    people: board.people.map((person, p) => {
      const own = byPerson.get(p);
      if (own === undefined) return person;
      const modes = [...person.modes];
      const times = board.days.map((_, d) => person.times?.[d] ?? noTime);
      for (const { day, letter, time } of own) {
        modes[day] = letter;
        times[day] = time === null ? noTime : timeLetter(time);
      }
      return { ...person, modes: modes.join(''), times: times.join('') };
    }),
  };
};

/** A changed board may hold a day of a group as one of its own; its reason stays. */
const reasonOf = (board: Board, { group }: CoverTarget): number | undefined => board.hours?.shifts[group]?.reason;

const isTarget = (board: Board, fault: BoardFault, target: HoursTarget): boolean => {
  const each = targetOfFault(board, fault);
  if (each === null || each.kind !== target.kind) return false;
  return each.kind === 'rule' && target.kind === 'rule'
    ? each.rule === target.rule && each.at === target.at && each.person === target.person
    : each.kind === 'cover' &&
        target.kind === 'cover' &&
        each.day === target.day &&
        each.time === target.time &&
        reasonOf(board, each) === reasonOf(board, target) &&
        each.side === target.side;
};

export const isBroken = (board: Board, target: HoursTarget): boolean =>
  judgeBoard(board).some((fault) => isTarget(board, fault, target));

/** Faults by what they are about, with how bad they are; a rule on a person's line is the same on whatever day it shows. */
const faultsOf = (judged: readonly BoardFault[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const fault of judged) {
    const { code, day, reason, people, params } = fault;
    const isLine = code === 'rest' || code.startsWith('shiftRules.');
    const about = code === 'shifts.tooFew' || code === 'shifts.tooMany' ? params.name : people.join();
    const short = code.startsWith('shifts.too') ? Math.abs(Number(params.count) - Number(params.found)) : params.short;
    found.set(`${code} ${isLine ? '' : day} ${reason} ${about}`, isLine ? 0 : Number(short ?? 0));
  }
  return found;
};

/** A board as it stands is judged once, however many plans are held against it. */
const faultsBefore = new WeakMap<Board, ReadonlyMap<string, number>>();

/** `changed` is the board under the change that is tried, without the cells; `board` as it is. */
export const isBetter = (board: Board, changed: Board, target: HoursTarget, cells: readonly FoundCell[]): boolean => {
  const after = withCells(changed, cells);
  const judged = judgeBoard(after);
  if (judged.some((fault) => isTarget(after, fault, target))) return false;
  const before = faultsBefore.get(board) ?? faultsOf(judgeBoard(board));
  faultsBefore.set(board, before);
  return [...faultsOf(judged)].every(([key, short]) => (before.get(key) ?? -1) >= short);
};
