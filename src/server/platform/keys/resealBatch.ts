import { sql } from 'kysely';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../db/db.ts';
import { masterKeyId } from '../files/fileKeys.ts';
import { seal, unseal } from '../seal.ts';
import type { SealedKind } from './sealedKind.ts';

export interface KeyChange {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

export interface ResealedBatch {
  /** Opened with the old key and sealed under the new one. */
  readonly resealed: readonly string[];
  /** Sealed under the new key already. */
  readonly already: number;
  /** Opens with neither key; left as it was. */
  readonly unreadable: number;
  /** Where the next batch begins; null at the end. */
  readonly last: string | null;
}

const cells = (kind: SealedKind) => ({
  table: sql.table(kind.table),
  id: sql.ref(kind.id),
  column: sql.ref(kind.column),
  type: sql.raw(kind.idType),
});

/** Every agency by number. */
export const agenciesWithSecrets = async (tx: Tx): Promise<number[]> =>
  (await tx.selectFrom('agency').select('agency_id').orderBy('agency_id').execute()).map((row) => row.agency_id);

/** How many secrets of one kind an agency has. */
export const countSealed = async (tx: Tx, kind: SealedKind, agencyId: number): Promise<number> => {
  const { table, column } = cells(kind);
  const { rows } = await sql<{ n: string | number }>`
    select count(*) as n from ${table} where agency_id = ${agencyId} and ${column} is not null`.execute(tx);
  return Number(rows[0]?.n ?? 0);
};

/**
 * Seals the next secrets of one kind anew, in the order of their ids after `after`. What is sealed under the new key already stays as
 * it is, so that a run that was interrupted goes on where it stood. With `dry` nothing is written.
 */
export const resealBatch = async (
  tx: Tx,
  kind: SealedKind,
  agencyId: number,
  keys: KeyChange,
  {
    after,
    size,
    dry,
    at,
  }: { readonly after: string | null; readonly size: number; readonly dry: boolean; readonly at: Instant },
): Promise<ResealedBatch> => {
  const { table, id, column, type } = cells(kind);
  const later = after === null ? sql`true` : sql`${id} > cast(${after} as ${type})`;
  const { rows } = await sql<{ id: string; sealed: Uint8Array }>`
    select cast(${id} as text) as id, ${column} as sealed from ${table}
    where agency_id = ${agencyId} and ${column} is not null and ${later}
    order by ${id} limit ${size} for update`.execute(tx);
  const resealed: string[] = [];
  let already = 0;
  let unreadable = 0;
  for (const row of rows) {
    const purpose = kind.purpose(agencyId, row.id);
    if (unseal(keys.to, purpose, row.sealed) !== null) {
      already += 1;
      continue;
    }
    const plain = unseal(keys.from, purpose, row.sealed);
    if (plain === null) {
      unreadable += 1;
      continue;
    }
    resealed.push(row.id);
    if (dry) continue;
    const keyId = kind.keyId === undefined ? sql`` : sql`, ${sql.ref(kind.keyId)} = ${masterKeyId(keys.to)}`;
    await sql`
      update ${table} set ${column} = ${seal(keys.to, purpose, plain)}${keyId}
      where agency_id = ${agencyId} and ${id} = cast(${row.id} as ${type})`.execute(tx);
  }
  if (!dry && resealed.length > 0) await kind.alongWith?.(tx, agencyId, resealed, at);
  return { resealed, already, unreadable, last: rows.length < size ? null : rows.at(-1)!.id };
};
