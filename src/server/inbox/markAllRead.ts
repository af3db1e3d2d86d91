import type { inboxEndpoints } from '../../contract/inbox.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { markAllMessagesRead } from './store.ts';

export const markAllRead: Handler<typeof inboxEndpoints.markAllRead> = async ({ tx, actor, now }) =>
  ok({ changed: await markAllMessagesRead(tx, actor.agencyId, actor.accountId, now) });
