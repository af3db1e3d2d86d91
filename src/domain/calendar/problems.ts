import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/calendar.ts` under `problems`. */
export const calendarProblems = {
  'calendar.dayTaken': 'conflict',
} as const satisfies Record<string, ProblemKind>;
