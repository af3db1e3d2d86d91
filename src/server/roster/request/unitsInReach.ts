import type { Scope } from '../../../domain/access/can.ts';
import type { Id } from '../../../kernel/id.ts';
import { reaches, type UnitTree } from '../reach.ts';

/** The units that a scope holds; null for the whole agency. */
export const unitsInReach = (scope: Scope, tree: UnitTree): Id[] | null =>
  scope.all ? null : [...tree.keys()].filter((id) => reaches(scope, tree, id));
