import { kindOf } from './clause.ts';
import type { ClauseInForce } from './clausesInForce.ts';
import { narrowness } from './filterPredicate.ts';
import { levels, type Precedent } from './model.ts';

/** What decides between clauses that cannot both hold. */
export interface Weight {
  readonly level: number;
  readonly narrowness: number;
  readonly strictness: number;
  readonly name: string;
}

const personalWeight = 32;

export const weightOf = (each: ClauseInForce): Weight => {
  const kind = kindOf(each.clause.kind);
  return {
    level: levels.indexOf(each.level),
    narrowness:
      narrowness(each.scope) + narrowness(each.clause.who) + (kind.personal?.(each.clause) ? personalWeight : 0),
    strictness: kind.strictness(each.clause),
    name: `${each.ref.instrument}/${each.ref.clause}`,
  };
};

/**
 * The rule of precedence, stated once: where two clauses cannot both hold, the one of the more specific issuer wins
 * (unit over agency over city over province over national); then the one whose scope is narrower; then the stricter.
 * Negative when `a` goes first. The name decides last, so that the order is always the same.
 */
export const byPrecedence = (a: Weight, b: Weight): number =>
  b.level - a.level ||
  b.narrowness - a.narrowness ||
  b.strictness - a.strictness ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** By which step of that rule the first of two clauses goes before the second. */
export const precedentOf = (winner: ClauseInForce, loser: ClauseInForce): Precedent => {
  const [a, b] = [weightOf(winner), weightOf(loser)];
  if (a.level !== b.level) return 'issuer';
  if (a.narrowness !== b.narrowness) return 'scope';
  return a.strictness === b.strictness ? 'order' : 'stricter';
};
