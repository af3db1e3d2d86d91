// Which months must be judged again: something they rest on was written after they were derived, or a day has ended since.
import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { shownPublications } from '../../roster/lineStore.ts';

/**
 * People who serve in the month and whose month is missing or older than what it rests on; the longest waiting first. Gathered instead of
 * joined: right after a large import a database that knows nothing of its tables yet would join them row by row.
 */
export const staleMonths = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  last: PlainDate,
  /** Months derived before this are old in any case: days end, and records of people bear no mark of their change. */
  oldBefore: Instant,
  atMost: number,
): Promise<Id[]> => {
  const { rows } = await sql<{ employee_id: Id }>`
    with shown as (${shownPublications(agencyId)}
    ), everybody as (
      select max(at) as at from (
        select made_at as at from attendance_rule_use where agency_id = ${agencyId} and valid_from <= ${last}::date and (valid_to is null or valid_to >= ${month}::date)
        union all select revoked_at from attendance_rule_use where agency_id = ${agencyId} and valid_from <= ${last}::date and (valid_to is null or valid_to >= ${month}::date)
        union all select greatest(declared_at, revoked_at) from attendance_outage
          where agency_id = ${agencyId} and starts_at < (${last}::date + 2)::timestamptz and ends_at > (${month}::date - 1)::timestamptz
        union all select at from calendar_change
          where agency_id = ${agencyId} and valid_from <= ${last}::date and (valid_to is null or valid_to >= ${month}::date)
        union all select a.at from plan_action a join plan p on p.agency_id = a.agency_id and p.plan_id = a.plan_id
          where a.agency_id = ${agencyId} and a.move in ('unpublished', 'withdrawn') and p.first_day <= ${last}::date and p.last_day >= ${month}::date
      ) changes
    ), facts as (
      select employee_id, true as serves, null::timestamptz as derived_at, null::timestamptz as at from employment
        where agency_id = ${agencyId} and valid_from <= ${last}::date and (valid_to is null or valid_to >= ${month}::date)
      union all select employee_id, false, derived_at, null from attendance_month
        where agency_id = ${agencyId} and month = ${month}::date
      union all select employee_id, false, null, touched_at from attendance_day
        where agency_id = ${agencyId} and day between ${month}::date - 1 and ${last}::date + 1
      union all select employee_id, false, null, decided_at from punch_decision
        where agency_id = ${agencyId} and day between ${month}::date - 1 and ${last}::date + 1
      union all select employee_id, false, null, greatest(decided_at, revoked_at) from day_overlay
        where agency_id = ${agencyId} and day between ${month}::date - 1 and ${last}::date + 1
      union all select employee_id, false, null, greatest(created_at, revoked_at) from absence
        where agency_id = ${agencyId} and valid_from <= ${last}::date and valid_to >= ${month}::date
      union all select l.employee_id, false, null, s.at from shown s
        join plan p on p.agency_id = ${agencyId} and p.plan_id = s.plan_id and p.first_day <= ${last}::date and p.last_day >= ${month}::date
        join plan_line l on l.agency_id = ${agencyId} and l.plan_id = s.plan_id
    )
    select employee_id from facts group by employee_id
    having bool_or(serves) and (max(derived_at) is null or max(derived_at) < ${oldBefore}::timestamptz
      or max(derived_at) <= greatest(max(at), (select at from everybody)))
    order by max(derived_at) nulls first, employee_id limit ${atMost}`.execute(tx);
  return rows.map((row) => row.employee_id);
};

/** Punches of a month that wait for a decision, as it was derived last. */
export const countWaiting = async (tx: Tx, agencyId: number, month: PlainDate): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum((totals->>'waiting')::int), 0)::int as n from attendance_month
    where agency_id = ${agencyId} and month = ${month}::date`.execute(tx);
  return rows[0]?.n ?? 0;
};

/** People whose month is kept. */
export const countMonths = async (tx: Tx, agencyId: number, month: PlainDate): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from attendance_month where agency_id = ${agencyId} and month = ${month}::date`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
};
