import type { Scope } from '../../../domain/access/can.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import { reaches, type UnitTree } from '../reach.ts';
import { findRequest, type RosterRequest } from './requestStore.ts';

interface Asking {
  readonly tx: Tx;
  readonly actor: { readonly agencyId: number };
  readonly scope: Scope;
  readonly today: PlainDate;
}

/** A request whose unit lies within the scope; for a swap, the units of both. Others see it as not there. */
export const requestInReach = async (
  { tx, actor, scope, today }: Asking,
  requestId: Id,
): Promise<Result<{ request: RosterRequest; tree: UnitTree }>> => {
  const request = await findRequest(tx, actor.agencyId, requestId);
  if (request === null) return refuse('general.notFound');
  const tree = await loadUnits(tx, actor.agencyId, today);
  const inside =
    reaches(scope, tree, request.unitId) && (request.kind !== 'swap' || reaches(scope, tree, request.otherUnitId));
  return inside ? ok({ request, tree }) : refuse('general.notFound');
};
