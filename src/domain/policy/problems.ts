import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/policy.ts` under `problems`. */
export const policyProblems = {
  'policy.unreadable': 'invalid',
  'policy.notFound': 'missing',
  'policy.contradictory': 'refused',
  'policy.oneGround': 'refused',
  'policy.notDraft': 'conflict',
  'policy.notInForce': 'conflict',
  'policy.idTaken': 'conflict',
  'policy.switchUnknown': 'invalid',
  'policy.endBeforeStart': 'invalid',
  'policy.periodTooLong': 'invalid',
  'policy.notEmployed': 'refused',
  'policy.jobMissing': 'missing',
  'policy.folderEmpty': 'invalid',
} as const satisfies Record<string, ProblemKind>;
