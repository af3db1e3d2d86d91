import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/roster.ts` under `problems`. */
export const rosterProblems = {} as const satisfies Record<string, ProblemKind>;
