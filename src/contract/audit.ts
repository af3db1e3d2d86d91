import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const AuditEntrySchema = z.object({
  seq: z.number().int(),
  at: InstantSchema,
  accountId: IdSchema.nullable(),
  /** Null: the system itself, or somebody not signed in. */
  who: z.string().nullable(),
  action: z.string(),
  targetKind: z.string(),
  targetId: z.string(),
  /** What the target is called today, where known. */
  targetName: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntrySchema>;

export const auditEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/audit',
    summary: 'The audit trail, newest first, 50 a page, by person, action, day and target.',
    permission: 'audit.read',
    target: { kind: 'agency' },
    query: z.object({
      accountId: IdSchema.optional(),
      who: z.string().trim().max(100).default(''),
      /** An action, or an area followed by a dot: `calendar.`. */
      action: z.string().trim().max(100).default(''),
      from: PlainDateSchema.optional(),
      to: PlainDateSchema.optional(),
      targetKind: z.string().trim().max(60).optional(),
      targetId: z.string().trim().max(100).optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
    reply: z.object({ total: z.number().int(), entries: z.array(AuditEntrySchema) }),
  }),
  actions: endpoint({
    method: 'GET',
    path: '/api/audit/actions',
    summary: 'Every action that occurs in the trail, for the filter.',
    permission: 'audit.read',
    target: { kind: 'agency' },
    reply: z.object({ actions: z.array(z.string()) }),
  }),
  verify: endpoint({
    method: 'GET',
    path: '/api/audit/verify',
    summary: 'Computes the whole chain again and names the first entry that was changed, removed or moved.',
    permission: 'audit.read',
    target: { kind: 'agency' },
    reply: z.object({
      entries: z.number().int(),
      /** The newest entry's hash; noted elsewhere, it also shows a chain that was computed anew as a whole. */
      head: z.string(),
      findings: z.array(
        z.object({
          seq: z.number().int(),
          kind: z.enum(['changed', 'removed', 'moved', 'replaced', 'added', 'head']),
          toSeq: z.number().int().optional(),
          wasSeq: z.number().int().optional(),
        }),
      ),
    }),
  }),
};
