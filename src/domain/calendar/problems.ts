import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/calendar.ts` under `problems`. */
export const calendarProblems = {
  'calendar.dayTaken': 'conflict',
  'calendar.ramadanOutsideYear': 'invalid',
  'calendar.ramadanLength': 'invalid',
  'calendar.hoursOutOfOrder': 'invalid',
  'calendar.noWorkday': 'invalid',
  'calendar.weekNameTaken': 'conflict',
  'calendar.weekInUse': 'refused',
  'calendar.defaultWeekStays': 'refused',
} as const satisfies Record<string, ProblemKind>;
