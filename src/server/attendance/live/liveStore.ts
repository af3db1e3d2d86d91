import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface ChangeMarks {
  /** Another one whenever a punch of today or yesterday came in, was decided about or showed a signal. */
  readonly punches: string;
  /** When a day was last touched, of today and yesterday. */
  readonly touchedAt: Instant | null;
  /** The last entry of the agency's trail. */
  readonly seq: number;
  /** First words of the actions after the marks before: `leave` of `leave.ask`. */
  readonly actions: readonly string[];
  /** Messages of the last seconds, some of which the marks before may have known. */
  readonly messages: readonly { readonly id: Id; readonly accountId: Id }[];
  readonly messageIds: ReadonlySet<Id>;
  /** Of the latest message. */
  readonly messagesAt: Instant | null;
}

/** What bears the time at which its request came is committed within so many seconds, or found when the reader asks by himself. */
export const overlapSeconds = 15;
const mostMessages = 20_000;
const mostTouched = 20_000;

export interface TouchedDay {
  readonly employeeId: Id;
  /** When the latest punch of the day came in, in milliseconds since 1970. */
  readonly touchedMs: number;
  /** Another one with each punch of the day. */
  readonly mark: string;
}

/**
 * Days of today and yesterday that were touched since shortly before `since`. By the days of the key: whoever looks has seen that there is
 * something, and an index by the time would have to be kept with each check-in. One row comes back, since they are thousands at the peak.
 */
export const readTouched = async (tx: Tx, agencyId: number, since: Instant): Promise<TouchedDay[]> => {
  const { rows } = await sql<{ days: string | null }>`
    select string_agg(concat_ws(' ', employee_id, round(extract(epoch from touched_at) * 1000), day, n), ',') as days from (
      select employee_id, touched_at, day, n from attendance_day
      where agency_id = ${agencyId} and day >= current_date - 1
        and touched_at > ${since}::timestamptz - make_interval(secs => ${overlapSeconds})
      order by touched_at desc limit ${mostTouched}) latest`.execute(tx);
  const days = rows[0]?.days?.split(',') ?? [];
  return days.map((text) => {
    const [employeeId, touchedMs, day, n] = text.split(' ');
    return { employeeId: employeeId!, touchedMs: Number(touchedMs), mark: `${day} ${n}` };
  });
};

/** What has changed in an agency since the marks before; every process finds the same. */
export const readMarks = async (tx: Tx, agencyId: number, before: ChangeMarks | null): Promise<ChangeMarks> => {
  const { rows } = await sql<{
    touched_at: Instant | null;
    punches: string;
    seq: number;
    actions: string[] | null;
    messages_at: Instant | null;
  }>`with touched as (
      select max(touched_at) as at from attendance_day where agency_id = ${agencyId} and day >= current_date - 1)
    select (select at from touched) as touched_at, concat((select at from touched), ' ',
      (select max(decided_at) from punch_decision where agency_id = ${agencyId} and day >= current_date - 1), ' ',
      (select max(found_at) from punch_signal where agency_id = ${agencyId} and day >= current_date - 1)) as punches,
    coalesce((select seq from audit_head where agency_id = ${agencyId}), 0) as seq,
    (select array_agg(distinct split_part(action, '.', 1)) from audit_entry
      where agency_id = ${agencyId} and seq > ${before?.seq ?? null}::bigint) as actions,
    (select max(at) from inbox_message where agency_id = ${agencyId}) as messages_at`.execute(tx);
  const row = rows[0];
  const { rows: messages } = await sql<{ id: Id; accountId: Id }>`
    select message_id as id, account_id as "accountId" from inbox_message
    where agency_id = ${agencyId} and at > coalesce(${before?.messagesAt ?? null}, ${row?.messages_at ?? null})::timestamptz
      - make_interval(secs => ${overlapSeconds})
    order by at desc limit ${mostMessages}`.execute(tx);
  return {
    punches: row?.punches ?? '',
    touchedAt: row?.touched_at ?? null,
    seq: row?.seq ?? 0,
    actions: row?.actions ?? [],
    messages,
    messageIds: new Set(messages.map(({ id }) => id)),
    messagesAt: row?.messages_at ?? null,
  };
};
