import type { Scope } from '../../domain/access/can.ts';
import type { PlacedUnit } from '../../domain/people/unitsOnDay.ts';
import type { Id } from '../../kernel/id.ts';

/** Whether a scope reaches somebody in a unit; a person without a unit is the whole agency's. */
export const reachesPerson = (scope: Scope, tree: ReadonlyMap<Id, PlacedUnit>, unitId: Id | null): boolean =>
  scope.all || (unitId !== null && (tree.get(unitId)?.path ?? [unitId]).some((id) => scope.unitIds.includes(id)));
