import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';

export interface ChangeMarks {
  /** Another one whenever a punch of today or yesterday came in, was decided about or showed a signal. */
  readonly punches: string;
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

/** A message bears the time at which its request came; it is committed within so many seconds, or found when the reader asks by himself. */
const overlapSeconds = 15;
const mostMessages = 20_000;

/** What has changed in an agency since the marks before; every process finds the same. */
export const readMarks = async (tx: Tx, agencyId: number, before: ChangeMarks | null): Promise<ChangeMarks> => {
  const { rows } = await sql<{
    punches: string;
    seq: number;
    actions: string[] | null;
    messages_at: Instant | null;
  }>`select concat(
      (select max(touched_at) from attendance_day where agency_id = ${agencyId} and day >= current_date - 1), ' ',
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
    seq: row?.seq ?? 0,
    actions: row?.actions ?? [],
    messages,
    messageIds: new Set(messages.map(({ id }) => id)),
    messagesAt: row?.messages_at ?? null,
  };
};
