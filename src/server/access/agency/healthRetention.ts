import { z } from 'zod';

const DaysSchema = z.object({ evidenceDays: z.int().catch(30), declarationDays: z.int().catch(14) });

/** The retention of health data as it stands in the settings, which the dispensation area keeps and reads. */
export const healthRetentionOf = (settings: unknown): z.infer<typeof DaysSchema> => {
  const whole = z.object({ dispensation: z.looseObject({}).catch({}) }).safeParse(settings);
  return DaysSchema.parse(whole.success ? whole.data.dispensation : {});
};
