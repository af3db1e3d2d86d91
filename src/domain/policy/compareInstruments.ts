import type { Clause } from './clause.ts';
import type { Instrument } from './instrument.ts';

/** One field of a clause, or of the instrument itself, before and after; undefined where it is not given. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
export type ClauseChange =
  | { readonly change: 'added'; readonly after: Clause }
  | { readonly change: 'removed'; readonly before: Clause }
  | {
      readonly change: 'changed';
      readonly before: Clause;
      readonly after: Clause;
      readonly fields: readonly FieldChange[];
    };
export interface Comparison {
  readonly instrument: readonly FieldChange[];
  readonly clauses: readonly ClauseChange[];
}

/** Text that is equal for equal values whatever the order of keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  ) ?? 'undefined';

const fieldChanges = (before: object, after: object, leaveOut: readonly string[]): FieldChange[] => {
  const was = new Map<string, unknown>(Object.entries(before));
  const is = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((field) => !leaveOut.includes(field) && canonical(was.get(field)) !== canonical(is.get(field)))
    .map((field) => ({ field, before: was.get(field), after: is.get(field) }));
};

/** What is different between two instruments, or two versions of one: clause by clause, field by field. Clauses are matched by id. */
export const compareInstruments = (before: Instrument, after: Instrument): Comparison => {
  const old = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const now = new Map(after.clauses.map((clause) => [clause.id, clause]));
  const clauses: ClauseChange[] = [];
  for (const clause of after.clauses) {
    const was = old.get(clause.id);
    if (was === undefined) clauses.push({ change: 'added', after: clause });
    else {
      const fields = fieldChanges(was, clause, []);
      if (fields.length > 0) clauses.push({ change: 'changed', before: was, after: clause, fields });
    }
  }
  for (const clause of before.clauses) if (!now.has(clause.id)) clauses.push({ change: 'removed', before: clause });
  return { instrument: fieldChanges(before, after, ['clauses', 'sources', 'notes']), clauses };
};
