import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const params = z.object({ id: IdSchema });

/** Long work: progress, result and cancelling, the same for imports, dry runs and plans. Seen by whoever started it. */
export const jobEndpoints = {
  read: endpoint({
    method: 'GET',
    path: '/api/jobs/:id',
    summary: 'How far one of your jobs has come, and its result or refusal once it has ended.',
    permission: 'signedIn',
    params,
    reply: z.object({
      id: IdSchema,
      kind: z.string(),
      state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
      done: z.int(),
      total: z.int(),
      step: z.string(),
      result: z.unknown(),
      problem: z
        .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() })
        .nullable(),
      startedAt: InstantSchema.nullable(),
    }),
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/jobs/:id/cancel',
    summary: 'Asks one of your jobs to stop; nothing half-done stays.',
    permission: 'signedIn',
    params,
    reply: 'none',
  }),
};
