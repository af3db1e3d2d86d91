import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface Acknowledging {
  readonly employeeId: Id;
  readonly unitId: Id;
  /** Published version in which the person's line last changed, and when that was made. */
  readonly lineVersion: number;
  readonly changedAt: Instant;
  readonly seen: boolean;
  readonly remindedAt: Instant | null;
}

/** By person whether the published state of his line was acknowledged, and when he was last reminded of it. */
export const acknowledgingOf = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  publishedVersion: number,
): Promise<Acknowledging[]> => {
  const { rows } = await sql<{
    employee_id: Id;
    unit_id: Id;
    version: number;
    made_at: Instant;
    seen: boolean;
    reminded_at: Instant | null;
  }>`
    with line as (
      select distinct on (employee_id) employee_id, unit_id, coalesce(since, version) as version from plan_line
      where agency_id = ${agencyId} and plan_id = ${planId} and version <= ${publishedVersion}
      order by employee_id, plan_line.version desc
    )
    select line.employee_id, line.unit_id, line.version, v.made_at,
      exists (select 1 from plan_acknowledgement a where a.agency_id = ${agencyId} and a.plan_id = ${planId}
        and a.employee_id = line.employee_id and a.version >= line.version) as seen,
      (select max(r.at) from plan_reminder r where r.agency_id = ${agencyId} and r.plan_id = ${planId}
        and r.employee_id = line.employee_id and r.version >= line.version) as reminded_at
    from line join plan_version v on v.agency_id = ${agencyId} and v.plan_id = ${planId} and v.version = line.version`.execute(
    tx,
  );
  return rows.map((r) => ({
    employeeId: r.employee_id,
    unitId: r.unit_id,
    lineVersion: r.version,
    changedAt: r.made_at,
    seen: r.seen,
    remindedAt: r.reminded_at,
  }));
};

export const insertReminders = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  version: number,
  employeeIds: readonly Id[],
  at: Instant,
  by: Id,
): Promise<void> => {
  await sql`insert into plan_reminder (agency_id, plan_id, version, employee_id, at, by_account)
    select ${agencyId}, ${planId}, ${version}, value::uuid, ${at}::timestamptz, ${by}
    from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json)`.execute(tx);
};
