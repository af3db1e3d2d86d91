// Why a ward's shift cannot be staffed, and why a line of cells set by hand cannot be lawful: the smallest set with all tried changes.
import type { Board } from '../../src/domain/roster/board.ts';
import { findHoursConflict } from '../../src/domain/roster/conflict/hours/findHoursConflict.ts';
import { plannedBoard } from '../../src/domain/roster/conflict/hours/plannedBoard.ts';
import { targetOfFault } from '../../src/domain/roster/conflict/hours/targetOfFault.ts';
import { judgeHours } from '../../src/domain/roster/judgeHours.ts';
import { inventWard, wardClauses } from '../../src/domain/roster/shifts/inventWard.ts';
import { openHighs } from '../../src/server/platform/solver/highs.ts';
import type { ConflictMeasure } from './conflicts.ts';

const times = 5;

/** All but four of a ward are on leave on one day. */
const onLeave = (people: number): Board => {
  const input = inventWard({ seed: 3, people, clauses: wardClauses(people) });
  const { day } = input.days[12]!;
  const away = input.people
    .slice(0, people - 4)
    .map(({ employeeId }) => ({ employeeId, mode: 'leave' as const, from: day, to: day }));
  return plannedBoard({ ...input, absences: [...input.absences, ...away] });
};

/** Somebody was put on mornings for seven days in a row, where six are allowed. */
const byHand = (people: number): Board => {
  const input = inventWard({ seed: 5, people, clauses: wardClauses(people) });
  const { employeeId } = input.people[3]!;
  const time = { start: '07:00', end: '14:00' } as const;
  const fixed = input.days.slice(10, 17).map(({ day }) => ({ employeeId, day, mode: 'office' as const, time }));
  return plannedBoard({ ...input, fixed });
};

export const hoursConflicts = { onLeave, byHand } as const;

export const measureHoursConflict = async (
  kind: keyof typeof hoursConflicts,
  people: number,
): Promise<ConflictMeasure> => {
  const solver = await openHighs();
  const board = hoursConflicts[kind](people);
  const code = kind === 'onLeave' ? 'shifts.tooFew' : 'shiftRules.longestRun';
  const fault = judgeHours(board).find((each) => each.code === code);
  const target = fault === undefined ? null : targetOfFault(board, fault);
  if (target === null) throw new Error('the ward keeps its rules all the same');
  const taken: number[] = [];
  let found = findHoursConflict(board, target, solver);
  for (let i = 0; i < times; i++) {
    const begin = process.cpuUsage();
    found = findHoursConflict(board, target, solver);
    const { user, system } = process.cpuUsage(begin);
    taken.push((user + system) / 1e6);
  }
  if (found.outcome !== 'impossible' || !found.minimal || !found.allTried) throw new Error('no certain answer');
  const seconds = taken.sort((a, b) => a - b)[times >> 1]!;
  return {
    people,
    cells: people * board.days.length,
    seconds,
    parts: found.parts.length,
    corrections: found.corrections.length,
  };
};
