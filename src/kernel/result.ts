/** A refusal that a person can do something about: a code from `domain/problems.ts` and the values its sentence needs. */
export interface Problem {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Kinds of refusal; `server/platform/http` alone maps them to a status. */
export type ProblemKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'missing'
  | 'conflict'
  | 'refused'
  | 'tooMany'
  | 'unavailable'
  | 'internal';

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Refused = { readonly ok: false; readonly problem: Problem };
export type Result<T> = Ok<T> | Refused;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refuse = (code: string, params?: Problem['params']): Refused => ({
  ok: false,
  problem: params ? { code, params } : { code },
});
