import type { Board, BoardFault } from '../board.ts';
import type { LimitPart } from './model.ts';

/** The bound of the board that a fault speaks of; null for a day outside its ruling and for rules on hours. */
export const limitOfFault = (board: Board, fault: BoardFault): LimitPart | null => {
  if (fault.code === 'roster.tooMany' || fault.code === 'roster.tooFew') {
    const limit = board.dayLimits.findIndex(
      (each) => each.day === fault.day && each.reason === fault.reason && each.counted.join() === fault.people.join(),
    );
    return limit < 0 ? null : { kind: 'dayLimit', limit };
  }
  if (fault.code === 'roster.personTooMany' || fault.code === 'roster.personTooFew') {
    const limit = board.personLimits.findIndex(
      (each) => each.person === fault.people[0] && each.reason === fault.reason && (each.days[0] ?? null) === fault.day,
    );
    return limit < 0 ? null : { kind: 'personLimit', limit };
  }
  return null;
};
