import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { MessageParams } from '../../words/messageText.ts';
import type { Tx } from '../platform/db/db.ts';

export interface DueMail {
  readonly agencyId: number;
  readonly messageId: Id;
  readonly at: Instant;
  readonly kind: string;
  readonly params: MessageParams;
  readonly link: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly language: 'id' | 'en';
}

/** Messages of every agency that still owe a mail, oldest first; the row is held until the transaction ends, so that two servers never send the same. */
export const takeDueMail = async (tx: Tx, limit: number): Promise<DueMail[]> => {
  const rows = await sql<{
    agency_id: number;
    message_id: string;
    at: Instant;
    kind: string;
    params: MessageParams;
    link: string | null;
    display_name: string;
    email: string | null;
    language: 'id' | 'en';
  }>`
    select m.agency_id, m.message_id, m.at, m.kind, m.params, m.link, a.display_name,
      case when a.disabled_at is null then a.email end as email, a.language
    from inbox_message m join account a using (agency_id, account_id)
    where m.mail_state = 'due' order by m.at, m.message_id limit ${limit} for update of m skip locked`.execute(tx);
  return rows.rows.map((r) => ({
    agencyId: r.agency_id,
    messageId: r.message_id,
    at: r.at,
    kind: r.kind,
    params: r.params,
    link: r.link,
    name: r.display_name,
    email: r.email,
    language: r.language,
  }));
};

export const setMailState = async (
  tx: Tx,
  agencyId: number,
  messageId: Id,
  state: 'none' | 'sent' | 'failed',
): Promise<void> => {
  await tx
    .updateTable('inbox_message')
    .set({ mail_state: state })
    .where('agency_id', '=', agencyId)
    .where('message_id', '=', messageId)
    .execute();
};
