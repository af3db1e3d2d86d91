import type { ProblemKind } from '../../kernel/result.ts';

/** Refusals of this area; their sentences stand in `words/<language>/people.ts` under `problems`. */
export const peopleProblems = {} as const satisfies Record<string, ProblemKind>;
