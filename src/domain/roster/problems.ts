import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/roster.ts` under `problems`. */
export const rosterProblems = {
  'roster.endBeforeStart': 'invalid',
  'roster.periodTooLong': 'invalid',
  'roster.unitMissing': 'invalid',
  'roster.nobody': 'refused',
  'roster.noWorkday': 'refused',
  'roster.moveNotPermitted': 'conflict',
  'roster.breachesNotAccepted': 'refused',
  'roster.judgeFound': 'refused',
  'roster.groundChanged': 'refused',
  'roster.nothingToPublish': 'refused',
  'roster.undoTooLate': 'conflict',
  'roster.nothingToTell': 'conflict',
  'roster.dayTooFar': 'invalid',
  'roster.patternTaken': 'conflict',
  'roster.stillPlanning': 'conflict',
  'roster.cellOutside': 'invalid',
  'roster.dayOff': 'invalid',
  'roster.timeUnknown': 'invalid',
  'roster.planOver': 'refused',
  'roster.daysChanged': 'refused',
  'roster.conflictTooHard': 'unavailable',
  'roster.feedGone': 'missing',
  'roster.judgeDisagrees': 'internal',
} as const satisfies Record<string, ProblemKind>;
