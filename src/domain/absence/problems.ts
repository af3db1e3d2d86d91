import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/absence.ts` under `problems`. */
export const absenceProblems = {
  'absence.endBeforeStart': 'invalid',
  'absence.tooLong': 'invalid',
  'absence.overlaps': 'conflict',
  'absence.revoked': 'conflict',
  'absence.unknownPerson': 'invalid',
  'absence.unknownMode': 'invalid',
  'absence.badDay': 'invalid',
  'absence.fileUnreadable': 'invalid',
  'absence.noHeading': 'invalid',
} as const satisfies Record<string, ProblemKind>;
