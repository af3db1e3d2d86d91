import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

/** Another one whenever a punch of today or yesterday came in or was decided about. */
export const changeMark = async (tx: Tx, agencyId: number): Promise<string> => {
  const { rows } = await sql<{ mark: string }>`select concat(
      (select max(touched_at) from attendance_day where agency_id = ${agencyId} and day >= current_date - 1), ' ',
      (select max(decided_at) from punch_decision where agency_id = ${agencyId} and day >= current_date - 1)) as mark`.execute(
    tx,
  );
  return rows[0]?.mark ?? '';
};
