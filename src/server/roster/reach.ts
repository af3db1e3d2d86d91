import type { Scope } from '../../domain/access/can.ts';
import type { PlacedUnit } from '../../domain/people/unitsOnDay.ts';
import type { Id } from '../../kernel/id.ts';

export type UnitTree = ReadonlyMap<Id, PlacedUnit>;

/** Whether a scope holds a unit: the whole agency, or the unit itself or one above it. Null stands for the whole agency. */
export const reaches = (scope: Scope, tree: UnitTree, unitId: Id | null): boolean =>
  scope.all || (unitId !== null && (tree.get(unitId)?.path ?? [unitId]).some((id) => scope.unitIds.includes(id)));

/** Of some units those that lie in the wanted one; all of them where none is named. */
const unitsBelow = (tree: UnitTree, unitIds: readonly Id[], wanted: Id | null): Id[] =>
  unitIds.filter((id) => wanted === null || id === wanted || (tree.get(id)?.path.includes(wanted) ?? false));

/** How many people some units of a plan hold. */
export const peopleIn = (
  units: readonly { readonly unitId: Id; readonly people: number }[],
  unitIds: readonly Id[],
): number => {
  const among = new Set(unitIds);
  return units.reduce((sum, { unitId, people }) => sum + (among.has(unitId) ? people : 0), 0);
};

/** The units of a plan that one board shows, in its order: those below the wanted one that the scope holds, upper units first, then by name. */
export const boardUnits = (
  units: readonly { readonly unitId: Id }[],
  tree: UnitTree,
  scope: Scope,
  wanted: Id | null,
): Id[] =>
  unitsBelow(
    tree,
    units.map(({ unitId }) => unitId),
    wanted,
  )
    .filter((unitId) => reaches(scope, tree, unitId))
    .sort(
      (a, b) =>
        (tree.get(a)?.path.length ?? 0) - (tree.get(b)?.path.length ?? 0) ||
        compare(tree.get(a)?.name ?? '', tree.get(b)?.name ?? '') ||
        compare(a, b),
    );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
