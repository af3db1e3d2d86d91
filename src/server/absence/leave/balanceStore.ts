// Who is entitled to leave, and what older records carry into a year.
import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

const idList = (ids: readonly Id[]) =>
  sql`(select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

/** The carried days that hold, by person. */
export const openingsOf = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  year: number,
): Promise<Map<Id, number>> => {
  const { rows } = await sql<{
    employee_id: Id;
    days: number;
  }>`select distinct on (employee_id) employee_id, days from leave_opening
    where agency_id = ${agencyId} and year = ${year} and employee_id in ${idList(employeeIds)}
    order by employee_id, seq desc`.execute(tx);
  return new Map(rows.map((r) => [r.employee_id, r.days]));
};

/** By person the first year of which something is on record: days carried by older records, or a request for annual leave. */
export const keptSinceOf = async (tx: Tx, agencyId: number, employeeIds: readonly Id[]): Promise<Map<Id, number>> => {
  const { rows } = await sql<{ employee_id: Id; year: number }>`select employee_id, min(year)::int as year from (
      select employee_id, year from leave_opening where agency_id = ${agencyId} and employee_id in ${idList(employeeIds)}
      union all
      select employee_id, extract(year from first_day) from leave_request
      where agency_id = ${agencyId} and kind = 'annual' and employee_id in ${idList(employeeIds)}) as kept
    group by employee_id`.execute(tx);
  return new Map(rows.map((r) => [r.employee_id, r.year]));
};

export const insertOpenings = async (
  tx: Tx,
  agencyId: number,
  year: number,
  openings: readonly { readonly employeeId: Id; readonly days: number; readonly note: string }[],
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await sql`insert into leave_opening (agency_id, employee_id, year, seq, days, note, at, account_id)
    select ${agencyId}, x."employeeId", ${year}, coalesce((select max(o.seq) from leave_opening o
        where o.agency_id = ${agencyId} and o.employee_id = x."employeeId" and o.year = ${year}), 0) + 1,
      x.days, x.note, ${by.at}::timestamptz, ${by.accountId}
    from json_to_recordset(${JSON.stringify(openings)}::text::json) as x("employeeId" uuid, days int, note text)`.execute(
    tx,
  );
};

export interface LeavePerson {
  readonly id: Id;
  readonly name: string;
  readonly number: string;
  readonly sex: 'male' | 'female' | null;
  /** First day of service that is on record. */
  readonly since: PlainDate | null;
}

/** Sex and first day of service of some people, by id. */
export const leavePeople = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
): Promise<Map<Id, LeavePerson>> => {
  const { rows } = await sql<{
    employee_id: Id;
    name: string;
    number: string;
    sex: LeavePerson['sex'];
    since: PlainDate | null;
  }>`select e.employee_id, e.name, e.number, e.sex, (select min(m.valid_from) from employment m
      where m.agency_id = e.agency_id and m.employee_id = e.employee_id) as since
    from employee e where e.agency_id = ${agencyId} and e.employee_id in ${idList(employeeIds)}`.execute(tx);
  return new Map(
    rows.map((r) => [r.employee_id, { id: r.employee_id, name: r.name, number: r.number, sex: r.sex, since: r.since }]),
  );
};

/** A page of people who serve on a day, by name. */
export const pageOfPeople = async (
  tx: Tx,
  agencyId: number,
  asked: { readonly day: PlainDate; readonly q: string; readonly limit: number; readonly offset: number },
): Promise<{ ids: Id[]; total: number }> => {
  const like = `%${asked.q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{
    employee_id: Id;
    total: number;
  }>`select e.employee_id, count(*) over ()::int as total from employee e
    where e.agency_id = ${agencyId} and (${asked.q} = '' or lower(e.name) like ${like} or e.number like ${like})
      and exists (select from employment m where m.agency_id = e.agency_id and m.employee_id = e.employee_id
        and m.valid_from <= ${asked.day}::date and (m.valid_to is null or m.valid_to >= ${asked.day}::date))
    order by e.name, e.number limit ${asked.limit} offset ${asked.offset}`.execute(tx);
  return { ids: rows.map((r) => r.employee_id), total: rows[0]?.total ?? 0 };
};
