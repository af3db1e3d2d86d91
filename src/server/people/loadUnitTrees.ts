import { type PlacedUnit, unitsOnDay } from '../../domain/people/unitsOnDay.ts';
import type { Id } from '../../kernel/id.ts';
import { addDays, type PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { listVersions } from './unitStore.ts';

/** Unit trees of a period: the tree of a day, and the days on which it differs from the day before. */
export interface UnitTrees {
  on(day: PlainDate): ReadonlyMap<Id, PlacedUnit>;
  readonly changes: readonly PlainDate[];
}

export const loadUnitTrees = async (tx: Tx, agencyId: number, from: PlainDate, to: PlainDate): Promise<UnitTrees> => {
  const versions = await listVersions(tx, agencyId, { from, to });
  const starts = versions.flatMap((v) => (v.to === null ? [v.from] : [v.from, addDays(v.to, 1)]));
  const changes = [...new Set(starts)].filter((day) => day > from && day <= to).sort();
  const trees = new Map<PlainDate, ReadonlyMap<Id, PlacedUnit>>();
  const on = (day: PlainDate): ReadonlyMap<Id, PlacedUnit> => {
    const since = changes.findLast((change) => change <= day) ?? from;
    const tree = trees.get(since) ?? unitsOnDay(versions, since);
    trees.set(since, tree);
    return tree;
  };
  return { on, changes };
};
