import { sql } from 'kysely';
import type { Signal } from '../../../domain/attendance/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface WaitingEvent {
  readonly punch_id: Id;
  readonly employee_id: Id;
  readonly phone_id: Id;
  readonly account_id: Id | null;
  readonly day: PlainDate;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly accuracy: number | null;
  readonly spot: Uint8Array | null;
  readonly signed: string;
  readonly signature: string;
  readonly passkey: Readonly<Record<string, unknown>> | null;
  readonly algorithm: 'P-256' | 'Ed25519';
  readonly public_key: Uint8Array;
  readonly browser: Uint8Array;
  readonly head_seq: number;
  readonly head_hash: string;
}

/** Agencies with events that nobody has looked at yet. Owner only. */
export const agenciesWaiting = async (tx: Tx): Promise<number[]> => {
  const rows = await tx
    .selectFrom('phone_event')
    .select('agency_id')
    .distinct()
    .where('signed', 'is not', null)
    .orderBy('agency_id')
    .execute();
  return rows.map((row) => row.agency_id);
};

export const waitingEvents = async (
  tx: Tx,
  agencyId: number,
  before: Instant,
  limit: number,
): Promise<WaitingEvent[]> => {
  const { rows } = await sql<WaitingEvent>`
    select e.punch_id, e.employee_id, e.phone_id, a.account_id, e.day, e.lat, e.lon, e.accuracy, e.spot, e.signed, e.signature, e.passkey,
      p.algorithm, p.public_key, p.browser, p.head_seq, p.head_hash
    from (select * from phone_event where agency_id = ${agencyId} and signed is not null and received_at <= ${before}::timestamptz
      order by received_at limit ${limit}) e
    join phone p on p.agency_id = e.agency_id and p.phone_id = e.phone_id
    left join account a on a.agency_id = e.agency_id and a.employee_id = e.employee_id`.execute(tx);
  return rows;
};

const idList = (ids: readonly Id[]) =>
  sql`(select value::uuid from json_array_elements_text(${JSON.stringify(ids)}::text::json))`;

export const insertPositions = async (tx: Tx, punchIds: readonly Id[]): Promise<void> => {
  await sql`insert into punch_position (agency_id, employee_id, day, punch_id, lat, lon, accuracy, spot)
    select agency_id, employee_id, day, punch_id, lat, lon, accuracy, spot from phone_event
    where agency_id = (select luwes.agency()) and punch_id in ${idList(punchIds)} and spot is not null
    on conflict do nothing`.execute(tx);
};

/** On how many days each of these punches' person was at the very same spot, and how many people ever were. */
export const spotCounts = async (tx: Tx, punchIds: readonly Id[]) => {
  const { rows } = await sql<{ punch_id: Id; days: number; people: number }>`
    select b.punch_id,
      count(distinct o.day) filter (where o.employee_id = b.employee_id)::int as days, count(distinct o.employee_id)::int as people
    from punch_position b
    join punch_position o on o.agency_id = b.agency_id and o.spot = b.spot
    where b.agency_id = (select luwes.agency()) and b.punch_id in ${idList(punchIds)}
      and (b.employee_id, b.day) in (select employee_id, day from phone_event where agency_id = b.agency_id and punch_id in ${idList(punchIds)})
    group by b.punch_id`.execute(tx);
  return new Map(rows.map((row) => [row.punch_id, row]));
};

export interface NearPunch {
  readonly punch_id: Id;
  readonly employee_id: Id;
  readonly day: PlainDate;
  readonly lat: number;
  readonly lon: number;
  readonly accuracy: number;
  readonly earliest: Instant;
  readonly latest: Instant;
  readonly at: Instant;
}

/** Placed punches of some people from a day on, in the order of their moments. */
export const placedPunches = async (
  tx: Tx,
  employeeIds: readonly Id[],
  from: PlainDate,
  to: PlainDate,
): Promise<NearPunch[]> => {
  const { rows } = await sql<NearPunch>`
    select p.punch_id, p.employee_id, p.day, o.lat, o.lon, o.accuracy, p.earliest, p.latest, p.at
    from punch_position o
    join punch p on p.agency_id = o.agency_id and p.employee_id = o.employee_id and p.day = o.day and p.punch_id = o.punch_id
    where o.agency_id = (select luwes.agency()) and o.employee_id in ${idList(employeeIds)} and o.day between ${from}::date and ${to}::date
      and p.day between ${from}::date and ${to}::date
    order by p.employee_id, p.at`.execute(tx);
  return rows;
};

/** Other people whose phone is one of these browsers, by browser in hex. */
export const browserCompany = async (tx: Tx, browsers: readonly string[]) => {
  const { rows } = await sql<{ browser: string; people: number }>`
    select encode(browser, 'hex') as browser, count(distinct employee_id)::int as people from phone
    where agency_id = (select luwes.agency()) and state in ('asked', 'approved', 'active')
      and browser in (select decode(value, 'hex') from json_array_elements_text(${JSON.stringify(browsers)}::text::json))
    group by browser having count(distinct employee_id) > 1`.execute(tx);
  return new Map(rows.map((row) => [row.browser, row.people]));
};

/** The first punch of each of these people's days. */
export const firstOfDays = async (tx: Tx, events: readonly { readonly employee_id: Id; readonly day: PlainDate }[]) => {
  const { rows } = await sql<{ punch_id: Id }>`
    select distinct on (p.employee_id, p.day) p.punch_id from punch p
    join json_to_recordset(${JSON.stringify(events.map((each) => ({ e: each.employee_id, d: each.day })))}::text::json) as x(e uuid, d date)
      on p.employee_id = x.e and p.day = x.d
    where p.agency_id = (select luwes.agency()) order by p.employee_id, p.day, p.at`.execute(tx);
  return new Set(rows.map((row) => row.punch_id));
};

export interface FoundSignal extends Signal {
  readonly employeeId: Id;
  readonly day: PlainDate;
  readonly punchId: Id;
}

export const insertSignals = async (tx: Tx, found: readonly FoundSignal[], now: Instant): Promise<void> => {
  if (found.length === 0) return;
  const rows = found.map((f) => ({ e: f.employeeId, d: f.day, i: f.punchId, c: f.code, p: f.params }));
  await sql`insert into punch_signal (agency_id, employee_id, day, punch_id, code, params, found_at)
    select (select luwes.agency()), e, d, i, c, p, ${now}::timestamptz
    from json_to_recordset(${JSON.stringify(rows)}::text::json) as x(e uuid, d date, i uuid, c text, p jsonb)
    order by e, d, i, c on conflict do nothing`.execute(tx);
};

/** What was signed is not needed any longer, nor is the position here; the event itself stays as proof that it was taken. */
export const markLooked = async (tx: Tx, punchIds: readonly Id[]): Promise<void> => {
  await sql`update phone_event set signed = null, signature = null, passkey = null, lat = null, lon = null, accuracy = null, spot = null
    where agency_id = (select luwes.agency()) and punch_id in ${idList(punchIds)}`.execute(tx);
};

export const moveHeads = async (
  tx: Tx,
  heads: readonly { readonly phoneId: Id; readonly seq: number; readonly hash: string }[],
): Promise<void> => {
  if (heads.length === 0) return;
  await sql`update phone p set head_seq = x.n, head_hash = x.h
    from json_to_recordset(${JSON.stringify(heads.map((h) => ({ i: h.phoneId, n: h.seq, h: h.hash })))}::text::json) as x(i uuid, n int, h text)
    where p.agency_id = (select luwes.agency()) and p.phone_id = x.i and p.head_seq < x.n`.execute(tx);
};

/** Owner only: positions and events past their time, homes that ended. */
export const eraseOld = async (tx: Tx, before: PlainDate): Promise<void> => {
  await tx.deleteFrom('punch_position').where('day', '<', before).execute();
  await sql`delete from phone_event where received_at < ${before}::date and signed is null`.execute(tx);
  await tx.deleteFrom('home_circle').where('valid_to', '<', before).execute();
};
