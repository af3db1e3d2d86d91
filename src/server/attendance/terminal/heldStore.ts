import { sql } from 'kysely';
import type { Punch } from '../../../domain/attendance/model.ts';
import type { BadReason } from '../../../domain/attendance/terminal/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

/** Everything of a punch but the person, as it stood when it came. */
export type WaitingPunch = Omit<Punch, 'employeeId'>;

export interface Held {
  readonly id: Id;
  readonly reason: 'pin' | 'badPin' | Exclude<BadReason, 'pin'>;
  readonly pin: string;
  readonly localTime: string;
  readonly status: string;
  readonly verify: string;
  readonly line: string;
  readonly channel: 'terminal' | 'file';
  /** Null for a line that is no punch. */
  readonly punch: WaitingPunch | null;
}

/** Keeps what waits; what is there already stays as it is. Answers how many are new. */
export const insertHeld = async (
  tx: Tx,
  agencyId: number,
  terminalId: Id,
  held: readonly Held[],
  at: Instant,
): Promise<number> => {
  let fresh = 0;
  for (let from = 0; from < held.length; from += 1000) {
    const rows = held.slice(from, from + 1000).map((each) => ({
      i: each.id,
      r: each.reason,
      p: each.pin,
      t: each.localTime,
      s: each.status,
      v: each.verify,
      l: each.line,
      c: each.channel,
      f: each.punch,
    }));
    const { rows: made } = await sql<{ held_id: Id }>`
      insert into terminal_held (agency_id, terminal_id, held_id, reason, pin, local_time, status, verify, line, channel, proof, received_at)
      select ${agencyId}, ${terminalId}, i, r, p, t, s, v, l, c, coalesce(f, '{}'::jsonb), ${at}::timestamptz
      from json_to_recordset(${JSON.stringify(rows)}::text::json)
        as x(i uuid, r text, p text, t text, s text, v text, l text, c text, f jsonb)
      order by i on conflict do nothing returning held_id`.execute(tx);
    fresh += made.length;
  }
  return fresh;
};

export interface HeldPin {
  readonly pin: string;
  readonly count: number;
  readonly firstTime: string;
  readonly lastTime: string;
  /** The name the terminal keeps for it. */
  readonly told: string | null;
}

/** PINs without a person, most punches first, and how many lines were no punch. */
export const heldPins = async (tx: Tx, agencyId: number, terminalId: Id, limit: number): Promise<HeldPin[]> => {
  const { rows } = await sql<HeldPin>`
    select h.pin, count(*)::int as count, min(h.local_time) as "firstTime", max(h.local_time) as "lastTime", max(u.name) as told
    from terminal_held h
    left join terminal_user u on u.agency_id = h.agency_id and u.terminal_id = h.terminal_id and u.pin = h.pin
    where h.agency_id = ${agencyId} and h.terminal_id = ${terminalId} and h.reason = 'pin' and h.released_at is null and h.discarded_at is null
    group by h.pin order by count(*) desc, h.pin limit ${limit}`.execute(tx);
  return rows;
};

export const badLines = async (tx: Tx, agencyId: number, terminalId: Id, limit: number) =>
  tx
    .selectFrom('terminal_held')
    .select(['held_id', 'reason', 'line', 'received_at'])
    .where('agency_id', '=', agencyId)
    .where('terminal_id', '=', terminalId)
    .where('reason', '<>', 'pin')
    .where('discarded_at', 'is', null)
    .orderBy('received_at', 'desc')
    .limit(limit)
    .execute();

/** Open rows of each terminal: punches without a person and lines that are none. */
export const countHeld = async (
  tx: Tx,
  agencyId: number,
): Promise<Map<Id, { readonly pins: number; readonly lines: number }>> => {
  const { rows } = await sql<{ terminal_id: Id; pins: number; lines: number }>`
    select terminal_id, (count(*) filter (where reason = 'pin'))::int as pins, (count(*) filter (where reason <> 'pin'))::int as lines
    from terminal_held where agency_id = ${agencyId} and released_at is null and discarded_at is null group by terminal_id`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.terminal_id, row]));
};

/** Punches that wait for a person, of one terminal or (null) of all, among some PINs. */
export const openPunches = async (
  tx: Tx,
  agencyId: number,
  terminalId: Id | null,
  pins: readonly string[],
): Promise<
  {
    readonly terminalId: Id;
    readonly id: Id;
    readonly pin: string;
    readonly day: PlainDate;
    readonly punch: WaitingPunch;
  }[]
> => {
  const { rows } = await sql<{ terminal_id: Id; held_id: Id; pin: string; proof: WaitingPunch }>`
    select terminal_id, held_id, pin, proof from terminal_held
    where agency_id = ${agencyId} and reason = 'pin' and released_at is null and discarded_at is null
      and (${terminalId}::uuid is null or terminal_id = ${terminalId}::uuid)
      and pin in (select value from json_array_elements_text(${JSON.stringify(pins)}::text::json))`.execute(tx);
  return rows.map((row) => ({
    terminalId: row.terminal_id,
    id: row.held_id,
    pin: row.pin,
    day: row.proof.day,
    punch: row.proof,
  }));
};

export const markReleased = async (
  tx: Tx,
  agencyId: number,
  ids: readonly Id[],
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<void> => {
  await sql`update terminal_held set released_at = ${by.at}::timestamptz, decided_by = ${by.accountId}::uuid
    where agency_id = ${agencyId} and held_id in (select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`.execute(
    tx,
  );
};

/** Puts aside what waits: one PIN, or (null) all lines that are no punch. It stays on record. */
export const discardHeld = async (
  tx: Tx,
  agencyId: number,
  terminalId: Id,
  pin: string | null,
  by: { readonly at: Instant; readonly accountId: Id },
): Promise<number> => {
  const { rows } = await sql<{ held_id: Id }>`
    update terminal_held set discarded_at = ${by.at}::timestamptz, decided_by = ${by.accountId}::uuid
    where agency_id = ${agencyId} and terminal_id = ${terminalId} and released_at is null and discarded_at is null
      and (case when ${pin}::text is null then reason <> 'pin' else reason = 'pin' and pin = ${pin}::text end)
    returning held_id`.execute(tx);
  return rows.length;
};
