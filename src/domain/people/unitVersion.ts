import { z } from 'zod';
import { IdSchema } from '../../kernel/id.ts';
import { PlainDateSchema } from '../../kernel/time.ts';
import { ServiceTagSchema, UnitKindSchema } from './model.ts';

/** A unit as it stands over a span of days; a reorganisation opens the next version. */
export const UnitVersionSchema = z.object({
  unitId: IdSchema,
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  parentId: IdSchema.nullable(),
  name: z.string().min(1).max(200),
  kind: UnitKindSchema,
  services: z.array(ServiceTagSchema),
  strategic: z.boolean(),
  workplaceId: IdSchema.nullable(),
});
export type UnitVersion = z.infer<typeof UnitVersionSchema>;
