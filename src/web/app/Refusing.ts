import type { Refusal } from './call.ts';

/** Carries a refusal through the query library, which knows only thrown errors. */
export class Refusing extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}
