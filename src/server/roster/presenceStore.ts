import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

interface Seen {
  readonly planId: Id;
  readonly unitId: Id;
  readonly accountId: Id;
  readonly edits: number;
  readonly at: Instant;
}

/** Notes that somebody has a board open. */
export const notePresence = async (tx: Tx, agencyId: number, seen: Seen): Promise<void> => {
  const { planId, unitId, accountId, edits, at } = seen;
  await tx
    .insertInto('board_presence')
    .values({ agency_id: agencyId, plan_id: planId, unit_id: unitId, account_id: accountId, edits, seen_at: at })
    .onConflict((c) => c.columns(['agency_id', 'plan_id', 'unit_id', 'account_id']).doUpdateSet({ edits, seen_at: at }))
    .execute();
};

/** Others who have one of these boards open since a moment; a person with two of them is named once. */
export const othersPresent = async (
  tx: Tx,
  agencyId: number,
  board: { planId: Id; unitIds: readonly Id[]; without: Id; since: Instant },
): Promise<{ name: string; edits: number; seenAt: Instant }[]> => {
  const rows = await tx
    .selectFrom('board_presence as b')
    .innerJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'b.agency_id').onRef('a.account_id', '=', 'b.account_id'),
    )
    .distinctOn('b.account_id')
    .select(['a.display_name', 'b.edits', 'b.seen_at'])
    .where('b.agency_id', '=', agencyId)
    .where('b.plan_id', '=', board.planId)
    .where('b.unit_id', 'in', board.unitIds)
    .where('b.account_id', '!=', board.without)
    .where('b.seen_at', '>=', board.since)
    .orderBy('b.account_id')
    .orderBy('b.edits', 'desc')
    .execute();
  return rows.map((r) => ({ name: r.display_name, edits: r.edits, seenAt: r.seen_at }));
};

/** Forgets, in all agencies, who was on a board before a moment; as owner of the tables. */
export const forgetPresence = async (tx: Tx, before: Instant): Promise<void> => {
  await tx.deleteFrom('board_presence').where('seen_at', '<', before).execute();
};
