import type { inboxEndpoints } from '../../contract/inbox.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { markMessageRead } from './store.ts';

export const markRead: Handler<typeof inboxEndpoints.markRead> = async ({ tx, actor, params, now }) => {
  const found = await markMessageRead(tx, actor.agencyId, actor.accountId, params.id, now);
  return found ? ok(undefined) : refuse('general.notFound');
};
