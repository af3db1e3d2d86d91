import type { inboxEndpoints } from '../../contract/inbox.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { countMessages, listMessages } from './store.ts';

const pageSize = 30;

export const listInbox: Handler<typeof inboxEndpoints.list> = async ({ tx, actor, query }) => {
  const unreadOnly = query.unread === 'true';
  const messages = await listMessages(tx, actor.agencyId, actor.accountId, { unreadOnly, page: query.page, pageSize });
  const { total, unread } = await countMessages(tx, actor.agencyId, actor.accountId);
  return ok({ messages, total: unreadOnly ? unread : total, unread });
};
