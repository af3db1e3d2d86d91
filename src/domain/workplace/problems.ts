import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/workplace.ts` under `problems`. */
export const workplaceProblems = {} as const satisfies Record<string, ProblemKind>;
