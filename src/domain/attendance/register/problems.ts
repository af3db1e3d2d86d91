import type { ProblemKind } from '../../../kernel/result.ts';

/** Refusals of the manual register; their sentences stand in `words/<language>/attendanceRegister.ts` under `problems`. */
export const attendanceRegisterProblems = {
  'register.future': 'refused',
  'register.notYet': 'invalid',
  'register.monthLocked': 'refused',
  'register.empty': 'invalid',
  'register.personElsewhere': 'invalid',
  'register.notOpen': 'conflict',
  'register.notSent': 'conflict',
  'register.ownSheet': 'forbidden',
  'register.ownRow': 'forbidden',
  'register.noteMissing': 'invalid',
  'register.correctedAlready': 'conflict',
  'register.notApproved': 'conflict',
  'register.noSuchCode': 'missing',
  'register.fileTooMany': 'invalid',
} as const satisfies Record<string, ProblemKind>;
