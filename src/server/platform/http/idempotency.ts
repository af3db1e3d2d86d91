import { createHash } from 'node:crypto';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../db/db.ts';

export interface StoredReply {
  readonly status: number;
  readonly reply: string;
}
export type KeyState =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'reused' }
  | { readonly kind: 'answered'; readonly stored: StoredReply };

export const requestHash = (method: string, path: string, body: string | Uint8Array): string =>
  createHash('sha256').update(`${method} ${path}\n`).update(body).digest('hex');

/**
 * Claims a key inside the transaction of the write. A second request with the same key waits for the first to end,
 * then gets its answer; the same key with another request is refused.
 */
export const claimKey = async (
  tx: Tx,
  who: { agencyId: number; accountId: Id },
  key: Id,
  hash: string,
  at: Instant,
): Promise<KeyState> => {
  const claimed = await tx
    .insertInto('idempotency_key')
    .values({ agency_id: who.agencyId, account_id: who.accountId, key, request_hash: hash, status: 0, reply: '', at })
    .onConflict((c) => c.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed) return { kind: 'fresh' };
  const stored = await tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'status', 'reply'])
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (stored.request_hash !== hash) return { kind: 'reused' };
  return { kind: 'answered', stored: { status: stored.status, reply: stored.reply } };
};

export const keepReply = async (
  tx: Tx,
  who: { agencyId: number; accountId: Id },
  key: Id,
  stored: StoredReply,
): Promise<void> => {
  await tx
    .updateTable('idempotency_key')
    .set({ status: stored.status, reply: stored.reply })
    .where('agency_id', '=', who.agencyId)
    .where('account_id', '=', who.accountId)
    .where('key', '=', key)
    .execute();
};
