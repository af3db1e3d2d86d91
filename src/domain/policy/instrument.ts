import { z } from 'zod';
import { PlainDateSchema } from '../../kernel/time.ts';
import { ClauseSchema } from './clause.ts';
import { FilterSchema, levels, TextSchema } from './model.ts';

export const instrumentForms = ['circular', 'regulation', 'decree', 'order', 'decision'] as const;
const instrumentStates = ['draft', 'inForce', 'revoked'] as const;
const relationKinds = ['amends', 'revokes', 'mergesWith', 'implements'] as const;

/** What one instrument does to another, from a day on (its own first day when none is given). */
const RelationSchema = z.strictObject({
  kind: z.enum(relationKinds),
  instrument: z.string().min(1),
  from: PlainDateSchema.optional(),
});

/** A circular, regulation or order as data: what `policies/<id>/policy.json` and an agency's own instruments hold. */
export const InstrumentSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(80),
  form: z.enum(instrumentForms),
  level: z.enum(levels),
  issuer: z.string().min(1).max(200),
  /** As printed; null where not known. */
  number: z.string().min(1).max(120).nullable(),
  title: TextSchema,
  /** Day it was signed; null where not known. */
  issued: PlainDateSchema.nullable(),
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  state: z.enum(instrumentStates),
  relations: z.array(RelationSchema).default([]),
  /** Whom the instrument as a whole is about. */
  scope: FilterSchema.optional(),
  /** Kemendagri code of the area; null for the whole country. */
  region: z.string().max(13).nullable(),
  clauses: z.array(ClauseSchema).max(200),
  /** False while any of it rests on what was not seen in the text itself. */
  certain: z.boolean(),
  notes: z.array(TextSchema).default([]),
  sources: z.array(z.strictObject({ title: z.string().min(1), address: z.string().min(1) })).default([]),
});
export type Instrument = z.infer<typeof InstrumentSchema>;
