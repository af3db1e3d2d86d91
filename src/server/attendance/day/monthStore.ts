import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import type { DayRecord } from '../../../domain/attendance/day/model.ts';
import { unpackDays } from '../../../domain/attendance/day/packDays.ts';
import type { MonthTotals } from '../../../domain/attendance/day/totalsOf.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { type GivenColumns, givenRows } from '../../platform/db/givenRows.ts';

export interface KeptMonth {
  readonly employeeId: Id;
  readonly states: string;
  /** The records, packed by `packDays`. */
  readonly days: string;
  readonly totals: MonthTotals;
}
export interface StandingMonth {
  readonly employeeId: Id;
  readonly states: string;
  readonly records: readonly DayRecord[];
  readonly totals: MonthTotals;
  readonly derivedAt: Instant;
}

/** A quarter of the text is left. Made here it costs a fifth of what the database's own compression takes on the embedded engine. */
const squeeze = (text: string): string =>
  `\\x01${deflateRawSync(text, { level: 3, memLevel: 6, windowBits: 13 }).toString('hex')}`;
/** Months from before they were squeezed are plain text, which never begins with a 1. */
const loosen = (bytes: Uint8Array): string =>
  bytes[0] === 1 ? inflateRawSync(bytes.subarray(1)).toString() : Buffer.from(bytes).toString();

/** Months as they stand, by employee. */
export const readMonths = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  month: PlainDate,
): Promise<ReadonlyMap<Id, StandingMonth>> => {
  const { rows } = await sql<{
    employee_id: Id;
    states: string;
    days: Uint8Array;
    totals: MonthTotals;
    derived_at: Instant;
  }>`
    select employee_id, states, days, totals, derived_at from attendance_month
    where agency_id = ${agencyId} and month = ${month}::date
      and employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`.execute(
    tx,
  );
  return new Map(
    rows.map((row) => [
      row.employee_id,
      {
        employeeId: row.employee_id,
        states: row.states,
        records: unpackDays(loosen(row.days)),
        totals: row.totals,
        derivedAt: row.derived_at,
      },
    ]),
  );
};

const atOnce = 500;
const columns: GivenColumns<KeptMonth> = {
  e: ['uuid', (month) => month.employeeId],
  s: ['text', (month) => month.states],
  d: ['bytea', (month) => squeeze(month.days)],
  t: ['jsonb', (month) => month.totals],
};

/** Writes months as they were derived at a moment. */
export const writeMonths = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  months: readonly KeptMonth[],
  at: Instant,
): Promise<void> => {
  const sorted = [...months].sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
  for (let start = 0; start < sorted.length; start += atOnce) {
    const given = givenRows(columns, sorted.slice(start, start + atOnce));
    await sql`insert into attendance_month (agency_id, employee_id, month, states, days, totals, derived_at)
      select ${agencyId}, e, ${month}::date, s, d, t, ${at}::timestamptz
      from (${given}) as r
      on conflict (agency_id, employee_id, month) do update set
        states = excluded.states, days = excluded.days, totals = excluded.totals, derived_at = excluded.derived_at`.execute(
      tx,
    );
  }
};

/** Notes that months were looked at and stand as they are. */
export const markDerived = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  ids: readonly Id[],
  at: Instant,
): Promise<void> => {
  await sql`update attendance_month set derived_at = ${at}::timestamptz
    where agency_id = ${agencyId} and month = ${month}::date and derived_at < ${at}::timestamptz
      and employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`.execute(
    tx,
  );
};

export interface Adjustment {
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly before: DayRecord;
  readonly after: DayRecord;
}

/** Last adjustment of each day of a locked month, by `employee day`. */
export const lastAdjustments = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  from: PlainDate,
  to: PlainDate,
): Promise<ReadonlyMap<string, DayRecord>> => {
  const { rows } = await sql<{ employee_id: Id; day: PlainDate; after: DayRecord }>`
    select distinct on (employee_id, day) employee_id, day, after from day_adjustment
    where agency_id = ${agencyId} and day between ${from}::date and ${to}::date
      and employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))
    order by employee_id, day, seq desc`.execute(tx);
  return new Map(rows.map((row) => [`${row.employee_id} ${row.day}`, row.after]));
};

export const insertAdjustments = async (
  tx: Tx,
  agencyId: number,
  countedIn: PlainDate,
  adjustments: readonly Adjustment[],
  at: Instant,
): Promise<void> => {
  if (adjustments.length === 0) return;
  const rows = adjustments.map((each) => ({ e: each.employeeId, d: each.day, b: each.before, a: each.after }));
  await sql`insert into day_adjustment (agency_id, employee_id, day, seq, counted_in, before, after, noticed_at)
    select ${agencyId}, e, d, 1 + coalesce((select max(seq) from day_adjustment o
      where o.agency_id = ${agencyId} and o.employee_id = r.e and o.day = r.d), 0), ${countedIn}::date, b, a, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as r(e uuid, d date, b jsonb, a jsonb)`.execute(tx);
};

/** Adjustments of some people that count in a month. */
export const adjustmentsIn = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  countedIn: PlainDate,
): Promise<(Adjustment & { readonly noticedAt: Instant })[]> => {
  const { rows } = await sql<{
    employee_id: Id;
    day: PlainDate;
    before: DayRecord;
    after: DayRecord;
    noticed_at: Instant;
  }>`
    select employee_id, day, before, after, noticed_at from day_adjustment
    where agency_id = ${agencyId} and counted_in = ${countedIn}::date
      and employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))
    order by day, seq`.execute(tx);
  return rows.map((row) => ({
    employeeId: row.employee_id,
    day: row.day,
    before: row.before,
    after: row.after,
    noticedAt: row.noticed_at,
  }));
};
