import { z } from 'zod';
import { addDays, type PlainDate } from '../../kernel/time.ts';

/** How long health data is kept, in days; an agency may set it under `settings.dispensation`. UU 27/2022: no longer than needed. */
const RetentionSchema = z.object({
  /** After the end, the refusal or the withdrawal of a dispensation, its ground and evidence are erased. */
  evidenceDays: z.int().min(0).max(365).catch(30),
  /** How long a declaration of travel or contact holds (SE MenPANRB 58/2020: the last 14 days). */
  declarationDays: z.int().min(1).max(60).catch(14),
});
export type Retention = z.infer<typeof RetentionSchema>;

export const retentionOf = (settings: unknown): Retention => {
  const whole = z.object({ dispensation: RetentionSchema.partial().catch({}) }).safeParse(settings);
  return RetentionSchema.parse(whole.success ? whole.data.dispensation : {});
};

/** Dispensations that ended before this day lose their ground and evidence. */
export const evidenceErasedBefore = (retention: Retention, today: PlainDate): PlainDate =>
  addDays(today, -retention.evidenceDays);
