import type { Scope } from '../../../domain/access/can.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { reachesPerson } from '../visiblePeople.ts';
import type { LeaveReader } from './leaveShape.ts';
import { findLeave, type LeaveRequest } from './leaveStore.ts';

interface Asking {
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number; readonly employeeId: Id | null };
  readonly scope: Scope;
  readonly today: PlainDate;
}

export const readerOf = async ({ tx, actor, scope, today }: Asking): Promise<LeaveReader> => ({
  scope,
  employeeId: actor.employeeId,
  tree: await loadUnits(tx, actor.agencyId, today),
  today,
});

/** The units that a reader's scope holds; null for the whole agency. */
export const unitsOf = ({ scope, tree }: Pick<LeaveReader, 'scope' | 'tree'>): Id[] | null =>
  scope.all
    ? null
    : [...tree].filter(([, unit]: [Id, PlacedUnit]) => reachesPerson(scope, tree, unit.id)).map(([id]) => id);

/** A request whose unit lies within the scope; others see it as not there. */
export const leaveInReach = async (
  asking: Asking,
  requestId: Id,
): Promise<Result<{ request: LeaveRequest; reader: LeaveReader }>> => {
  const request = await findLeave(asking.tx, asking.actor.agencyId, requestId);
  if (request === null) return refuse('general.notFound');
  const reader = await readerOf(asking);
  return reachesPerson(reader.scope, reader.tree, request.unitId)
    ? ok({ request, reader })
    : refuse('general.notFound');
};
