import { sql } from 'kysely';
import type { Tx } from '../../platform/db/db.ts';

export interface ChangeMarks {
  /** Another one whenever a punch of today or yesterday came in, was decided about or showed a signal. */
  readonly punches: string;
  /** The last entry of the agency's trail. */
  readonly seq: number;
  /** First words of the actions after `since`: `leave` of `leave.ask`. */
  readonly actions: readonly string[];
}

/** What has changed in an agency since an entry of its trail; every process finds the same. */
export const readMarks = async (tx: Tx, agencyId: number, since: number | null): Promise<ChangeMarks> => {
  const { rows } = await sql<{ punches: string; seq: number; actions: string[] | null }>`select concat(
      (select max(touched_at) from attendance_day where agency_id = ${agencyId} and day >= current_date - 1), ' ',
      (select max(decided_at) from punch_decision where agency_id = ${agencyId} and day >= current_date - 1), ' ',
      (select max(found_at) from punch_signal where agency_id = ${agencyId} and day >= current_date - 1)) as punches,
    coalesce((select seq from audit_head where agency_id = ${agencyId}), 0) as seq,
    (select array_agg(distinct split_part(action, '.', 1)) from audit_entry
      where agency_id = ${agencyId} and seq > ${since}::bigint) as actions`.execute(tx);
  const [row] = rows;
  return { punches: row?.punches ?? '', seq: row?.seq ?? 0, actions: row?.actions ?? [] };
};
