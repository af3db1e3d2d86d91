import type { DayOnCalendar } from '../calendar/model.ts';
import type { PersonBesideOnDay } from '../policy/limitsFor.ts';
import type { PersonOnDay } from '../policy/model.ts';
import { type ModeLetter, modeOf } from './model.ts';

/** Somebody outside the plan who shares a room, a building, a counter or a cap with people in it. He is counted, never planned. */
export interface PersonBeside {
  readonly employeeId: string;
  /** By day; null where he does not work here, or is himself in the plan. */
  readonly facts: readonly (PersonOnDay | null)[];
  readonly kinds: readonly DayOnCalendar['kind'][];
  /** His published days, one letter each; a blank where nothing is published. */
  readonly modes: string;
}

/** Those beside the plan whose working day it is. */
export const besideOn = (beside: readonly PersonBeside[] | undefined, d: number): PersonBesideOnDay[] =>
  (beside ?? []).flatMap(({ facts, kinds, modes }) => {
    const person = facts[d] ?? null;
    if (person === null || kinds[d] !== 'workday') return [];
    const letter = modes[d] ?? ' ';
    return [{ person, mode: letter === ' ' || letter === '-' ? null : modeOf[letter as ModeLetter] }];
  });
