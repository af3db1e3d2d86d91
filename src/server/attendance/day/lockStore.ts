import { sql } from 'kysely';
import type { DayState } from '../../../domain/attendance/day/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface LockMove {
  readonly month: PlainDate;
  readonly seq: number;
  readonly move: 'locked' | 'opened';
  readonly note: string;
  readonly at: Instant;
  readonly by: string;
}

/** Everything that was locked and opened, the latest first. */
export const listLockMoves = async (tx: Tx, agencyId: number): Promise<LockMove[]> => {
  const rows = await tx
    .selectFrom('attendance_lock as l')
    .leftJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'l.agency_id').onRef('a.account_id', '=', 'l.account_id'),
    )
    .select(['l.month', 'l.seq', 'l.move', 'l.note', 'l.at', 'a.display_name'])
    .where('l.agency_id', '=', agencyId)
    .orderBy('l.month', 'desc')
    .orderBy('l.seq', 'desc')
    .execute();
  return rows.map((r) => ({
    month: r.month,
    seq: r.seq,
    move: r.move,
    note: r.note,
    at: r.at,
    by: r.display_name ?? '',
  }));
};

/** Months that are locked now. */
export const lockedMonths = async (tx: Tx, agencyId: number): Promise<ReadonlySet<PlainDate>> => {
  const { rows } = await sql<{ month: PlainDate }>`
    select month from (
      select distinct on (month) month, move from attendance_lock where agency_id = ${agencyId} order by month, seq desc
    ) last where move = 'locked'`.execute(tx);
  return new Set(rows.map((row) => row.month));
};

export const insertLockMove = async (
  tx: Tx,
  agencyId: number,
  move: Pick<LockMove, 'month' | 'move' | 'note'>,
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await sql`insert into attendance_lock (agency_id, month, seq, move, note, at, account_id)
    select ${agencyId}, ${move.month}::date, coalesce(max(seq), 0) + 1, ${move.move}, ${move.note}, ${by.at}::timestamptz, ${by.accountId}::uuid
    from attendance_lock where agency_id = ${agencyId} and month = ${move.month}::date`.execute(tx);
};

/** Corrections, permits and leave that touch the month and that nobody decided yet. */
export const openRequests = async (tx: Tx, agencyId: number, month: PlainDate, last: PlainDate): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select (
      select count(*) from attendance_request r where r.agency_id = ${agencyId} and r.day between ${month}::date and ${last}::date
        and not exists (select from attendance_request_action a where a.agency_id = r.agency_id and a.request_id = r.request_id
          and a.move in ('approved', 'refused', 'withdrawn', 'ended'))
    )::int as n`.execute(tx);
  return rows[0]?.n ?? 0;
};

/** What became known of a month after its lock; the last word on each day. */
export const adjustmentsOf = async (tx: Tx, agencyId: number, month: PlainDate, last: PlainDate) => {
  const { rows } = await sql<{
    employee_id: Id;
    day: PlainDate;
    counted_in: PlainDate;
    before: DayState;
    after: DayState;
    noticed_at: Instant;
  }>`
    select distinct on (employee_id, day) employee_id, day, counted_in, before->>'state' as before, after->>'state' as after, noticed_at
    from day_adjustment where agency_id = ${agencyId} and day between ${month}::date and ${last}::date
    order by employee_id, day, seq desc`.execute(tx);
  return rows.map((row) => ({
    employeeId: row.employee_id,
    day: row.day,
    countedIn: row.counted_in,
    before: row.before,
    after: row.after,
    noticedAt: row.noticed_at,
  }));
};
