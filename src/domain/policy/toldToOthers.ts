import type { ClauseRef } from './model.ts';

const personal = new Set(['alwaysHome.dispensation', 'alwaysHome.declaration']);

/**
 * A reason or breach as it may be told to others than the person himself: one sentence for dispensation and
 * declaration alike, without the clause. Where a text has
 * one clause for pregnancy and another for illness, its article would tell which of them it is (UU 27/2022).
 */
export const toldToOthers = <R extends { readonly code: string; readonly ref: ClauseRef | null }>(reason: R): R =>
  personal.has(reason.code) ? { ...reason, code: 'alwaysHome.personal', ref: null } : reason;
