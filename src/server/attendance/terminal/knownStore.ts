import { sql } from 'kysely';
import type { Punch } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Tx } from '../../platform/db/db.ts';

/**
 * Which punches are on record already: under their own id, or as a punch of the same person at the same terminal and second, which is
 * how a table without status and verify meets what was pushed.
 */
export const knownPunches = async (tx: Tx, agencyId: number, punches: readonly Punch[]): Promise<Set<Id>> => {
  const known = new Set<Id>();
  for (let from = 0; from < punches.length; from += 5000) {
    const rows = punches
      .slice(from, from + 5000)
      .map((each) => ({ e: each.employeeId, d: each.day, i: each.id, c: each.claimedAt, s: each.sourceId }));
    const { rows: found } = await sql<{ id: Id }>`
      select x.i as id from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(e uuid, d date, i uuid, c timestamptz, s uuid)
      where exists (select from punch p where p.agency_id = ${agencyId} and p.employee_id = x.e and p.day = x.d
        and (p.punch_id = x.i or (p.source_id = x.s and p.claimed_at = x.c)))`.execute(tx);
    for (const row of found) known.add(row.id);
  }
  return known;
};
