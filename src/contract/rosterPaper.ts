// Files of plans too large to be written while somebody waits.
import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { endpoint } from './endpoint.ts';

export const paperKinds = ['xlsx', 'pdf'] as const;
export type PaperKind = (typeof paperKinds)[number];
/** Up to so many people a file is written at once; above, as a job. */
export const peopleAtOnce = 1500;
/** So long a finished file can be fetched. */
export const paperKeptHours = 24;

/** What the job answers once it has ended. */
export const PaperMadeSchema = z.object({ fileId: IdSchema, name: z.string(), sizeBytes: z.int(), people: z.int() });
export type PaperMade = z.output<typeof PaperMadeSchema>;

export const rosterPaperEndpoints = {
  start: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/papers',
    summary: 'Writes the board of a unit, or of the whole plan, as a job; the file is kept for a day.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: z.object({ id: IdSchema }),
    body: z.object({
      kind: z.enum(paperKinds),
      unitId: IdSchema.nullable().default(null),
      language: z.enum(['id', 'en']),
    }),
    reply: z.object({ jobId: IdSchema }),
  }),
  fetch: endpoint({
    method: 'GET',
    path: '/api/roster/papers/:id',
    summary: 'The file that one of your jobs wrote, as long as it is kept and you may still read all units in it.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: z.object({ id: IdSchema }),
    reply: 'file',
  }),
};
