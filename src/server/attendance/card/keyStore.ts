import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface CardKey {
  readonly keyId: number;
  readonly publicKey: Uint8Array;
  readonly sealed: Uint8Array;
  readonly createdAt: Instant;
}

const columns = ['key_id', 'public_key', 'sealed', 'created_at'] as const;
const keyOf = (row: { key_id: number; public_key: Uint8Array; sealed: Uint8Array; created_at: Instant }): CardKey => ({
  keyId: row.key_id,
  publicKey: row.public_key,
  sealed: row.sealed,
  createdAt: row.created_at,
});

/** The key that signs new cards; null before the first. */
export const currentKey = async (tx: Tx, agencyId: number): Promise<CardKey | null> => {
  const row = await tx
    .selectFrom('card_key')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .where('retired_at', 'is', null)
    .executeTakeFirst();
  return row ? keyOf(row) : null;
};

/** Every key of the agency: retired ones still verify the cards they signed. */
export const allKeys = async (tx: Tx, agencyId: number): Promise<CardKey[]> => {
  const rows = await tx
    .selectFrom('card_key')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .orderBy('key_id')
    .execute();
  return rows.map(keyOf);
};

export const retireKeys = async (tx: Tx, agencyId: number, at: Instant): Promise<void> => {
  await tx
    .updateTable('card_key')
    .set({ retired_at: at })
    .where('agency_id', '=', agencyId)
    .where('retired_at', 'is', null)
    .execute();
};

/** False where somebody else made the current key in the same moment. */
export const insertKey = async (tx: Tx, agencyId: number, key: CardKey): Promise<boolean> => {
  const row = await tx
    .insertInto('card_key')
    .values({
      agency_id: agencyId,
      key_id: key.keyId,
      public_key: key.publicKey,
      sealed: key.sealed,
      created_at: key.createdAt,
    })
    .onConflict((c) => c.doNothing())
    .returning('key_id')
    .executeTakeFirst();
  return row !== undefined;
};
