import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

/** One message as stored: its sentences stand in `words.inbox.kinds[kind]`, filled with `params`. */
export const InboxMessageSchema = z.object({
  id: IdSchema,
  at: InstantSchema,
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** A path inside Luwes that the message is about. */
  link: z.string().nullable(),
  readAt: InstantSchema.nullable(),
});
export type InboxMessage = z.output<typeof InboxMessageSchema>;

export const inboxEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/inbox',
    summary: 'One’s own messages, newest first, with how many are unread.',
    permission: 'inbox.read',
    target: { kind: 'self' },
    query: z.object({
      unread: z.enum(['true', 'false']).optional(),
      page: z.coerce.number().int().min(1).max(1000).default(1),
    }),
    reply: z.object({ messages: z.array(InboxMessageSchema), total: z.int(), unread: z.int() }),
  }),
  count: endpoint({
    method: 'GET',
    path: '/api/inbox/count',
    summary: 'How many of one’s messages are unread.',
    permission: 'inbox.read',
    target: { kind: 'self' },
    reply: z.object({ unread: z.int() }),
  }),
  markRead: endpoint({
    method: 'POST',
    path: '/api/inbox/:id/read',
    summary: 'Says that one has read a message; reading it again changes nothing.',
    permission: 'inbox.read',
    target: { kind: 'self' },
    params: z.object({ id: IdSchema }),
    reply: 'none',
  }),
  markAllRead: endpoint({
    method: 'POST',
    path: '/api/inbox/read-all',
    summary: 'Marks every message of one’s own as read.',
    permission: 'inbox.read',
    target: { kind: 'self' },
    reply: z.object({ changed: z.int() }),
  }),
};
