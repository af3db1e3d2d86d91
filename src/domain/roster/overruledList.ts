import type { Overruled, Ruling } from '../policy/model.ts';

/** Gathers what gave way on the days of some people, each set of clauses once. */
export const overruledList = () => {
  const sets: (readonly Overruled[])[] = [];
  const known = new Map<string, number>();
  const quick = new Map<readonly Overruled[], number>();
  const indexOf = (overruled: readonly Overruled[]): number => {
    const seen = quick.get(overruled);
    if (seen !== undefined) return seen;
    // A duty stated twice is no conflict.
    const decided = overruled.filter((each) => each.why !== undefined);
    const key = JSON.stringify(decided);
    const index = decided.length === 0 ? -1 : (known.get(key) ?? sets.push(decided) - 1);
    known.set(key, index);
    quick.set(overruled, index);
    return index;
  };
  /** By day an index into `sets`; nothing where no clause ever gave way. */
  const ofDays = (rulings: readonly Ruling[]): { readonly overruled?: readonly number[] } => {
    const overruled = rulings.map((ruling) => indexOf(ruling.overruled));
    return overruled.every((index) => index < 0) ? {} : { overruled };
  };
  return { sets, indexOf, ofDays };
};
