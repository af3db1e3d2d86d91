import type { DayState } from './model.ts';

/** One letter for each state, so that a month is a short text that can be counted. */
export const stateLetters: Readonly<Record<DayState, string>> = {
  present: 'H',
  late: 'T',
  early: 'P',
  lateAndEarly: 'B',
  incomplete: 'L',
  absent: 'A',
  excused: 'G',
  permit: 'I',
  leave: 'C',
  travel: 'D',
  holiday: 'N',
  off: 'O',
  workedOff: 'K',
  waiting: 'W',
  open: '.',
  outside: '-',
};

const states = new Map(Object.entries(stateLetters).map(([state, letter]) => [letter, state as DayState]));

export const stateOfLetter = (letter: string | undefined): DayState => states.get(letter ?? '') ?? 'outside';
