import { sql } from 'kysely';
import { agencySettingsOf } from '../../domain/access/agencySettings.ts';
import type { Absence } from '../../domain/roster/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { Instant, PlainDate, Zone } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

const among = (column: string, ids: readonly Id[] | null) =>
  ids === null
    ? sql<boolean>`true`
    : sql<boolean>`${sql.ref(column)} in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

/** Decided absences that touch the days; null asks for the whole agency. */
export const listAbsences = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[] | null,
  from: PlainDate,
  to: PlainDate,
): Promise<Absence[]> => {
  const rows = await tx
    .selectFrom('absence')
    .select(['employee_id', 'mode', 'valid_from', 'valid_to'])
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', to)
    .where('valid_to', '>=', from)
    .where('revoked_at', 'is', null)
    .where(among('employee_id', employeeIds))
    .execute();
  return rows.map((r) => ({ employeeId: r.employee_id, mode: r.mode, from: r.valid_from, to: r.valid_to }));
};

export interface AgencyFacts {
  readonly name: string;
  readonly zone: Zone;
  readonly paper: 'A4' | 'F4';
  /** Lines of the letterhead; the name alone where none is set. */
  readonly letterhead: readonly string[];
}

export const agencyOf = async (tx: Tx, agencyId: number): Promise<AgencyFacts> => {
  const row = await tx
    .selectFrom('agency')
    .select(['name', 'zone', 'paper', 'settings'])
    .where('agency_id', '=', agencyId)
    .executeTakeFirstOrThrow();
  const { letterhead: set } = agencySettingsOf(row.settings);
  const letterhead = set.length > 0 ? set : [row.name];
  return { name: row.name, zone: row.zone as Zone, paper: row.paper === 'A4' ? 'A4' : 'F4', letterhead };
};

export interface Named {
  readonly name: string;
  readonly number: string;
  readonly position: string;
}

/** Names as on letters, numbers and the position of a day, by employee. */
export const namesOf = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[] | null,
  day: PlainDate,
): Promise<Map<Id, Named>> => {
  const { rows } = await sql<{
    employee_id: Id;
    name: string;
    number: string;
    title_before: string;
    title_after: string;
    position: string | null;
  }>`
    select e.employee_id, e.name, e.number, e.title_before, e.title_after, p.position_title as position
    from employee e
    left join lateral (
      select position_title from placement p
      where p.agency_id = e.agency_id and p.employee_id = e.employee_id and p.valid_from <= ${day}::date
      order by p.valid_from desc limit 1
    ) p on true
    where e.agency_id = ${agencyId} and ${among('e.employee_id', employeeIds)}`.execute(tx);
  return new Map(
    rows.map((r) => [
      r.employee_id,
      {
        name: `${r.title_before ? `${r.title_before} ` : ''}${r.name}${r.title_after ? `, ${r.title_after}` : ''}`,
        number: r.number,
        position: r.position ?? '',
      },
    ]),
  );
};

/** Whether an absence of somebody in the plan, on days of the plan, was recorded after a moment. */
export const absencesChangedSince = async (
  tx: Tx,
  agencyId: number,
  planId: Id,
  at: Instant,
  from: PlainDate,
  to: PlainDate,
): Promise<boolean> => {
  const { rows } = await sql<{ changed: boolean }>`select exists (
    select 1 from absence a
    join plan_line l on l.agency_id = a.agency_id and l.plan_id = ${planId} and l.employee_id = a.employee_id and l.version = 1
    where a.agency_id = ${agencyId} and coalesce(a.revoked_at, a.created_at) > ${at}::timestamptz and a.valid_from <= ${to}::date and a.valid_to >= ${from}::date) as changed`.execute(
    tx,
  );
  return rows[0]?.changed ?? false;
};
