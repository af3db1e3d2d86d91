import { sql } from 'kysely';
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
