import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { AccountRef } from '../account/store.ts';

/** A new link; older ones of the account stop working. */
export const insertReset = async (
  tx: Tx,
  who: AccountRef,
  hash: Uint8Array,
  now: Instant,
  expiresAt: Instant,
): Promise<void> => {
  await dropResets(tx, who);
  await tx
    .insertInto('password_reset')
    .values({
      agency_id: who.agencyId,
      account_id: who.accountId,
      token_hash: hash,
      created_at: now,
      expires_at: expiresAt,
    })
    .execute();
};

/** Uses a link up; null when there is none, it has been used, or its time is over. Owner only. */
export const takeReset = async (
  tx: Tx,
  hash: Uint8Array,
  now: Instant,
): Promise<{ agencyId: number; accountId: Id } | null> => {
  const row = await tx
    .updateTable('password_reset')
    .set({ used_at: now })
    .where('token_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['agency_id', 'account_id'])
    .executeTakeFirst();
  return row === undefined ? null : { agencyId: row.agency_id, accountId: row.account_id };
};

export const dropResets = async (tx: Tx, who: AccountRef): Promise<void> => {
  await tx
    .deleteFrom('password_reset')
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .execute();
};

export const sweepResets = async (tx: Tx, endedBefore: Instant): Promise<void> => {
  await tx.deleteFrom('password_reset').where('expires_at', '<', endedBefore).execute();
};
