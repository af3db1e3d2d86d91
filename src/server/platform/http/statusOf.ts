import { isProblemCode, problems } from '../../../domain/problems.ts';
import type { ProblemKind } from '../../../kernel/result.ts';

/** The only place where a kind of refusal becomes an HTTP status. */
const statusByKind: Record<ProblemKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  refused: 422,
  tooMany: 429,
  unavailable: 503,
  internal: 500,
};

export const statusOf = (code: string): number => statusByKind[isProblemCode(code) ? problems[code] : 'internal'];
