import type { ProblemKind } from '../../../kernel/result.ts';

/** Refusals of this room; their sentences stand in `words/<language>/attendanceDay.ts` under `problems`. */
export const attendanceDayProblems = {
  'attendanceDay.unknownRules': 'invalid',
  'attendanceDay.unknownWeek': 'invalid',
  'attendanceDay.endBeforeStart': 'invalid',
  'attendanceDay.fileFault': 'invalid',
  'attendanceDay.rulesOverlap': 'conflict',
  'attendanceDay.rulesBeforeSource': 'invalid',
  'attendanceDay.outageBackwards': 'invalid',
  'attendanceDay.outageTooLong': 'invalid',
  'attendanceDay.monthNotOver': 'refused',
  'attendanceDay.waitingLeft': 'refused',
  'attendanceDay.alreadyLocked': 'conflict',
  'attendanceDay.notLocked': 'conflict',
  'attendanceDay.monthLocked': 'refused',
  'attendanceDay.bandsWrong': 'invalid',
  'attendanceDay.tooManyNow': 'refused',
} as const satisfies Record<string, ProblemKind>;
