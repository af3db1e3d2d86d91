import type { Scope } from '../../access/can.ts';
import type { LeaveDecider } from './model.ts';

/** Where the employee stands: his unit's path, root first, and his regional agency among it. */
export interface LeavePlace {
  readonly path: readonly string[];
  readonly opdId: string | null;
}

/** `decide`: has the last word. `recommend`: leads him, and a higher one decides. */
export const mayDecideLeave = (
  scope: Scope,
  decidedBy: LeaveDecider,
  place: LeavePlace,
): 'decide' | 'recommend' | 'none' => {
  if (scope.all) return 'decide';
  const held = place.path.filter((id) => scope.unitIds.includes(id));
  if (held.length === 0) return 'none';
  if (decidedBy === 'agency') return 'recommend';
  if (decidedBy === 'unitHead') return 'decide';
  // The head of the regional agency, or of anything above it.
  const opd = place.opdId === null ? 0 : place.path.indexOf(place.opdId);
  return held.some((id) => place.path.indexOf(id) <= opd) ? 'decide' : 'recommend';
};
