import type { Scope } from '../../domain/access/can.ts';
import type { PlacedUnit } from '../../domain/people/unitsOnDay.ts';
import type { Id } from '../../kernel/id.ts';

/** Units in whose people a scope may look, narrowed to one unit with all below it; null means all of them. */
export const visibleUnits = (units: ReadonlyMap<Id, PlacedUnit>, scope: Scope, below: Id | undefined): Id[] | null => {
  if (scope.all && below === undefined) return null;
  const isInside = (unit: PlacedUnit): boolean =>
    (scope.all || unit.path.some((id) => scope.unitIds.includes(id))) &&
    (below === undefined || unit.path.includes(below));
  return [...units.values()].filter(isInside).map((unit) => unit.id);
};
