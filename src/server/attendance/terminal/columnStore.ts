import { sql } from 'kysely';
import { type ColumnMapping, ColumnMappingSchema } from '../../../domain/attendance/terminal/readPunchTable.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** The columns that were last confirmed in this agency. */
export const savedColumns = async (tx: Tx, agencyId: number): Promise<ColumnMapping | null> => {
  const row = await tx
    .selectFrom('terminal_columns')
    .select('mapping')
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  const read = ColumnMappingSchema.safeParse(row?.mapping);
  return read.success ? read.data : null;
};

export const saveColumns = async (
  tx: Tx,
  agencyId: number,
  mapping: ColumnMapping,
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await sql`insert into terminal_columns (agency_id, mapping, saved_at, saved_by)
    values (${agencyId}, ${JSON.stringify(mapping)}::text::jsonb, ${by.at}::timestamptz, ${by.accountId}::uuid)
    on conflict (agency_id) do update set mapping = excluded.mapping, saved_at = excluded.saved_at, saved_by = excluded.saved_by`.execute(
    tx,
  );
};
