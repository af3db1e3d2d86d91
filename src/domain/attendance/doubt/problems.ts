import type { ProblemKind } from '../../../kernel/result.ts';

/** Refusals about doubtful punches; their sentences stand in `words/<language>/attendanceDoubt.ts` under `problems`. */
export const attendanceDoubtProblems = {
  'doubt.own': 'forbidden',
  'doubt.decided': 'conflict',
  'doubt.notDecided': 'conflict',
  'doubt.final': 'conflict',
  'doubt.noteMissing': 'invalid',
  'doubt.timeOutside': 'invalid',
  'doubt.timeForMany': 'invalid',
  'doubt.notYours': 'forbidden',
  'doubt.nothingToDecide': 'refused',
  'doubt.appealWaits': 'conflict',
  'doubt.appealed': 'conflict',
  'doubt.appealNothing': 'refused',
  'doubt.appealLate': 'refused',
  'doubt.appealAbove': 'forbidden',
  'doubt.appealNone': 'conflict',
  'doubt.muteWhat': 'invalid',
  'doubt.muteUntil': 'invalid',
  'doubt.fileKind': 'invalid',
  'doubt.fileTooLarge': 'invalid',
  'doubt.fileThere': 'conflict',
} as const satisfies Record<string, ProblemKind>;
