import type { Id } from '../../kernel/id.ts';
import type { Instant, Zone } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export const openFeedOf = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
): Promise<{ madeAt: Instant; lastReadAt: Instant | null } | null> => {
  const row = await tx
    .selectFrom('feed_token')
    .select(['created_at', 'last_read_at'])
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? { madeAt: row.created_at, lastReadAt: row.last_read_at } : null;
};

/** False when there was none to revoke. */
export const revokeFeed = async (tx: Tx, agencyId: number, employeeId: Id, at: Instant): Promise<boolean> => {
  const done = await tx
    .updateTable('feed_token')
    .set({ revoked_at: at })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
};

export const insertFeed = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  tokenHash: Uint8Array,
  at: Instant,
): Promise<void> => {
  await tx
    .insertInto('feed_token')
    .values({ agency_id: agencyId, employee_id: employeeId, token_hash: tokenHash, created_at: at })
    .execute();
};

export interface FeedOwner {
  readonly agencyId: number;
  readonly employeeId: Id;
  readonly zone: Zone;
  readonly language: 'id' | 'en';
}

/** Who owns an address; notes the reading. As owner of the tables, because nobody has signed in. */
export const readFeedOwner = async (tx: Tx, tokenHash: Uint8Array, at: Instant): Promise<FeedOwner | null> => {
  const row = await tx
    .selectFrom('feed_token')
    .innerJoin('agency', 'agency.agency_id', 'feed_token.agency_id')
    .leftJoin('account', (j) =>
      j
        .onRef('account.agency_id', '=', 'feed_token.agency_id')
        .onRef('account.employee_id', '=', 'feed_token.employee_id'),
    )
    .select([
      'feed_token.agency_id',
      'feed_token.employee_id',
      'agency.zone',
      'account.language',
      'account.disabled_at',
    ])
    .where('feed_token.token_hash', '=', tokenHash)
    .where('feed_token.revoked_at', 'is', null)
    .where('agency.suspended_at', 'is', null)
    .executeTakeFirst();
  if (!row || row.disabled_at !== null) return null;
  await tx.updateTable('feed_token').set({ last_read_at: at }).where('token_hash', '=', tokenHash).execute();
  return {
    agencyId: row.agency_id,
    employeeId: row.employee_id,
    zone: row.zone as Zone,
    language: row.language ?? 'id',
  };
};
