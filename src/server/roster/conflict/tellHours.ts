// A conflict on hours in names, days, shifts and reasons that anybody who plans may read.
import type { QueryOf } from '../../../contract/endpoint.ts';
import type { rosterConflictEndpoints } from '../../../contract/rosterConflict.ts';
import type { Board } from '../../../domain/roster/board.ts';
import { limitOf } from '../../../domain/roster/conflict/hours/lineLimits.ts';
import type {
  FoundCell,
  HoursConflict,
  HoursCorrection,
  HoursPart,
  HoursRule,
  HoursTarget,
} from '../../../domain/roster/conflict/hours/model.ts';
import { reasonAt, tellHeld, tellShift } from './tellHeld.ts';

/** What the question is about on the board as it is saved; null where it is not about hours or not on this board. */
export const hoursTarget = (board: Board, query: ConflictQuery): HoursTarget | null => {
  const { kind, limit, day, time, side, person, rule } = query;
  const { hours } = board;
  if (hours === undefined) return null;
  if (kind === 'cover') {
    const group = hours.shifts[limit];
    const isThere = group?.times.some((each) => each.time === time) && day !== undefined && group.days.includes(day);
    return isThere && time !== undefined && side !== undefined ? { kind, group: limit, time, day, side } : null;
  }
  if (kind !== 'rule' || rule === undefined || person === undefined) return null;
  const people = (rule === 'rest' ? hours.rests : hours.rules)[limit]?.people;
  if (!people?.includes(person)) return null;
  const isDay = day !== undefined && board.days[day] !== undefined;
  return { kind, rule, at: limit, person, day: isDay ? day : null };
};
type ConflictQuery = QueryOf<typeof rosterConflictEndpoints.why>;

/** People whom the answer names. */
export const peopleIn = (conflict: HoursConflict): number[] => {
  if (conflict.outcome !== 'impossible') return [];
  return [...conflict.parts, ...conflict.corrections].flatMap((part) =>
    'person' in part && part.person !== null ? [part.person] : [],
  );
};

const nothing = { parts: [], minimal: true, corrections: [], allTried: true, cells: [] };

export const tellHours = (board: Board, conflict: HoursConflict, nameOf: (person: number) => string) => {
  if (conflict.outcome === 'undecided') return { ...nothing, outcome: 'undecided' as const };
  const tell = teller(board, nameOf);
  if (conflict.outcome === 'possible')
    return { ...nothing, outcome: 'possible' as const, cells: conflict.cells.map(tell.cell) };
  const { minimal, allTried } = conflict;
  return {
    outcome: 'impossible' as const,
    parts: conflict.parts.map(tell.part),
    minimal,
    corrections: conflict.corrections.map(tell.correction),
    allTried,
    cells: [],
  };
};

const teller = (board: Board, nameOf: (person: number) => string) => {
  const hours = board.hours!;
  const coverOf = ({ group, time, day }: { group: number; time: number; day: number }, side: 'min' | 'max') => ({
    shift: tellShift(board.times![time]!),
    side,
    day: board.days[day]!,
    reason: reasonAt(board, hours.shifts[group]!.reason),
  });
  const ruleOf = (rule: HoursRule, at: number, person: number | null) => ({
    rule,
    name: person === null ? '' : nameOf(person),
    reason: reasonAt(board, (rule === 'rest' ? hours.rests : hours.rules)[at]!.reason),
  });
  const cell = ({ person, day, letter, time }: FoundCell) => ({
    employeeId: board.people[person]!.employeeId,
    day: board.days[day]!,
    letter,
    time,
  });
  const part = (each: HoursPart) => {
    switch (each.kind) {
      case 'cover':
        return { kind: each.kind, bound: each.bound, usual: each.usual, ...coverOf(each, each.side) };
      case 'rule': {
        const { rule, at, person } = each;
        return { kind: each.kind, value: limitOf(hours, rule, at), ...ruleOf(rule, at, person) };
      }
      case 'beside':
        return { kind: each.kind, name: nameOf(each.person), side: each.side };
      case 'held':
        return tellHeld(board, each, nameOf);
    }
  };
  const correction = (change: HoursCorrection) => {
    const cells = change.cells.map(cell);
    switch (change.kind) {
      case 'cover':
        return { kind: change.kind, from: change.from, to: change.to, ...coverOf(change, change.side), cells };
      case 'lend':
        return { kind: change.kind, count: change.count, ...coverOf(change, 'min'), cells };
      case 'rule': {
        const { rule, at, from, to } = change;
        return { kind: change.kind, from, to, ...ruleOf(rule, at, null), cells };
      }
      case 'held': {
        const { reason: _, ...held } = tellHeld(board, change, nameOf);
        return { ...held, cells };
      }
    }
  };
  return { part, correction, cell };
};
