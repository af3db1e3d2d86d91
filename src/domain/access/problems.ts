import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/access.ts` under `problems`. */
export const accessProblems = {
  'access.secondFactorOwed': 'unauthenticated',
  'access.changePasswordFirst': 'forbidden',
} as const satisfies Record<string, ProblemKind>;
