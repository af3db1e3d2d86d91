import type { ModeLetter } from '../../domain/roster/model.ts';

export type { ModeLetter };
export type ModeName = 'office' | 'home' | 'other' | 'travel' | 'leave' | 'off';

export const modeOfLetter: Record<ModeLetter, ModeName> = {
  K: 'office',
  R: 'home',
  L: 'other',
  D: 'travel',
  C: 'leave',
  '-': 'off',
};
export const letterOfMode: Record<ModeName, ModeLetter> = {
  office: 'K',
  home: 'R',
  other: 'L',
  travel: 'D',
  leave: 'C',
  off: '-',
};

/** Fill and text of a mode; leave is hatched. */
export const modeLook: Record<ModeName, string> = {
  office: 'bg-office text-office-ink',
  home: 'bg-home text-home-ink',
  other: 'bg-other text-other-ink',
  travel: 'bg-travel text-travel-ink',
  leave: 'bg-leave text-leave-ink hatched',
  off: 'bg-transparent text-ink3',
};
