import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { LastDecision, PunchKey } from './doubtStore.ts';

/** Nobody else decides about this punch until the transaction ends. */
export const lockPunch = async (tx: Tx, agencyId: number, { punchId }: PunchKey): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${agencyId}, hashtext(${punchId}))`.execute(tx);
};

export interface NewDecision extends Pick<LastDecision, 'verdict' | 'at' | 'accountId' | 'reach' | 'final'> {
  readonly note: string;
  readonly decidedAt: Instant;
}

/** Appends a decision; `waits` is what it does to the number of waiting punches of the day. Answers its number. */
export const appendDecision = async (
  tx: Tx,
  agencyId: number,
  { employeeId, day, punchId }: PunchKey,
  made: NewDecision,
  waits: -1 | 0 | 1,
): Promise<number> => {
  const { rows } = await sql<{ seq: number }>`
    insert into punch_decision (agency_id, employee_id, day, punch_id, seq, verdict, at, note, decided_at, account_id, reach, final)
    select ${agencyId}, ${employeeId}::uuid, ${day}::date, ${punchId}::uuid, coalesce(max(seq), 0) + 1, ${made.verdict},
      ${made.at}::timestamptz, ${made.note}, ${made.decidedAt}::timestamptz, ${made.accountId}::uuid, ${made.reach}::uuid, ${made.final}
    from punch_decision where agency_id = ${agencyId} and employee_id = ${employeeId} and day = ${day}::date and punch_id = ${punchId}
    returning seq`.execute(tx);
  if (waits !== 0)
    await sql`update attendance_day set waiting = greatest(0, waiting + ${waits})
      where agency_id = ${agencyId} and day = ${day}::date and employee_id = ${employeeId}`.execute(tx);
  return rows[0]!.seq;
};

export interface ShownDecision extends Pick<LastDecision, 'verdict' | 'at' | 'decidedAt' | 'final'> {
  readonly by: string;
  readonly note: string;
}

/** All that was decided about a punch, the oldest first. */
export const listDecisionsOf = async (
  tx: Tx,
  agencyId: number,
  { employeeId, day, punchId }: PunchKey,
): Promise<ShownDecision[]> => {
  const rows = await tx
    .selectFrom('punch_decision as d')
    .leftJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'd.agency_id').onRef('a.account_id', '=', 'd.account_id'),
    )
    .select(['d.verdict', 'd.at', 'd.decided_at', 'd.note', 'd.final', 'a.display_name'])
    .where('d.agency_id', '=', agencyId)
    .where('d.employee_id', '=', employeeId)
    .where('d.day', '=', day)
    .where('d.punch_id', '=', punchId)
    .orderBy('d.seq')
    .execute();
  return rows.map((r) => ({
    verdict: r.verdict,
    at: r.at,
    decidedAt: r.decided_at,
    note: r.note,
    final: r.final,
    by: r.display_name ?? '',
  }));
};

export interface Appeal {
  readonly seq: number;
  readonly words: string;
  readonly fileId: Id | null;
  readonly madeAt: Instant;
  readonly answeredAt: Instant | null;
  readonly answeredBy: string;
  readonly changed: boolean | null;
  readonly note: string;
}

export const findAppeal = async (
  tx: Tx,
  agencyId: number,
  { employeeId, day, punchId }: PunchKey,
): Promise<Appeal | null> => {
  const row = await tx
    .selectFrom('punch_appeal as p')
    .leftJoin('account as a', (j) =>
      j.onRef('a.agency_id', '=', 'p.agency_id').onRef('a.account_id', '=', 'p.answered_by'),
    )
    .select(['p.seq', 'p.words', 'p.file_id', 'p.made_at', 'p.answered_at', 'p.changed', 'p.note', 'a.display_name'])
    .where('p.agency_id', '=', agencyId)
    .where('p.employee_id', '=', employeeId)
    .where('p.day', '=', day)
    .where('p.punch_id', '=', punchId)
    .executeTakeFirst();
  return row === undefined
    ? null
    : {
        seq: row.seq,
        words: row.words,
        fileId: row.file_id,
        madeAt: row.made_at,
        answeredAt: row.answered_at,
        answeredBy: row.display_name ?? '',
        changed: row.changed,
        note: row.note,
      };
};

export const insertAppeal = async (
  tx: Tx,
  agencyId: number,
  { employeeId, day, punchId }: PunchKey,
  made: { readonly seq: number; readonly words: string; readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await tx
    .insertInto('punch_appeal')
    .values({
      agency_id: agencyId,
      employee_id: employeeId,
      day,
      punch_id: punchId,
      seq: made.seq,
      words: made.words,
      made_at: made.at,
      account_id: made.accountId,
    })
    .execute();
};

export const setAppealFile = async (
  tx: Tx,
  agencyId: number,
  { employeeId, day, punchId }: PunchKey,
  fileId: Id,
): Promise<void> => {
  await tx
    .updateTable('punch_appeal')
    .set({ file_id: fileId })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('day', '=', day)
    .where('punch_id', '=', punchId)
    .execute();
};

export const closeAppeal = async (
  tx: Tx,
  agencyId: number,
  { employeeId, day, punchId }: PunchKey,
  answer: { readonly at: Instant; readonly accountId: Id; readonly changed: boolean; readonly note: string },
): Promise<void> => {
  await tx
    .updateTable('punch_appeal')
    .set({ answered_at: answer.at, answered_by: answer.accountId, changed: answer.changed, note: answer.note })
    .where('agency_id', '=', agencyId)
    .where('employee_id', '=', employeeId)
    .where('day', '=', day)
    .where('punch_id', '=', punchId)
    .where('answered_at', 'is', null)
    .execute();
};

/** Pictures of appeals that were answered before a moment; detached, for the caller to erase. */
export const detachAppealFiles = async (tx: Tx, agencyId: number, before: Instant): Promise<Id[]> => {
  const { rows } = await sql<{ file_id: Id }>`
    with old as (select employee_id, day, punch_id, file_id from punch_appeal
      where agency_id = ${agencyId} and file_id is not null and answered_at < ${before}::timestamptz for update)
    update punch_appeal p set file_id = null from old
    where p.agency_id = ${agencyId} and p.employee_id = old.employee_id and p.day = old.day and p.punch_id = old.punch_id
    returning old.file_id`.execute(tx);
  return rows.map((row) => row.file_id);
};
