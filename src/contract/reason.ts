// Why something holds or is broken, as it stands in answers.
import { z } from 'zod';
import { precedents } from '../domain/policy/model.ts';
import { PlainDateSchema } from '../kernel/time.ts';

export const ParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export const RefSchema = z.object({ instrument: z.string(), clause: z.string(), article: z.string() });
/** Why something holds; the sentence is `words.policy.reasons` or, for codes that begin with `roster.`, `words.roster.reasons`. */
export const ReasonSchema = z.object({ code: z.string(), params: ParamsSchema, ref: RefSchema.nullable() });
export const BreachSchema = z.object({
  code: z.string(),
  params: ParamsSchema,
  ref: RefSchema.nullable(),
  day: PlainDateSchema.nullable(),
  employeeIds: z.array(z.string()),
});
/** A clause that spoke and gave way, the one it gave way to, and by which step of the rule of precedence. */
export const OverruledSchema = z.object({
  reason: ReasonSchema,
  by: ReasonSchema,
  why: z.enum(precedents).optional(),
});
/** Short names of instruments, for reasons that name only their id. */
export const InstrumentNamesSchema = z.array(
  z.object({ id: z.string(), name: z.object({ id: z.string(), en: z.string() }) }),
);
