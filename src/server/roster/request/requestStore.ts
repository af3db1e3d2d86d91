import { sql } from 'kysely';
import type { FlexibleForm } from '../../../domain/roster/request/flexibleDay.ts';
import {
  type FlexibleDayMove,
  type FlexibleDayState,
  flexibleDayLife,
} from '../../../domain/roster/request/flexibleDayLife.ts';
import { type SwapMove, type SwapState, swapLife } from '../../../domain/roster/request/swapLife.ts';
import type { WorkingTime } from '../../../domain/roster/workingTime.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

interface LoggedMove<M> {
  readonly move: M;
  readonly at: Instant;
  readonly by: string;
  readonly note: string;
  readonly days: readonly PlainDate[];
}
interface Common {
  readonly id: Id;
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly days: readonly PlainDate[];
  readonly madeAt: Instant;
  readonly files: readonly Id[];
}
/** Hours of a day of a swap; null for a day without. */
export type SwapHours = Omit<WorkingTime, 'ref'> | null;
export interface SwapRequest extends Common {
  readonly kind: 'swap';
  readonly otherEmployeeId: Id;
  readonly otherUnitId: Id;
  readonly planId: Id;
  /** One letter a day as both stood when it was proposed, and the hours; `plans` by day where the days lie in several. */
  readonly body: {
    readonly own: string;
    readonly other: string;
    readonly note: string;
    readonly ownTimes?: readonly SwapHours[];
    readonly otherTimes?: readonly SwapHours[];
    readonly plans?: readonly Id[];
  };
  readonly actions: readonly LoggedMove<SwapMove>[];
  readonly state: SwapState;
}
export interface FlexibleRequest extends Common {
  readonly kind: 'flexibleDay';
  readonly body: FlexibleForm;
  readonly actions: readonly LoggedMove<FlexibleDayMove>[];
  readonly state: FlexibleDayState;
}
export type RosterRequest = SwapRequest | FlexibleRequest;

/** The plan that each day of a swap lies in. */
export const plansOf = ({ days, planId, body }: Pick<SwapRequest, 'days' | 'planId' | 'body'>): Map<PlainDate, Id> =>
  new Map(days.map((day, d) => [day, body.plans?.[d] ?? planId]));

export interface NewRequest {
  readonly id: Id;
  readonly employeeId: Id;
  readonly unitId: Id;
  readonly days: readonly PlainDate[];
  readonly at: Instant;
  readonly accountId: Id;
  readonly of:
    | Pick<SwapRequest, 'kind' | 'otherEmployeeId' | 'otherUnitId' | 'planId' | 'body'>
    | Pick<FlexibleRequest, 'kind' | 'body'>;
}

export const insertRequest = async (tx: Tx, agencyId: number, request: NewRequest): Promise<void> => {
  const { of, days } = request;
  const swap = of.kind === 'swap' ? of : null;
  const sorted = [...days].sort();
  await sql`insert into roster_request (agency_id, request_id, kind, employee_id, unit_id, other_employee_id, other_unit_id, plan_id, days, first_day, last_day, body, made_at, made_by)
    values (${agencyId}, ${request.id}, ${of.kind}, ${request.employeeId}, ${request.unitId}, ${swap?.otherEmployeeId ?? null}::uuid, ${swap?.otherUnitId ?? null}::uuid, ${swap?.planId ?? null}::uuid,
      array(select value::date from json_array_elements_text(${JSON.stringify(sorted)}::text::json)), ${sorted[0]!}::date, ${sorted.at(-1)!}::date,
      ${JSON.stringify(of.body)}::text::jsonb, ${request.at}::timestamptz, ${request.accountId})`.execute(tx);
};

export const appendRequestAction = async (
  tx: Tx,
  agencyId: number,
  requestId: Id,
  action: {
    readonly move: SwapMove | FlexibleDayMove;
    readonly at: Instant;
    readonly accountId: Id | null;
    readonly note: string;
    readonly days?: readonly PlainDate[];
  },
): Promise<void> => {
  await sql`insert into roster_request_action (agency_id, request_id, seq, move, at, account_id, note, days)
    select ${agencyId}, ${requestId}, coalesce(max(seq), 0) + 1, ${action.move}, ${action.at}::timestamptz, ${action.accountId}::uuid, ${action.note},
      array(select value::date from json_array_elements_text(${JSON.stringify(action.days ?? [])}::text::json))
    from roster_request_action where agency_id = ${agencyId} and request_id = ${requestId}`.execute(tx);
};

/** Takes the request for the rest of the transaction. */
export const lockRequest = async (tx: Tx, agencyId: number, requestId: Id): Promise<void> => {
  await sql`select 1 from roster_request where agency_id = ${agencyId} and request_id = ${requestId} for update`.execute(
    tx,
  );
};

interface Row {
  request_id: Id;
  kind: RosterRequest['kind'];
  employee_id: Id;
  unit_id: Id;
  other_employee_id: Id | null;
  other_unit_id: Id | null;
  plan_id: Id | null;
  days: PlainDate[];
  body: unknown;
  made_at: Instant;
}

const withLogs = async (tx: Tx, agencyId: number, rows: readonly Row[]): Promise<RosterRequest[]> => {
  if (rows.length === 0) return [];
  const ids = rows.map((r) => r.request_id);
  const { rows: log } = await sql<{
    request_id: Id;
    move: string;
    at: Instant;
    note: string;
    days: PlainDate[];
    display_name: string | null;
  }>`
    select a.request_id, a.move, a.at, a.note, to_json(a.days) as days, c.display_name
    from roster_request_action a left join account c on c.agency_id = a.agency_id and c.account_id = a.account_id
    where a.agency_id = ${agencyId} and a.request_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))
    order by a.request_id, a.seq`.execute(tx);
  const files = await tx
    .selectFrom('roster_request_file')
    .select(['request_id', 'file_id'])
    .where('agency_id', '=', agencyId)
    .where('request_id', 'in', ids)
    .execute();
  return rows.map((r): RosterRequest => {
    const actions = log
      .filter((a) => a.request_id === r.request_id)
      .map((a) => ({ move: a.move, at: a.at, note: a.note, days: a.days, by: a.display_name ?? '' }));
    const common = {
      id: r.request_id,
      employeeId: r.employee_id,
      unitId: r.unit_id,
      days: r.days,
      madeAt: r.made_at,
      files: files.filter((f) => f.request_id === r.request_id).map((f) => f.file_id),
    };
    if (r.kind === 'swap') {
      const moves = actions as LoggedMove<SwapMove>[];
      return {
        ...common,
        kind: 'swap',
        otherEmployeeId: r.other_employee_id!,
        otherUnitId: r.other_unit_id!,
        planId: r.plan_id!,
        body: r.body as SwapRequest['body'],
        actions: moves,
        state: swapLife.stateOf(moves),
      };
    }
    const moves = actions as LoggedMove<FlexibleDayMove>[];
    const body = r.body as FlexibleForm;
    return { ...common, kind: 'flexibleDay', body, actions: moves, state: flexibleDayLife.stateOf(moves) };
  });
};

const columns = sql`r.request_id, r.kind, r.employee_id, r.unit_id, r.other_employee_id, r.other_unit_id, r.plan_id, to_json(r.days) as days, r.body, r.made_at`;

export const findRequest = async (tx: Tx, agencyId: number, requestId: Id): Promise<RosterRequest | null> => {
  const { rows } = await sql<Row>`select ${columns} from roster_request r
    where r.agency_id = ${agencyId} and r.request_id = ${requestId}`.execute(tx);
  return (await withLogs(tx, agencyId, rows))[0] ?? null;
};

/** What a person asked for or is asked about, newest first. */
export const requestsOf = async (tx: Tx, agencyId: number, employeeId: Id, limit = 60): Promise<RosterRequest[]> => {
  const { rows } = await sql<Row>`select ${columns} from roster_request r
    where r.agency_id = ${agencyId} and (r.employee_id = ${employeeId} or r.other_employee_id = ${employeeId})
    order by r.made_at desc, r.request_id limit ${limit}`.execute(tx);
  return withLogs(tx, agencyId, rows);
};

/** Open or approved requests of some people about some days. */
export const requestsOn = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  days: readonly PlainDate[],
): Promise<RosterRequest[]> => {
  const { rows } = await sql<Row>`select ${columns} from roster_request r
    where r.agency_id = ${agencyId}
      and (r.employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json))
        or r.other_employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json)))
      and r.days && array(select value::date from json_array_elements_text(${JSON.stringify(days)}::text::json))`.execute(
    tx,
  );
  return withLogs(tx, agencyId, rows);
};

const lastMove = sql`(select a.move from roster_request_action a where a.agency_id = r.agency_id and a.request_id = r.request_id order by a.seq desc limit 1)`;
/** Waits for the head: a flexible day nobody has touched, or a swap that the colleague agreed to. */
const waitsForHead = sql`coalesce(${lastMove}, r.kind) in ('flexibleDay', 'agreed')`;
const isDecided = sql`${lastMove} in ('approved', 'refused')`;

/** Requests for the heads of some units (null: all), a page at a time; those that wait come by day. */
export const requestsForHeads = async (
  tx: Tx,
  agencyId: number,
  asked: {
    readonly unitIds: readonly Id[] | null;
    readonly part: 'waiting' | 'decided';
    readonly kind?: RosterRequest['kind'] | undefined;
    readonly after: PlainDate;
    readonly limit: number;
    readonly offset: number;
  },
): Promise<{ requests: RosterRequest[]; total: number }> => {
  const within = (column: string) =>
    sql`${sql.ref(column)} in (select value::uuid from json_array_elements_text(${JSON.stringify(asked.unitIds)}::text::json))`;
  // A swap between units waits for a head who leads both.
  const inUnits =
    asked.unitIds === null
      ? sql`true`
      : sql`${within('r.unit_id')} and (r.other_unit_id is null or ${within('r.other_unit_id')})`;
  const waiting = asked.part === 'waiting';
  const where = sql`r.agency_id = ${agencyId} and ${inUnits}
    and ${waiting ? sql`${waitsForHead} and r.first_day > ${asked.after}::date` : isDecided}
    and ${asked.kind === undefined ? sql`true` : sql`r.kind = ${asked.kind}`}`;
  const { rows } = await sql<Row>`select ${columns} from roster_request r where ${where}
    order by ${waiting ? sql`r.first_day, r.made_at` : sql`r.made_at desc`}, r.request_id limit ${asked.limit} offset ${asked.offset}`.execute(
    tx,
  );
  const { rows: counted } = await sql<{
    n: number;
  }>`select count(*)::int as n from roster_request r where ${where}`.execute(tx);
  return { requests: await withLogs(tx, agencyId, rows), total: counted[0]?.n ?? 0 };
};

/** Undecided requests whose first day has come. */
export const requestsToExpire = async (tx: Tx, agencyId: number, today: PlainDate): Promise<RosterRequest[]> => {
  const { rows } = await sql<Row>`select ${columns} from roster_request r
    where r.agency_id = ${agencyId} and r.first_day <= ${today}::date
      and coalesce(${lastMove}, 'none') in ('none', 'agreed') limit 1000`.execute(tx);
  return withLogs(tx, agencyId, rows);
};

export interface ApprovedDay {
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly mode: 'home' | 'other';
}

/** Approved flexible days that change a place; null asks for the whole agency. */
export const approvedDays = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[] | null,
  from: PlainDate,
  to: PlainDate,
): Promise<ApprovedDay[]> => {
  const who =
    employeeIds === null
      ? sql`true`
      : sql`r.employee_id in (select value::uuid from json_array_elements_text(${JSON.stringify(employeeIds)}::text::json))`;
  const { rows } = await sql<{ employee_id: Id; day: PlainDate; place: string }>`
    select r.employee_id, d.day, r.body->>'place' as place
    from roster_request r
    join roster_request_action a on a.agency_id = r.agency_id and a.request_id = r.request_id and a.move = 'approved'
    cross join lateral unnest(a.days) as d(day)
    where r.agency_id = ${agencyId} and r.kind = 'flexibleDay' and r.body->>'place' in ('home', 'other') and ${lastMove} = 'approved'
      and d.day between ${from}::date and ${to}::date and ${who}
    order by a.at`.execute(tx);
  return rows.map((r) => ({ employeeId: r.employee_id, day: r.day, mode: r.place as ApprovedDay['mode'] }));
};

export const attachFile = async (tx: Tx, agencyId: number, requestId: Id, fileId: Id): Promise<void> => {
  await tx
    .insertInto('roster_request_file')
    .values({ agency_id: agencyId, request_id: requestId, file_id: fileId })
    .execute();
};

export const filesOf = async (
  tx: Tx,
  agencyId: number,
  requestId: Id,
): Promise<{ id: Id; name: string; sizeBytes: number }[]> => {
  const rows = await tx
    .selectFrom('roster_request_file')
    .innerJoin('stored_file', (j) =>
      j
        .onRef('stored_file.file_id', '=', 'roster_request_file.file_id')
        .onRef('stored_file.agency_id', '=', 'roster_request_file.agency_id'),
    )
    .select(['stored_file.file_id', 'stored_file.name', 'stored_file.size_bytes'])
    .where('roster_request_file.agency_id', '=', agencyId)
    .where('roster_request_file.request_id', '=', requestId)
    .orderBy('stored_file.created_at')
    .execute();
  return rows.map((r) => ({ id: r.file_id, name: r.name, sizeBytes: r.size_bytes }));
};

/** Detaches evidence of requests whose last day lies before a day; the files themselves are the caller's to erase. */
export const detachFilesBefore = async (tx: Tx, agencyId: number, before: PlainDate): Promise<Id[]> => {
  const { rows } = await sql<{ file_id: Id }>`delete from roster_request_file f using roster_request r
    where f.agency_id = ${agencyId} and r.agency_id = f.agency_id and r.request_id = f.request_id and r.last_day < ${before}::date
    returning f.file_id`.execute(tx);
  return rows.map((r) => r.file_id);
};
