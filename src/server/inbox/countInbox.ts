import type { inboxEndpoints } from '../../contract/inbox.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { countMessages } from './store.ts';

export const countInbox: Handler<typeof inboxEndpoints.count> = async ({ tx, actor }) => {
  const { unread } = await countMessages(tx, actor.agencyId, actor.accountId);
  return ok({ unread });
};
