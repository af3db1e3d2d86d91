import type { Id } from '../../../kernel/id.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Notes that a request was settled in a published version of a plan. */
export const insertSettlement = async (
  tx: Tx,
  agencyId: number,
  settled: { readonly requestId: Id; readonly planId: Id; readonly version: number },
): Promise<void> => {
  await tx
    .insertInto('request_settlement')
    .values({
      agency_id: agencyId,
      request_id: settled.requestId,
      plan_id: settled.planId,
      version: settled.version,
    })
    .execute();
};

/** Requests that were settled in this version of a plan. */
export const settledIn = async (tx: Tx, agencyId: number, planId: Id, version: number): Promise<Id[]> => {
  const rows = await tx
    .selectFrom('request_settlement')
    .select('request_id')
    .where('agency_id', '=', agencyId)
    .where('plan_id', '=', planId)
    .where('version', '=', version)
    .execute();
  return rows.map((r) => r.request_id);
};

/** Whether this version of a plan settled a request that was settled in another plan as well. */
export const isSettledElsewhere = async (tx: Tx, agencyId: number, planId: Id, version: number): Promise<boolean> => {
  const requestIds = await settledIn(tx, agencyId, planId, version);
  if (requestIds.length === 0) return false;
  const rows = await tx
    .selectFrom('request_settlement')
    .select('plan_id')
    .where('agency_id', '=', agencyId)
    .where('request_id', 'in', requestIds)
    .where('plan_id', '<>', planId)
    .limit(1)
    .execute();
  return rows.length > 0;
};
