import type { Actor } from '../../domain/access/can.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Tx } from '../platform/db/db.ts';
import { type DispensationRow, findDispensation } from './store.ts';

/** A request as the verifier may handle it; refused for an unknown one and for his own. */
export const findCase = async (tx: Tx, actor: Actor, id: Id): Promise<Result<DispensationRow>> => {
  const found = await findDispensation(tx, actor.agencyId, id);
  if (!found) return refuse('general.notFound');
  return found.employeeId === actor.employeeId ? refuse('dispensation.ownCase') : ok(found);
};
