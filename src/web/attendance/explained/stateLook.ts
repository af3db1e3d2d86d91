import type { DayState } from '../../../domain/attendance/day/model.ts';

const okay = 'bg-okay-soft text-okay border-okay-line';
const warn = 'bg-warn-soft text-warn border-warn-line';
const bad = 'bg-bad-soft text-bad border-bad-line';
const away = 'bg-leave text-leave-ink hatched border-line2';
const quiet = 'bg-transparent text-ink3 border-transparent';

/** Fill, text and border of a state; its letter always stands beside the colour. */
export const stateLook: Readonly<Record<DayState, string>> = {
  present: okay,
  late: warn,
  early: warn,
  lateAndEarly: warn,
  incomplete: warn,
  absent: bad,
  excused: 'bg-brand-soft text-brand-text border-line2',
  permit: away,
  leave: away,
  travel: 'bg-travel text-travel-ink border-line2',
  holiday: quiet,
  off: quiet,
  workedOff: 'bg-brand-soft text-brand-text border-line2',
  waiting: warn,
  open: quiet,
  outside: quiet,
};

/** States of days on which nothing is to be said of a person's coming and going. */
export const restingStates: ReadonlySet<DayState> = new Set(['holiday', 'off', 'outside', 'open']);
