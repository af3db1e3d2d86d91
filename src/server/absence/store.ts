import { sql } from 'kysely';
import type { AbsenceMode } from '../../domain/absence/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

export interface AbsenceRow {
  readonly id: Id;
  readonly employeeId: Id;
  readonly mode: AbsenceMode;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly basis: string;
}

const columns = ['absence_id', 'employee_id', 'mode', 'valid_from', 'valid_to', 'basis'] as const;
const rowOf = (r: {
  absence_id: Id;
  employee_id: Id;
  mode: AbsenceMode;
  valid_from: PlainDate;
  valid_to: PlainDate;
  basis: string;
}): AbsenceRow => ({
  id: r.absence_id,
  employeeId: r.employee_id,
  mode: r.mode,
  from: r.valid_from,
  to: r.valid_to,
  basis: r.basis,
});

/** Standing absences that touch the days, in order of their first day; null asks for everybody. */
export const listAbsenceRows = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[] | null,
  from: PlainDate,
  to: PlainDate,
): Promise<AbsenceRow[]> => {
  const ids = employeeIds === null ? null : JSON.stringify(employeeIds);
  const rows = await tx
    .selectFrom('absence')
    .select(columns)
    .where('agency_id', '=', agencyId)
    .where('revoked_at', 'is', null)
    .where('valid_from', '<=', to)
    .where('valid_to', '>=', from)
    .where(
      ids === null
        ? sql<boolean>`true`
        : sql<boolean>`employee_id in (select value::uuid from json_array_elements_text(${ids}::text::json))`,
    )
    .orderBy('valid_from')
    .orderBy('absence_id')
    .execute();
  return rows.map(rowOf);
};

export const findAbsence = async (
  tx: Tx,
  agencyId: number,
  id: Id,
): Promise<(AbsenceRow & { readonly revoked: boolean }) | null> => {
  const row = await tx
    .selectFrom('absence')
    .select([...columns, 'revoked_at'])
    .where('agency_id', '=', agencyId)
    .where('absence_id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...rowOf(row), revoked: row.revoked_at !== null };
};

export const insertAbsences = async (
  tx: Tx,
  agencyId: number,
  rows: readonly AbsenceRow[],
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  for (let from = 0; from < rows.length; from += 500)
    await tx
      .insertInto('absence')
      .values(
        rows.slice(from, from + 500).map((row) => ({
          agency_id: agencyId,
          absence_id: row.id,
          employee_id: row.employeeId,
          mode: row.mode,
          valid_from: row.from,
          valid_to: row.to,
          basis: row.basis,
          created_at: by.at,
          created_by: by.accountId,
        })),
      )
      .execute();
};

export const revokeAbsence = async (
  tx: Tx,
  agencyId: number,
  id: Id,
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await tx
    .updateTable('absence')
    .set({ revoked_at: by.at, revoked_by: by.accountId })
    .where('agency_id', '=', agencyId)
    .where('absence_id', '=', id)
    .execute();
};

/** Employees by NIP or other staff number. */
export const employeesByNumber = async (
  tx: Tx,
  agencyId: number,
  numbers: readonly string[],
): Promise<Map<string, Id>> => {
  const { rows } = await sql<{ number: string; employee_id: Id }>`
    select number, employee_id from employee where agency_id = ${agencyId}
      and number in (select value from json_array_elements_text(${JSON.stringify(numbers)}::text::json))`.execute(tx);
  return new Map(rows.map((row) => [row.number, row.employee_id]));
};

/** Unit of each employee on a day, with name and number. */
export const peopleOn = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  day: PlainDate,
): Promise<Map<Id, { readonly name: string; readonly number: string; readonly unitId: Id | null }>> => {
  const { rows } = await sql<{ employee_id: Id; name: string; number: string; unit_id: Id | null }>`
    select e.employee_id, e.name, e.number, p.unit_id from employee e
    left join lateral (
      select unit_id from placement p
      where p.agency_id = e.agency_id and p.employee_id = e.employee_id and p.valid_from <= ${day}::date
      order by p.valid_from desc limit 1
    ) p on true
    where e.agency_id = ${agencyId}
      and e.employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json))`.execute(
    tx,
  );
  return new Map(rows.map((r) => [r.employee_id, { name: r.name, number: r.number, unitId: r.unit_id }]));
};

/** Published plans that hold a line of this employee on one of the days. */
export const plansTouched = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  from: PlainDate,
  to: PlainDate,
): Promise<number> => {
  const { rows } = await sql<{ plans: number }>`
    with standing as (
      select distinct on (plan_id) plan_id, move from plan_action
      where agency_id = ${agencyId} and move in ('published', 'withdrawn') order by plan_id, seq desc
    )
    select count(*)::int as plans from plan p join standing s on s.plan_id = p.plan_id and s.move = 'published'
    where p.agency_id = ${agencyId} and p.first_day <= ${to}::date and p.last_day >= ${from}::date
      and exists (select from plan_line l where l.agency_id = p.agency_id and l.plan_id = p.plan_id and l.employee_id = ${employeeId})`.execute(
    tx,
  );
  return rows[0]?.plans ?? 0;
};
