import { sql } from 'kysely';
import { type LeaveMove, type LeaveState, leaveLife } from '../../../domain/absence/leave/leaveLife.ts';
import type { LeaveFigures, LeaveKind } from '../../../domain/absence/leave/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface LeaveAction {
  readonly move: LeaveMove;
  readonly at: Instant;
  readonly by: string;
  readonly note: string;
  readonly letter: string;
  readonly lastDay: PlainDate | null;
}
export interface LeaveRequest {
  readonly id: Id;
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly kind: LeaveKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly length: number;
  readonly workdays: number;
  readonly reason: string;
  readonly address: string;
  readonly phone: string;
  readonly madeAt: Instant;
  readonly actions: readonly LeaveAction[];
  readonly files: readonly Id[];
  readonly state: LeaveState;
}

/** Last day that an approved leave really has. */
export const endOf = (request: Pick<LeaveRequest, 'to' | 'actions'>): PlainDate =>
  request.actions.findLast((each) => each.move === 'calledBack')?.lastDay ?? request.to;

const idList = (ids: readonly Id[]) =>
  sql`(select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

export const insertLeave = async (
  tx: Tx,
  agencyId: number,
  request: Omit<LeaveRequest, 'actions' | 'files' | 'state'>,
  accountId: Id,
): Promise<void> => {
  await tx
    .insertInto('leave_request')
    .values({
      agency_id: agencyId,
      request_id: request.id,
      employee_id: request.employeeId,
      unit_id: request.unitId,
      kind: request.kind,
      first_day: request.from,
      last_day: request.to,
      length: request.length,
      workdays: request.workdays,
      reason: request.reason,
      address: request.address,
      phone: request.phone,
      made_at: request.madeAt,
      made_by: accountId,
    })
    .execute();
};

export const appendLeaveAction = async (
  tx: Tx,
  agencyId: number,
  requestId: Id,
  action: Pick<LeaveAction, 'move' | 'at' | 'note'> & {
    readonly accountId: Id | null;
    readonly letter?: string;
    readonly lastDay?: PlainDate | null;
  },
): Promise<void> => {
  await sql`insert into leave_action (agency_id, request_id, seq, move, at, account_id, note, letter, last_day)
    select ${agencyId}, ${requestId}, coalesce(max(seq), 0) + 1, ${action.move}, ${action.at}::timestamptz, ${action.accountId}::uuid,
      ${action.note}, ${action.letter ?? ''}, ${action.lastDay ?? null}::date
    from leave_action where agency_id = ${agencyId} and request_id = ${requestId}`.execute(tx);
};

/** Takes the request for the rest of the transaction. */
export const lockLeave = async (tx: Tx, agencyId: number, requestId: Id): Promise<void> => {
  await sql`select 1 from leave_request where agency_id = ${agencyId} and request_id = ${requestId} for update`.execute(
    tx,
  );
};

interface Row {
  request_id: Id;
  employee_id: Id;
  unit_id: Id;
  kind: LeaveKind;
  first_day: PlainDate;
  last_day: PlainDate;
  length: number;
  workdays: number;
  reason: string;
  address: string;
  phone: string;
  made_at: Instant;
}

const withLogs = async (tx: Tx, agencyId: number, rows: readonly Row[]): Promise<LeaveRequest[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.request_id);
  const { rows: log } = await sql<{
    request_id: Id;
    move: LeaveMove;
    at: Instant;
    note: string;
    letter: string;
    last_day: PlainDate | null;
    display_name: string | null;
  }>`select a.request_id, a.move, a.at, a.note, a.letter, a.last_day, c.display_name
    from leave_action a left join account c on c.agency_id = a.agency_id and c.account_id = a.account_id
    where a.agency_id = ${agencyId} and a.request_id in ${idList(ids)} order by a.request_id, a.seq`.execute(tx);
  const files = await tx
    .selectFrom('leave_file')
    .select(['request_id', 'file_id'])
    .where('agency_id', '=', agencyId)
    .where('request_id', 'in', ids)
    .execute();
  return rows.map((r) => {
    const actions = log
      .filter((a) => a.request_id === r.request_id)
      .map((a) => ({
        move: a.move,
        at: a.at,
        by: a.display_name ?? '',
        note: a.note,
        letter: a.letter,
        lastDay: a.last_day,
      }));
    return {
      id: r.request_id,
      employeeId: r.employee_id,
      unitId: r.unit_id,
      kind: r.kind,
      from: r.first_day,
      to: r.last_day,
      length: r.length,
      workdays: r.workdays,
      reason: r.reason,
      address: r.address,
      phone: r.phone,
      madeAt: r.made_at,
      actions,
      files: files.filter((f) => f.request_id === r.request_id).map((f) => f.file_id),
      state: leaveLife.stateOf(actions),
    };
  });
};

const columns = sql`r.request_id, r.employee_id, r.unit_id, r.kind, r.first_day, r.last_day, r.length, r.workdays, r.reason, r.address, r.phone, r.made_at`;

export const findLeave = async (tx: Tx, agencyId: number, requestId: Id): Promise<LeaveRequest | null> => {
  const { rows } = await sql<Row>`select ${columns} from leave_request r
    where r.agency_id = ${agencyId} and r.request_id = ${requestId}`.execute(tx);
  return (await withLogs(tx, agencyId, rows))[0] ?? null;
};

/** Requests of some people that touch the days, newest first. */
export const leaveOf = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  from: PlainDate,
  to: PlainDate,
): Promise<LeaveRequest[]> => {
  const { rows } = await sql<Row>`select ${columns} from leave_request r
    where r.agency_id = ${agencyId} and r.employee_id in ${idList(employeeIds)}
      and r.first_day <= ${to}::date and r.last_day >= ${from}::date
    order by r.made_at desc, r.request_id`.execute(tx);
  return withLogs(tx, agencyId, rows);
};

const ended = sql`exists (select from leave_action a where a.agency_id = r.agency_id and a.request_id = r.request_id
  and a.move not in ('recommended', 'checked'))`;

/** Requests that touch the days and wait for a decision. */
export const countOpenLeave = async (tx: Tx, agencyId: number, from: PlainDate, to: PlainDate): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from leave_request r
    where r.agency_id = ${agencyId} and r.first_day <= ${to}::date and r.last_day >= ${from}::date and not ${ended}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
};

/** Requests of some units (null: all), a page at a time. */
export const leaveForHeads = async (
  tx: Tx,
  agencyId: number,
  asked: {
    readonly unitIds: readonly Id[] | null;
    readonly part: 'waiting' | 'decided';
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ requests: LeaveRequest[]; total: number }> => {
  const inUnits = asked.unitIds === null ? sql`true` : sql`r.unit_id in ${idList(asked.unitIds)}`;
  const waiting = asked.part === 'waiting';
  const where = sql`r.agency_id = ${agencyId} and ${inUnits} and ${waiting ? sql`not ${ended}` : ended}`;
  const { rows } = await sql<Row>`select ${columns} from leave_request r where ${where}
    order by ${waiting ? sql`r.first_day, r.made_at` : sql`r.made_at desc`}, r.request_id
    limit ${asked.limit} offset ${asked.offset}`.execute(tx);
  const { rows: counted } = await sql<{
    n: number;
  }>`select count(*)::int as n from leave_request r where ${where}`.execute(tx);
  return { requests: await withLogs(tx, agencyId, rows), total: counted[0]?.n ?? 0 };
};

/** Requests with files that wait or hold, of some kinds, which no verifier has looked at. */
export const leaveToCheck = async (tx: Tx, agencyId: number, kinds: readonly LeaveKind[]): Promise<LeaveRequest[]> => {
  const { rows } = await sql<Row>`select ${columns} from leave_request r
    where r.agency_id = ${agencyId} and r.kind in (select value from json_array_elements_text(${JSON.stringify(kinds)}::text::json))
      and exists (select from leave_file f where f.agency_id = r.agency_id and f.request_id = r.request_id)
      and not exists (select from leave_action a where a.agency_id = r.agency_id and a.request_id = r.request_id
        and a.move in ('checked', 'refused', 'withdrawn', 'postponed', 'cancelled'))
    order by r.first_day, r.made_at, r.request_id limit 500`.execute(tx);
  return withLogs(tx, agencyId, rows);
};

export const attachLeaveFile = async (tx: Tx, agencyId: number, requestId: Id, fileId: Id): Promise<void> => {
  await tx.insertInto('leave_file').values({ agency_id: agencyId, request_id: requestId, file_id: fileId }).execute();
};

export const leaveFilesOf = async (
  tx: Tx,
  agencyId: number,
  requestId: Id,
): Promise<{ id: Id; name: string; sizeBytes: number }[]> => {
  const rows = await tx
    .selectFrom('leave_file as f')
    .innerJoin('stored_file as s', (j) =>
      j.onRef('s.file_id', '=', 'f.file_id').onRef('s.agency_id', '=', 'f.agency_id'),
    )
    .select(['s.file_id', 's.name', 's.size_bytes'])
    .where('f.agency_id', '=', agencyId)
    .where('f.request_id', '=', requestId)
    .orderBy('s.created_at')
    .execute();
  return rows.map((r) => ({ id: r.file_id, name: r.name, sizeBytes: r.size_bytes }));
};

/** Detaches evidence of requests that ended before a day; the files themselves are the caller's to erase. */
export const detachLeaveFiles = async (tx: Tx, agencyId: number, before: PlainDate): Promise<Id[]> => {
  const { rows } = await sql<{ file_id: Id }>`delete from leave_file f using leave_request r
    where f.agency_id = ${agencyId} and r.agency_id = f.agency_id and r.request_id = f.request_id and r.last_day < ${before}::date
    returning f.file_id`.execute(tx);
  return rows.map((r) => r.file_id);
};

/** The absence that follows from an approved request. */
export const insertLeaveAbsence = async (
  tx: Tx,
  agencyId: number,
  absence: {
    readonly id: Id;
    readonly request: Pick<LeaveRequest, 'id' | 'employeeId' | 'from'>;
    readonly to: PlainDate;
    readonly basis: string;
    readonly at: Instant;
    readonly accountId: Id;
  },
): Promise<void> => {
  const { request } = absence;
  await tx
    .insertInto('absence')
    .values({
      agency_id: agencyId,
      absence_id: absence.id,
      employee_id: request.employeeId,
      mode: 'leave',
      valid_from: request.from,
      valid_to: absence.to,
      basis: absence.basis,
      leave_request_id: request.id,
      created_at: absence.at,
      created_by: absence.accountId,
    })
    .execute();
};

export const revokeLeaveAbsence = async (
  tx: Tx,
  agencyId: number,
  requestId: Id,
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await tx
    .updateTable('absence')
    .set({ revoked_at: by.at, revoked_by: by.accountId })
    .where('agency_id', '=', agencyId)
    .where('leave_request_id', '=', requestId)
    .where('revoked_at', 'is', null)
    .execute();
};

/** Figures that the agency set, the oldest first, so that the last one holds. */
export const listFigures = async (
  tx: Tx,
  agencyId: number,
  day: PlainDate,
): Promise<{ kind: LeaveKind; from: PlainDate; figures: LeaveFigures }[]> => {
  const rows = await tx
    .selectFrom('leave_figures')
    .select(['kind', 'valid_from', 'figures'])
    .where('agency_id', '=', agencyId)
    .where('valid_from', '<=', day)
    .orderBy('valid_from')
    .execute();
  return rows.map((r) => ({ kind: r.kind, from: r.valid_from, figures: r.figures as LeaveFigures }));
};

export const saveFigures = async (
  tx: Tx,
  agencyId: number,
  kind: LeaveKind,
  set: { readonly from: PlainDate; readonly figures: LeaveFigures; readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  const values = { figures: JSON.stringify(set.figures), at: set.at, account_id: set.accountId };
  await tx
    .insertInto('leave_figures')
    .values({ agency_id: agencyId, kind, valid_from: set.from, ...values })
    .onConflict((c) => c.columns(['agency_id', 'kind', 'valid_from']).doUpdateSet(values))
    .execute();
};
