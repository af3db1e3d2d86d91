import type { ClauseRef, Overruled } from './model.ts';

const personal = new Set(['alwaysHome.dispensation', 'alwaysHome.declaration']);

/**
 * A reason or breach as it may be told to others than the person himself: one sentence for dispensation and
 * declaration alike, without the clause. Where a text has
 * one clause for pregnancy and another for illness, its article would tell which of them it is (UU 27/2022).
 */
export const toldToOthers = <R extends { readonly code: string; readonly ref: ClauseRef | null }>(reason: R): R =>
  personal.has(reason.code) ? { ...reason, code: 'alwaysHome.personal', ref: null } : reason;

/** Even that something was declared and weighed, or that a dispensation gave way, is the person's own affair. */
const untold = new Set([...personal, 'alwaysHome.personal', 'eligibility.declared']);

/** The clauses that gave way, as others may know them: none that would tell of somebody's health by having spoken at all. */
export const overruledToldToOthers = (overruled: readonly Overruled[]): Overruled[] =>
  overruled
    .filter(({ reason, by }) => !untold.has(reason.code) && by.code !== 'eligibility.declared')
    .map((each) => ({ ...each, by: toldToOthers(each.by) }));
