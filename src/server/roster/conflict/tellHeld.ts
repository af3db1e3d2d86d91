import type { Reason } from '../../../domain/policy/model.ts';
import { toldToOthers } from '../../../domain/policy/toldToOthers.ts';
import type { Board } from '../../../domain/roster/board.ts';
import type { ModeLetter } from '../../../domain/roster/model.ts';
import { fixedReason } from '../../../domain/roster/unitGround.ts';
import { timeOn, type WorkingTime } from '../../../domain/roster/workingTime.ts';

const plain = (reason: Reason) => {
  const told = toldToOthers(reason);
  return { ...told, params: { ...told.params }, ref: told.ref === null ? null : { ...told.ref } };
};

/** A reason of the board as anybody who plans may read it. */
export const reasonAt = (board: Board, index: number | undefined) => plain(board.reasons[index ?? 0] ?? fixedReason);

export const tellShift = ({ name, start, end }: Pick<WorkingTime, 'name' | 'start' | 'end'>) => ({ name, start, end });

/** A held day with its name, hours and reason. */
export const tellHeld = (
  board: Board,
  { person, day }: { readonly person: number; readonly day: number },
  nameOf: (person: number) => string,
) => {
  const { modes, times, fixed, why } = board.people[person]!;
  const time = timeOn(board.times, times, day);
  return {
    kind: 'held' as const,
    name: nameOf(person),
    day: board.days[day]!,
    letter: (modes[day] ?? '-') as ModeLetter,
    byHand: fixed[day] === '1',
    shift: time === null ? null : tellShift(time),
    reason: reasonAt(board, why[day]),
  };
};
