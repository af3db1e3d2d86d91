import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Names of the kiosks, displays, terminals and phones that punches came from. */
export const sourceNames = async (tx: Tx, agencyId: number, sourceIds: readonly Id[]): Promise<Map<Id, string>> => {
  if (sourceIds.length === 0) return new Map();
  const wanted = sql`(select value::uuid from json_array_elements_text(${JSON.stringify([...new Set(sourceIds)])}::text::json))`;
  const { rows } = await sql<{ id: Id; name: string }>`
    select station_id as id, name from station where agency_id = ${agencyId} and station_id in ${wanted}
    union all select terminal_id, name from terminal where agency_id = ${agencyId} and terminal_id in ${wanted}
    union all select phone_id, name from phone where agency_id = ${agencyId} and phone_id in ${wanted}`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.name]));
};
