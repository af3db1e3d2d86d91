import type { ProblemKind } from '../../../kernel/result.ts';

/** Refusals of this room; their sentences stand in `words/<language>/attendanceDay.ts` under `problems`. */
export const attendanceDayProblems = {
  'attendanceDay.unknownRules': 'invalid',
  'attendanceDay.unknownWeek': 'invalid',
  'attendanceDay.endBeforeStart': 'invalid',
  'attendanceDay.fileFault': 'invalid',
} as const satisfies Record<string, ProblemKind>;
