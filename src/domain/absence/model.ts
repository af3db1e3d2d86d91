import { z } from 'zod';
import { PlainDateSchema } from '../../kernel/time.ts';

/** Kinds that a plan respects: leave (PP 11/2017, whatever its kind) and duty travel. The reason of a leave is nobody's business here. */
export const absenceModes = ['leave', 'travel'] as const;
export type AbsenceMode = (typeof absenceModes)[number];

export const AbsenceInputSchema = z.object({
  mode: z.enum(absenceModes),
  from: PlainDateSchema,
  to: PlainDateSchema,
  /** Number of the letter that decided it. */
  basis: z.string().trim().max(120).default(''),
});
export type AbsenceInput = z.infer<typeof AbsenceInputSchema>;
