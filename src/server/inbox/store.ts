import { sql } from 'kysely';
import type { Id } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import type { MessageParams } from '../../words/messageText.ts';
import type { Tx } from '../platform/db/db.ts';

export interface NewMessage {
  readonly id: Id;
  readonly accountId: Id;
  readonly at: Instant;
  readonly kind: string;
  readonly params: MessageParams;
  readonly link: string | null;
  readonly mail: boolean;
}

/** Writes messages, a thousand rows a statement. */
export const insertMessages = async (tx: Tx, agencyId: number, messages: readonly NewMessage[]): Promise<void> => {
  for (let start = 0; start < messages.length; start += 1000) {
    const rows = messages.slice(start, start + 1000).map((m) => ({
      agency_id: agencyId,
      message_id: m.id,
      account_id: m.accountId,
      at: m.at,
      kind: m.kind,
      params: JSON.stringify(m.params),
      link: m.link,
      read_at: null,
      mail_state: m.mail ? ('due' as const) : ('none' as const),
    }));
    await tx.insertInto('inbox_message').values(rows).execute();
  }
};

export interface StoredMessage {
  readonly id: Id;
  readonly at: Instant;
  readonly kind: string;
  readonly params: MessageParams;
  readonly link: string | null;
  readonly readAt: Instant | null;
}

/** One page of an account's messages, newest first; `page` counts from 1. */
export const listMessages = async (
  tx: Tx,
  agencyId: number,
  accountId: Id,
  asked: { unreadOnly: boolean; page: number; pageSize: number },
): Promise<StoredMessage[]> => {
  const rows = await tx
    .selectFrom('inbox_message')
    .select(['message_id', 'at', 'kind', 'params', 'link', 'read_at'])
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .$if(asked.unreadOnly, (q) => q.where('read_at', 'is', null))
    .orderBy('at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(asked.pageSize)
    .offset((asked.page - 1) * asked.pageSize)
    .execute();
  return rows.map((r) => ({
    id: r.message_id,
    at: r.at,
    kind: r.kind,
    params: r.params as MessageParams,
    link: r.link,
    readAt: r.read_at,
  }));
};

export const countMessages = async (
  tx: Tx,
  agencyId: number,
  accountId: Id,
): Promise<{ total: number; unread: number }> => {
  const row = await tx
    .selectFrom('inbox_message')
    .select([
      sql<number>`count(*)::int`.as('total'),
      sql<number>`count(*) filter (where read_at is null)::int`.as('unread'),
    ])
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { total: row.total, unread: row.unread };
};

/** False when the account has no such message. The first moment of reading stays. */
export const markMessageRead = async (
  tx: Tx,
  agencyId: number,
  accountId: Id,
  id: Id,
  at: Instant,
): Promise<boolean> => {
  const row = await tx
    .updateTable('inbox_message')
    .set((e) => ({ read_at: e.fn.coalesce('read_at', e.val(at)) }))
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('message_id', '=', id)
    .returning('message_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** How many were unread. */
export const markAllMessagesRead = async (tx: Tx, agencyId: number, accountId: Id, at: Instant): Promise<number> => {
  const done = await tx
    .updateTable('inbox_message')
    .set({ read_at: at })
    .where('agency_id', '=', agencyId)
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  return Number(done.numUpdatedRows);
};
