import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/dispensation.ts` under `problems`. They never name a ground. */
export const dispensationProblems = {
  'dispensation.noEmployee': 'refused',
  'dispensation.datesOutOfOrder': 'invalid',
  'dispensation.alreadyOver': 'invalid',
  'dispensation.tooLong': 'invalid',
  'dispensation.evidenceKind': 'invalid',
  'dispensation.evidenceTooLarge': 'invalid',
  'dispensation.evidenceTooMany': 'refused',
  'dispensation.evidenceMissing': 'refused',
  'dispensation.evidenceErased': 'missing',
  'dispensation.notOpen': 'conflict',
  'dispensation.ownCase': 'forbidden',
  'dispensation.unreadable': 'unavailable',
} as const satisfies Record<string, ProblemKind>;
