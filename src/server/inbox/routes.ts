import { inboxEndpoints } from '../../contract/inbox.ts';
import { bind } from '../platform/http/bind.ts';
import { countInbox } from './countInbox.ts';
import { listInbox } from './listInbox.ts';
import { markAllRead } from './markAllRead.ts';
import { markRead } from './markRead.ts';

export const inboxRoutes = bind('inbox', inboxEndpoints, { list: listInbox, count: countInbox, markRead, markAllRead });
