import { sql } from 'kysely';
import type { MonthTotals } from '../../../domain/attendance/day/totalsOf.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** A kept month of one person with the unit he belongs to last in it. */
export interface RecapRow {
  readonly employeeId: Id;
  readonly unitId: Id | null;
  readonly states: string;
  readonly totals: MonthTotals;
  readonly derivedAt: Instant;
}

/** Kept months without their days; of everybody, or of some people. */
export const readRecapRows = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  last: PlainDate,
  ids: readonly Id[] | null,
): Promise<RecapRow[]> => {
  const among =
    ids === null
      ? sql`true`
      : sql`m.employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;
  const { rows } = await sql<{
    employee_id: Id;
    unit_id: Id | null;
    states: string;
    totals: MonthTotals;
    derived_at: Instant;
  }>`
    with placed as (
      select distinct on (employee_id) employee_id, unit_id from placement
      where agency_id = ${agencyId} and valid_from <= ${last}::date and (valid_to is null or valid_to >= ${month}::date)
      order by employee_id, valid_from desc
    )
    select m.employee_id, p.unit_id, m.states, m.totals, m.derived_at from attendance_month m
    left join placed p on p.employee_id = m.employee_id
    where m.agency_id = ${agencyId} and m.month = ${month}::date and ${among}
      and m.states ~ '[^-]'`.execute(tx);
  return rows.map((row) => ({
    employeeId: row.employee_id,
    unitId: row.unit_id,
    states: row.states,
    totals: row.totals,
    derivedAt: row.derived_at,
  }));
};
