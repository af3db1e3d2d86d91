import { type RequestRules, RequestRulesSchema } from '../../../domain/attendance/request/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Rules that the agency set, the latest first. */
export const listOwnRules = async (tx: Tx, agencyId: number): Promise<{ from: PlainDate; rules: RequestRules }[]> => {
  const rows = await tx
    .selectFrom('attendance_request_rules')
    .select(['valid_from', 'content'])
    .where('agency_id', '=', agencyId)
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map((r) => ({ from: r.valid_from, rules: RequestRulesSchema.parse(r.content) }));
};

export const saveOwnRules = async (
  tx: Tx,
  agencyId: number,
  set: { readonly from: PlainDate; readonly rules: RequestRules; readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  const values = { content: JSON.stringify(set.rules), at: set.at, account_id: set.accountId };
  await tx
    .insertInto('attendance_request_rules')
    .values({ agency_id: agencyId, valid_from: set.from, ...values })
    .onConflict((c) => c.columns(['agency_id', 'valid_from']).doUpdateSet(values))
    .execute();
};
