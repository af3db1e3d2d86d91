// Planning again with the least change: the proposal is shown as a difference before anybody takes it.
import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';
import { ReasonSchema } from './reason.ts';

const params = z.object({ id: IdSchema });
const LetterSchema = z.enum(['K', 'R', 'L', 'D', 'C', '-']);
const ProposedChangeSchema = z.object({
  employeeId: IdSchema,
  name: z.string(),
  unitName: z.string(),
  days: z.array(z.object({ day: PlainDateSchema, before: LetterSchema, after: LetterSchema, reason: ReasonSchema })),
});
export type ProposedChange = z.output<typeof ProposedChangeSchema>;

export const rosterReplanEndpoints = {
  start: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/replan',
    summary: 'Plans again from a day on with the least change, as a job; nothing changes until its proposal is taken.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params,
    body: z.object({
      version: z.int(),
      /** First day that may change; today at the earliest for a published plan. */
      from: PlainDateSchema,
    }),
    reply: z.object({ jobId: IdSchema }),
  }),
  proposal: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/replan/:jobId',
    summary: 'Who would change, on which days, how and why, and what rules the plan breaks before and after.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: params.extend({ jobId: IdSchema }),
    reply: z.object({
      version: z.int(),
      from: PlainDateSchema,
      people: z.int(),
      days: z.int(),
      changes: z.array(ProposedChangeSchema),
      breachesBefore: z.int(),
      breachesAfter: z.int(),
      /** No plan with fewer changes of other people exists. */
      proven: z.boolean(),
      taken: z.boolean(),
    }),
  }),
  take: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/replan/:jobId/take',
    summary: 'Takes the proposal as one new version, if nobody changed the plan meanwhile.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: params.extend({ jobId: IdSchema }),
    body: z.object({}),
    reply: z.object({ version: z.int() }),
  }),
};
