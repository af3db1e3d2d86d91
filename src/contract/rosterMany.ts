// One step for many plans at once: which of them may take it, and the job that takes it plan by plan.
import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';
import { ParamsSchema } from './reason.ts';

export const manySteps = ['approve', 'publish'] as const;
export type ManyStep = (typeof manySteps)[number];
export const mostPlansAtOnce = 1000;

const BodySchema = z.object({
  /** Each with the version that the person saw; another one is listed as failed. */
  plans: z
    .array(z.object({ id: IdSchema, version: z.int().min(1) }))
    .min(1)
    .max(mostPlansAtOnce),
  note: z.string().trim().max(500).default(''),
});

/** What the job answers once it has ended; cancelling keeps the steps that were taken. */
const ManyOutcomeSchema = z.object({
  step: z.enum(manySteps),
  done: z.int(),
  /** Employees whose days change by what was published. */
  told: z.int(),
  failed: z.array(
    z.object({
      id: IdSchema,
      version: z.int(),
      unitName: z.string(),
      from: PlainDateSchema.nullable(),
      to: PlainDateSchema.nullable(),
      code: z.string(),
      params: ParamsSchema.optional(),
    }),
  ),
});
export type ManyOutcome = z.output<typeof ManyOutcomeSchema>;

export const rosterManyEndpoints = {
  ripe: endpoint({
    method: 'GET',
    path: '/api/roster/ripe-plans',
    summary: 'All plans for which the reader may take a step now: proposed ones to approve, approved ones to publish.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    query: z.object({ step: z.enum(manySteps) }),
    reply: z.object({
      plans: z.array(
        z.object({
          id: IdSchema,
          version: z.int(),
          people: z.int(),
          /** Rules that the plan is known to break; such a plan is decided alone, with a note. */
          breachCount: z.int(),
        }),
      ),
    }),
  }),
  approve: endpoint({
    method: 'POST',
    path: '/api/roster/ripe-plans/approve',
    summary: 'Approves many plans as a job; each stands alone, and those that failed are listed with the reason.',
    permission: 'roster.approve',
    target: { kind: 'scope' },
    body: BodySchema,
    reply: z.object({ jobId: IdSchema }),
  }),
  publish: endpoint({
    method: 'POST',
    path: '/api/roster/ripe-plans/publish',
    summary: 'Publishes many plans as a job; each stands alone, and those that failed are listed with the reason.',
    permission: 'roster.publish',
    target: { kind: 'scope' },
    body: BodySchema,
    reply: z.object({ jobId: IdSchema }),
  }),
};
