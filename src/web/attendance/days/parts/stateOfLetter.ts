import type { DayState } from '../../../../domain/attendance/day/model.ts';
import { stateLetters } from '../../../../domain/attendance/day/packDays.ts';

const states = new Map(Object.entries(stateLetters).map(([state, letter]) => [letter, state as DayState]));

export const stateOfLetter = (letter: string | undefined): DayState => states.get(letter ?? '') ?? 'outside';
