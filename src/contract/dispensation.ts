import { z } from 'zod';
import { DispensationEffectSchema, DispensationGroundSchema } from '../domain/people/dispensation.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const IdParamsSchema = z.object({ id: IdSchema });
/** Random text from the caller: without it, the kept fingerprint of a request could be guessed back to a ground or an answer. */
const SaltSchema = z.string().min(16).max(64);

/** What the employee himself reads of his own request. */
const OwnDispensationSchema = DispensationEffectSchema.omit({ employeeId: true }).extend({
  /** Null once erased. */
  ground: DispensationGroundSchema.nullable(),
  answer: z.string().nullable(),
  evidence: z.int(),
  askedAt: InstantSchema,
});
export type OwnDispensation = z.infer<typeof OwnDispensationSchema>;

/** What unit heads, officers and inspectors see: that it holds and until when. */
const SeenDispensationSchema = DispensationEffectSchema.omit({ state: true }).extend({
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
});

/** A line of the verifier's queue; the ground is shown only after opening, which is written down. */
const QueuedDispensationSchema = DispensationEffectSchema.extend({
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  evidence: z.int(),
  askedAt: InstantSchema,
});
export type QueuedDispensation = z.infer<typeof QueuedDispensationSchema>;

const OpenedDispensationSchema = QueuedDispensationSchema.omit({ evidence: true }).extend({
  ground: DispensationGroundSchema.nullable(),
  note: z.string(),
  answer: z.string().nullable(),
  evidence: z.array(z.object({ fileId: IdSchema, mediaType: z.string(), sizeBytes: z.int() })),
});
export type OpenedDispensation = z.infer<typeof OpenedDispensationSchema>;

export const DeclarationAnswersSchema = z.object({
  domesticTravel: z.boolean(),
  foreignTravel: z.boolean(),
  contact: z.boolean(),
  familyIllness: z.boolean(),
});
export type DeclarationAnswers = z.infer<typeof DeclarationAnswersSchema>;

export const dispensationEndpoints = {
  ask: endpoint({
    method: 'POST',
    path: '/api/dispensations',
    summary: 'Asks for a dispensation; the ground is sealed and read by the health verifier alone.',
    permission: 'dispensation.ask',
    target: { kind: 'self' },
    body: z.object({
      ground: DispensationGroundSchema,
      note: z.string().trim().max(1000),
      from: PlainDateSchema,
      until: PlainDateSchema,
      salt: SaltSchema,
    }),
    reply: z.object({ id: IdSchema }),
  }),
  addEvidence: endpoint({
    method: 'POST',
    path: '/api/dispensations/:id/evidence',
    summary: 'Adds a PDF, JPG or PNG of at most 5 MB to an own request; kept encrypted under a neutral name.',
    permission: 'dispensation.ask',
    target: { kind: 'self' },
    params: IdParamsSchema,
    body: 'bytes',
    reply: z.object({ evidence: z.int() }),
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/dispensations/mine',
    summary: "The caller's own requests.",
    permission: 'dispensation.ask',
    target: { kind: 'self' },
    reply: z.object({ dispensations: z.array(OwnDispensationSchema), evidenceDays: z.int() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/dispensations/:id/withdraw',
    summary: 'Withdraws an own request or dispensation; ground and evidence are erased at once.',
    permission: 'dispensation.ask',
    target: { kind: 'self' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/dispensations',
    summary: 'Dispensations in force or to come, as effects alone: who, from when, until when. Never why.',
    permission: 'dispensation.seeEffect',
    target: { kind: 'scope' },
    reply: z.object({ dispensations: z.array(SeenDispensationSchema) }),
  }),
  queue: endpoint({
    method: 'GET',
    path: '/api/dispensations/queue',
    summary: 'Requests for the health verifier, without their grounds.',
    permission: 'dispensation.verify',
    target: { kind: 'agency' },
    query: z.object({ state: z.enum(['asked', 'granted', 'refused', 'withdrawn']).default('asked') }),
    reply: z.object({ dispensations: z.array(QueuedDispensationSchema), waiting: z.int() }),
  }),
  open: endpoint({
    method: 'GET',
    path: '/api/dispensations/:id/ground',
    summary:
      'Opens one request with its ground for the health verifier; the reading is written into the audit trail, the ground is not.',
    permission: 'dispensation.verify',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: OpenedDispensationSchema,
  }),
  evidence: endpoint({
    method: 'GET',
    path: '/api/dispensations/:id/evidence/:fileId',
    summary: 'One piece of evidence for the health verifier; the reading is written into the audit trail.',
    permission: 'dispensation.verify',
    target: { kind: 'agency' },
    params: IdParamsSchema.extend({ fileId: IdSchema }),
    reply: 'file',
  }),
  grant: endpoint({
    method: 'POST',
    path: '/api/dispensations/:id/grant',
    summary: 'Grants a dispensation for these dates; the employee is told.',
    permission: 'dispensation.verify',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: z.object({ from: PlainDateSchema, until: PlainDateSchema }),
    reply: 'none',
  }),
  refuse: endpoint({
    method: 'POST',
    path: '/api/dispensations/:id/refuse',
    summary: 'Refuses a request with an answer that only the employee reads.',
    permission: 'dispensation.verify',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: z.object({ answer: z.string().trim().min(5).max(1000) }),
    reply: 'none',
  }),
  declare: endpoint({
    method: 'POST',
    path: '/api/declarations',
    summary:
      'Declares travel, contact and illness in the family by yes or no; replaces the declaration before, and is erased after its days.',
    permission: 'declaration.make',
    target: { kind: 'self' },
    body: DeclarationAnswersSchema.extend({ salt: SaltSchema }),
    reply: z.object({ until: PlainDateSchema }),
  }),
  ownDeclaration: endpoint({
    method: 'GET',
    path: '/api/declarations/mine',
    summary: "The caller's own declaration while it is kept.",
    permission: 'declaration.make',
    target: { kind: 'self' },
    reply: z.object({
      declaration: z
        .object({ answers: DeclarationAnswersSchema, madeAt: InstantSchema, until: PlainDateSchema })
        .nullable(),
      days: z.int(),
    }),
  }),
  eraseDeclaration: endpoint({
    method: 'DELETE',
    path: '/api/declarations/mine',
    summary: "Erases the caller's own declaration.",
    permission: 'declaration.make',
    target: { kind: 'self' },
    reply: 'none',
  }),
};
