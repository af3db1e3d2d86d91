import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/policy.ts` under `problems`. */
export const policyProblems = {} as const satisfies Record<string, ProblemKind>;
