import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Marks a one-time value as answered; false when it was answered before. */
export const takeOnce = async (
  tx: Tx,
  agencyId: number,
  hash: Uint8Array,
  now: Instant,
  expiresAt: Instant,
): Promise<boolean> => {
  await tx.deleteFrom('used_once').where('agency_id', '=', agencyId).where('expires_at', '<', now).execute();
  const row = await tx
    .insertInto('used_once')
    .values({ agency_id: agencyId, value_hash: hash, expires_at: expiresAt })
    .onConflict((c) => c.doNothing())
    .returning('value_hash')
    .executeTakeFirst();
  return row !== undefined;
};

export const sweepOnce = async (tx: Tx, now: Instant): Promise<void> => {
  await tx.deleteFrom('used_once').where('expires_at', '<', now).execute();
};
