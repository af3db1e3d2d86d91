import type { Instant } from '../../../kernel/time.ts';
import { addSeconds } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** What stands against a name or an address; the row is locked until the transaction ends. Owner only (agency 0). */
export const lockWait = async (
  tx: Tx,
  key: Uint8Array,
  now: Instant,
): Promise<{ failures: number; lastFailedAt: Instant; waitUntil: Instant }> => {
  // In one statement: between two, a success of the same name could take the row away.
  const row = await tx
    .insertInto('sign_in_wait')
    .values({ agency_id: 0, key_hash: key, failures: 0, last_failed_at: now, wait_until: now })
    .onConflict((c) =>
      c.columns(['agency_id', 'key_hash']).doUpdateSet((e) => ({ failures: e.ref('sign_in_wait.failures') })),
    )
    .returning(['failures', 'last_failed_at', 'wait_until'])
    .executeTakeFirstOrThrow();
  return { failures: row.failures, lastFailedAt: row.last_failed_at, waitUntil: row.wait_until };
};

export const setWait = async (
  tx: Tx,
  key: Uint8Array,
  failures: number,
  now: Instant,
  waitSeconds: number,
): Promise<void> => {
  await tx
    .updateTable('sign_in_wait')
    .set({ failures, last_failed_at: now, wait_until: addSeconds(now, waitSeconds) })
    .where('agency_id', '=', 0)
    .where('key_hash', '=', key)
    .execute();
};

export const clearWait = async (tx: Tx, key: Uint8Array): Promise<void> => {
  await tx.deleteFrom('sign_in_wait').where('agency_id', '=', 0).where('key_hash', '=', key).execute();
};

/** Takes one counted attempt back. */
export const refundWait = async (tx: Tx, key: Uint8Array, now: Instant): Promise<void> => {
  await tx
    .updateTable('sign_in_wait')
    .set((eb) => ({ failures: eb(eb.ref('failures'), '-', 1), wait_until: now }))
    .where('agency_id', '=', 0)
    .where('key_hash', '=', key)
    .where('failures', '>', 0)
    .execute();
};

/** Rows that no longer matter. */
export const sweepWaits = async (tx: Tx, olderThan: Instant): Promise<void> => {
  await tx.deleteFrom('sign_in_wait').where('last_failed_at', '<', olderThan).execute();
};

export const isKnownPair = async (tx: Tx, pair: Uint8Array): Promise<boolean> =>
  (await tx
    .selectFrom('known_sign_in')
    .select('last_at')
    .where('agency_id', '=', 0)
    .where('pair_hash', '=', pair)
    .executeTakeFirst()) !== undefined;

export const rememberPair = async (tx: Tx, pair: Uint8Array, now: Instant): Promise<void> => {
  await tx
    .insertInto('known_sign_in')
    .values({ agency_id: 0, pair_hash: pair, last_at: now })
    .onConflict((c) => c.columns(['agency_id', 'pair_hash']).doUpdateSet({ last_at: now }))
    .execute();
};

export const sweepPairs = async (tx: Tx, unusedSince: Instant): Promise<void> => {
  await tx.deleteFrom('known_sign_in').where('last_at', '<', unusedSince).execute();
};
