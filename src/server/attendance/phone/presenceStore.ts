import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface Draw {
  readonly employeeId: Id;
  readonly moments: readonly Instant[];
  readonly minutes: number;
  readonly salt: string;
  readonly commitment: string;
  readonly endsAt: Instant;
}

export const insertDraws = async (tx: Tx, day: PlainDate, draws: readonly Draw[], now: Instant): Promise<void> => {
  const rows = draws.map((d) => ({
    e: d.employeeId,
    m: d.moments,
    n: d.minutes,
    s: d.salt,
    c: d.commitment,
    u: d.endsAt,
  }));
  await sql`insert into presence_draw (agency_id, day, employee_id, moments, minutes, salt, commitment, drawn_at, ends_at)
    select (select luwes.agency()), ${day}::date, e, array(select value::timestamptz from json_array_elements_text(m)), n, s, c, ${now}::timestamptz, u
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(e uuid, m json, n int, s text, c text, u timestamptz)
    on conflict do nothing`.execute(tx);
  await sql`insert into presence_answer (agency_id, day, employee_id, n)
    select d.agency_id, d.day, d.employee_id, g.n from presence_draw d, generate_series(0, array_length(d.moments, 1) - 1) as g(n)
    where d.agency_id = (select luwes.agency()) and d.day = ${day}::date on conflict do nothing`.execute(tx);
};

/** Prompts of a day that have begun; those to come are nobody's business yet. */
export const promptsOf = async (tx: Tx, agencyId: number, employeeId: Id, day: PlainDate, now: Instant) => {
  const { rows } = await sql<{ n: number; at: Instant; until: Instant; answered_at: Instant | null }>`
    select a.n, d.moments[a.n + 1] as at, d.moments[a.n + 1] + make_interval(mins => d.minutes) as until, a.answered_at
    from presence_answer a
    join presence_draw d on d.agency_id = a.agency_id and d.day = a.day and d.employee_id = a.employee_id
    where a.agency_id = ${agencyId} and a.employee_id = ${employeeId} and a.day = ${day}::date and d.moments[a.n + 1] <= ${now}::timestamptz
    order by a.n`.execute(tx);
  return rows.map((row) => ({ n: row.n, from: row.at, until: row.until, answeredAt: row.answered_at }));
};

export const drawOf = async (tx: Tx, agencyId: number, employeeId: Id, day: PlainDate) =>
  (await tx
    .selectFrom('presence_draw')
    .select('commitment')
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('day', '=', day)
    .executeTakeFirst()) ?? null;

export const drawsBetween = (tx: Tx, agencyId: number, employeeId: Id, from: PlainDate, to: PlainDate) =>
  tx
    .selectFrom('presence_draw')
    .select(['day', 'commitment', 'salt'])
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .execute();

export const keepAnswer = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  day: PlainDate,
  n: number,
  now: Instant,
): Promise<Instant> => {
  const { rows } = await sql<{
    answered_at: Instant;
  }>`update presence_answer set answered_at = coalesce(answered_at, ${now}::timestamptz)
    where agency_id = ${agencyId} and employee_id = ${employeeId} and day = ${day}::date and n = ${n} returning answered_at`.execute(
    tx,
  );
  return rows[0]?.answered_at ?? now;
};

/** Agencies that run, with their zone and settings. */
export const runningAgencies = (tx: Tx) =>
  tx
    .selectFrom('agency')
    .select(['agency_id', 'zone', 'settings'])
    .where('suspended_at', 'is', null)
    .orderBy('agency_id')
    .execute();

export const isDrawn = async (tx: Tx, agencyId: number, day: PlainDate): Promise<Set<Id>> => {
  const rows = await tx
    .selectFrom('presence_draw')
    .select('employee_id')
    .where('agency_id', '=', agencyId)
    .where('day', '=', day)
    .execute();
  return new Set(rows.map((row) => row.employee_id));
};

/** Prompts that have begun, are open and not yet told; marked as told, so that each is told once. Across agencies. */
export const takeUntold = async (tx: Tx, now: Instant) => {
  const { rows } = await sql<{ agency_id: number; employee_id: Id; account_id: Id; until: Instant }>`
    with due as (
      update presence_answer a set told_at = ${now}::timestamptz
      from presence_draw d
      where d.agency_id = a.agency_id and d.day = a.day and d.employee_id = a.employee_id and a.told_at is null and a.answered_at is null
        and d.ends_at > ${now}::timestamptz and d.moments[a.n + 1] <= ${now}::timestamptz
        and d.moments[a.n + 1] + make_interval(mins => d.minutes) > ${now}::timestamptz
      returning a.agency_id, a.employee_id, d.moments[a.n + 1] + make_interval(mins => d.minutes) as until)
    select due.*, c.account_id from due
    join account c on c.agency_id = due.agency_id and c.employee_id = due.employee_id and c.disabled_at is null
    order by due.agency_id, c.account_id`.execute(tx);
  return rows;
};
