import { sql } from 'kysely';
import type { CorrectedMoments, CorrectionWhy, RequestKind } from '../../../domain/attendance/request/model.ts';
import { type RequestMove, type RequestState, requestLife } from '../../../domain/attendance/request/requestLife.ts';
import type { Id } from '../../../kernel/id.ts';
import type { ClockTime, Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface RequestTimes extends CorrectedMoments {
  readonly from: ClockTime | null;
  readonly to: ClockTime | null;
}
export interface RequestAction {
  readonly move: RequestMove;
  readonly at: Instant;
  readonly by: string;
  readonly note: string;
  readonly times: RequestTimes;
  readonly overlayId: Id | null;
}
interface Asked extends RequestTimes {
  readonly id: Id;
  readonly kind: RequestKind;
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly day: PlainDate;
  readonly why: CorrectionWhy | null;
  readonly permitKind: string | null;
  readonly minutes: number;
  readonly health: boolean;
  readonly reason: string;
  readonly madeAt: Instant;
}
export interface DayRequest extends Asked {
  readonly actions: readonly RequestAction[];
  readonly files: readonly Id[];
  readonly state: RequestState;
}

const idList = (ids: readonly Id[]) =>
  sql`(select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

/** False where a request with this id stands already. */
export const insertRequest = async (tx: Tx, agencyId: number, asked: Asked, accountId: Id): Promise<boolean> => {
  const row = await tx
    .insertInto('attendance_request')
    .values({
      agency_id: agencyId,
      request_id: asked.id,
      kind: asked.kind,
      employee_id: asked.employeeId,
      unit_id: asked.unitId,
      day: asked.day,
      why: asked.why,
      in_at: asked.in,
      out_at: asked.out,
      permit_kind: asked.permitKind,
      starts_at: asked.from,
      ends_at: asked.to,
      minutes: asked.minutes,
      health: asked.health,
      reason: asked.reason,
      made_at: asked.madeAt,
      made_by: accountId,
    })
    .onConflict((c) => c.columns(['agency_id', 'request_id']).doNothing())
    .returning('request_id')
    .executeTakeFirst();
  return row !== undefined;
};

export const appendAction = async (
  tx: Tx,
  agencyId: number,
  requestId: Id,
  action: Pick<RequestAction, 'move' | 'at' | 'note'> & {
    readonly accountId: Id | null;
    readonly times?: RequestTimes | null;
    readonly overlayId?: Id | null;
  },
): Promise<void> => {
  const { times } = action;
  await sql`insert into attendance_request_action (agency_id, request_id, seq, move, at, account_id, note, in_at, out_at, starts_at, ends_at, overlay_id)
    select ${agencyId}, ${requestId}, coalesce(max(seq), 0) + 1, ${action.move}, ${action.at}::timestamptz, ${action.accountId}::uuid,
      ${action.note}, ${times?.in ?? null}::timestamptz, ${times?.out ?? null}::timestamptz, ${times?.from ?? null}::time,
      ${times?.to ?? null}::time, ${action.overlayId ?? null}::uuid
    from attendance_request_action where agency_id = ${agencyId} and request_id = ${requestId}`.execute(tx);
};

/** Takes the request for the rest of the transaction. */
export const lockRequest = async (tx: Tx, agencyId: number, requestId: Id): Promise<void> => {
  await sql`select 1 from attendance_request where agency_id = ${agencyId} and request_id = ${requestId} for update`.execute(
    tx,
  );
};

/** One request of a person after the other, so that limits and overlaps are judged by what stands. */
export const lockAsker = async (tx: Tx, agencyId: number, employeeId: Id): Promise<void> => {
  await sql`select 1 from employee where agency_id = ${agencyId} and employee_id = ${employeeId} for update`.execute(
    tx,
  );
};

interface Row {
  request_id: Id;
  kind: RequestKind;
  employee_id: Id;
  unit_id: Id;
  day: PlainDate;
  why: CorrectionWhy | null;
  in_at: Instant | null;
  out_at: Instant | null;
  permit_kind: string | null;
  starts: ClockTime | null;
  ends: ClockTime | null;
  minutes: number;
  health: boolean;
  reason: string;
  made_at: Instant;
}
const columns = sql`r.request_id, r.kind, r.employee_id, r.unit_id, r.day, r.why, r.in_at, r.out_at, r.permit_kind,
  to_char(r.starts_at, 'HH24:MI') as starts, to_char(r.ends_at, 'HH24:MI') as ends, r.minutes, r.health, r.reason, r.made_at`;

const withLogs = async (tx: Tx, agencyId: number, rows: readonly Row[]): Promise<DayRequest[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.request_id);
  const { rows: log } = await sql<{
    request_id: Id;
    move: RequestMove;
    at: Instant;
    note: string;
    in_at: Instant | null;
    out_at: Instant | null;
    starts: ClockTime | null;
    ends: ClockTime | null;
    overlay_id: Id | null;
    by: string;
  }>`select a.request_id, a.move, a.at, a.note, a.in_at, a.out_at, to_char(a.starts_at, 'HH24:MI') as starts,
      to_char(a.ends_at, 'HH24:MI') as ends, a.overlay_id, coalesce(c.display_name, '') as by
    from attendance_request_action a left join account c on c.agency_id = a.agency_id and c.account_id = a.account_id
    where a.agency_id = ${agencyId} and a.request_id in ${idList(ids)} order by a.request_id, a.seq`.execute(tx);
  const { rows: files } = await sql<{ request_id: Id; file_id: Id }>`select request_id, file_id
    from attendance_request_file where agency_id = ${agencyId} and request_id in ${idList(ids)}`.execute(tx);
  return rows.map((r) => {
    const actions = log
      .filter((a) => a.request_id === r.request_id)
      .map((a) => ({
        move: a.move,
        at: a.at,
        by: a.by,
        note: a.note,
        times: { in: a.in_at, out: a.out_at, from: a.starts, to: a.ends },
        overlayId: a.overlay_id,
      }));
    return {
      id: r.request_id,
      kind: r.kind,
      employeeId: r.employee_id,
      unitId: r.unit_id,
      day: r.day,
      why: r.why,
      in: r.in_at,
      out: r.out_at,
      permitKind: r.permit_kind,
      from: r.starts,
      to: r.ends,
      minutes: r.minutes,
      health: r.health,
      reason: r.reason,
      madeAt: r.made_at,
      actions,
      files: files.filter((f) => f.request_id === r.request_id).map((f) => f.file_id),
      state: requestLife.stateOf(actions),
    };
  });
};

export const findRequests = async (tx: Tx, agencyId: number, ids: readonly Id[]): Promise<DayRequest[]> => {
  const { rows } = await sql<Row>`select ${columns} from attendance_request r
    where r.agency_id = ${agencyId} and r.request_id in ${idList(ids)}`.execute(tx);
  const found = new Map((await withLogs(tx, agencyId, rows)).map((each) => [each.id, each]));
  return ids.flatMap((id) => found.get(id) ?? []);
};

export const findRequest = async (tx: Tx, agencyId: number, id: Id): Promise<DayRequest | null> =>
  (await findRequests(tx, agencyId, [id]))[0] ?? null;

/** Requests of one person about some days, newest first. */
export const requestsOf = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  days: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<DayRequest[]> => {
  const { rows } = await sql<Row>`select ${columns} from attendance_request r
    where r.agency_id = ${agencyId} and r.employee_id = ${employeeId} and r.day between ${days.from}::date and ${days.to}::date
    order by r.made_at desc, r.request_id`.execute(tx);
  return withLogs(tx, agencyId, rows);
};

export interface RequestKey {
  readonly id: Id;
  readonly employeeId: Id;
  readonly unitId: Id;
}

const decided = sql`exists (select from attendance_request_action a where a.agency_id = r.agency_id
  and a.request_id = r.request_id and a.move <> 'checked')`;

/** Keys of requests of some units (null: all): those that wait by day, the decided ones newest first. */
export const requestKeys = async (
  tx: Tx,
  agencyId: number,
  asked: {
    readonly unitIds: readonly Id[] | null;
    readonly part: 'waiting' | 'decided';
    readonly kind: RequestKind | '';
    readonly q: string;
    readonly atMost: number;
  },
): Promise<RequestKey[]> => {
  const waiting = asked.part === 'waiting';
  const pattern = `%${asked.q.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await sql<{ request_id: Id; employee_id: Id; unit_id: Id }>`
    select r.request_id, r.employee_id, r.unit_id from attendance_request r
    join employee e on e.agency_id = r.agency_id and e.employee_id = r.employee_id
    where r.agency_id = ${agencyId}
      and ${asked.unitIds === null ? sql`true` : sql`r.unit_id in ${idList(asked.unitIds)}`}
      and ${waiting ? sql`not ${decided}` : decided}
      and ${asked.kind === '' ? sql`true` : sql`r.kind = ${asked.kind}`}
      and ${asked.q === '' ? sql`true` : sql`(e.name ilike ${pattern} or e.number like ${pattern})`}
    order by ${waiting ? sql`r.day, r.made_at` : sql`r.made_at desc`}, r.request_id
    limit ${asked.atMost}`.execute(tx);
  return rows.map((r) => ({ id: r.request_id, employeeId: r.employee_id, unitId: r.unit_id }));
};
