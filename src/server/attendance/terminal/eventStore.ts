import { sql } from 'kysely';
import type { Dialect, TerminalEvent, TerminalUser } from '../../../domain/attendance/terminal/model.ts';
import type { AlarmKind } from '../../../domain/attendance/terminal/terminalState.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

interface Of {
  readonly agencyId: number;
  readonly terminalId: Id;
}

/** Opens an alarm, or says of the open one of its kind that it happened again. */
export const raiseAlarm = async (
  tx: Tx,
  { agencyId, terminalId }: Of,
  kind: AlarmKind,
  params: Readonly<Record<string, string | number>>,
  made: { readonly id: Id; readonly at: Instant },
): Promise<void> => {
  await sql`insert into terminal_alarm as a (agency_id, terminal_id, alarm_id, kind, params, begun_at, last_at)
    values (${agencyId}, ${terminalId}, ${made.id}, ${kind}, ${JSON.stringify(params)}::text::jsonb, ${made.at}::timestamptz, ${made.at}::timestamptz)
    on conflict (agency_id, terminal_id, kind) where ended_at is null
    do update set params = excluded.params, last_at = excluded.last_at, times = a.times + 1`.execute(tx);
};

/** Ends the open alarm of a kind; nobody's name where the terminal itself is well again. */
export const endAlarm = async (
  tx: Tx,
  { agencyId, terminalId }: Of,
  kind: AlarmKind,
  at: Instant,
  accountId: Id | null = null,
): Promise<boolean> => {
  const done = await tx
    .updateTable('terminal_alarm')
    .set({ ended_at: at, ended_by: accountId })
    .where('agency_id', '=', agencyId)
    .where('terminal_id', '=', terminalId)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
};

export interface Alarm {
  readonly terminalId: Id;
  readonly kind: AlarmKind;
  readonly params: Readonly<Record<string, string | number>>;
  readonly begunAt: Instant;
  readonly lastAt: Instant;
  readonly times: number;
}

export const openAlarms = async (tx: Tx, agencyId: number): Promise<Alarm[]> =>
  (
    await tx
      .selectFrom('terminal_alarm')
      .select(['terminal_id', 'kind', 'params', 'begun_at', 'last_at', 'times'])
      .where('agency_id', '=', agencyId)
      .where('ended_at', 'is', null)
      .orderBy('begun_at')
      .execute()
  ).map((row) => ({
    terminalId: row.terminal_id,
    kind: row.kind,
    params: row.params as Alarm['params'],
    begunAt: row.begun_at,
    lastAt: row.last_at,
    times: row.times,
  }));

export const insertEvents = async (
  tx: Tx,
  { agencyId, terminalId }: Of,
  events: readonly (TerminalEvent & { readonly id: Id })[],
  dialect: Dialect,
  at: Instant,
): Promise<void> => {
  if (events.length === 0) return;
  const rows = events.map((each) => ({ i: each.id, c: each.code, t: each.time, b: each.by }));
  await sql`insert into terminal_event (agency_id, terminal_id, event_id, dialect, code, local_time, by_pin, received_at)
    select ${agencyId}, ${terminalId}, i, ${dialect}, c, t, b, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(i uuid, c int, t text, b text)
    order by i on conflict do nothing`.execute(tx);
};

export const listEvents = async (tx: Tx, { agencyId, terminalId }: Of, limit: number) =>
  tx
    .selectFrom('terminal_event')
    .select(['dialect', 'code', 'local_time', 'by_pin', 'received_at'])
    .where('agency_id', '=', agencyId)
    .where('terminal_id', '=', terminalId)
    .orderBy('received_at', 'desc')
    .orderBy('local_time', 'desc')
    .limit(limit)
    .execute();

export const saveUsers = async (
  tx: Tx,
  { agencyId, terminalId }: Of,
  users: readonly TerminalUser[],
  at: Instant,
): Promise<void> => {
  const rows = [...new Map(users.map((user) => [user.pin, user])).values()].map((user) => ({
    p: user.pin,
    n: user.name,
  }));
  if (rows.length === 0) return;
  await sql`insert into terminal_user (agency_id, terminal_id, pin, name, seen_at)
    select ${agencyId}, ${terminalId}, p, n, ${at}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(p text, n text) order by p
    on conflict (agency_id, terminal_id, pin) do update set name = excluded.name, seen_at = excluded.seen_at`.execute(
    tx,
  );
};
