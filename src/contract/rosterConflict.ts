// Why a rule of a plan cannot be kept: the smallest set that stands against each other, and tried changes.
import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';
import { ReasonSchema } from './reason.ts';

const BoundShape = {
  mode: z.enum(['office', 'home']),
  side: z.enum(['min', 'max']),
  /** Day of a bound on many people; null for a bound on one person's days. */
  day: PlainDateSchema.nullable(),
  /** The person of a bound on his days; empty otherwise. */
  name: z.string(),
  reason: ReasonSchema,
};
const HeldShape = {
  kind: z.literal('held'),
  name: z.string(),
  day: PlainDateSchema,
  letter: z.enum(['K', 'R', 'L', 'D', 'C', '-']),
  /** Somebody set the cell. */
  byHand: z.boolean(),
};
const PartSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bound'), bound: z.int(), ...BoundShape }),
  z.object({ ...HeldShape, reason: ReasonSchema }),
]);
export type ConflictPartAnswer = z.output<typeof PartSchema>;
const CorrectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bound'), from: z.int(), to: z.int(), ...BoundShape }),
  z.object(HeldShape),
]);
export type CorrectionAnswer = z.output<typeof CorrectionSchema>;

export const rosterConflictEndpoints = {
  why: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/conflict',
    summary:
      'Why a bound of a board cannot be kept: a minimal set of rules and held days that cannot hold together, and changes that were tried and would help.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: z.object({ id: IdSchema }),
    query: z.object({
      unitId: IdSchema,
      version: z.coerce.number().int().min(1),
      kind: z.enum(['dayLimit', 'personLimit']),
      /** Index of the bound on the board of that unit and version. */
      limit: z.coerce.number().int().min(0),
    }),
    reply: z.object({
      /** A plan that keeps the rule exists; planning again finds it. */
      possible: z.boolean(),
      parts: z.array(PartSchema),
      corrections: z.array(CorrectionSchema),
    }),
  }),
};
