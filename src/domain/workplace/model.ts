import { z } from 'zod';
import { IdSchema } from '../../kernel/id.ts';
import { FenceSchema } from '../../kernel/place.ts';
import { ZoneSchema } from '../../kernel/time.ts';
import { ServiceTagSchema } from '../people/model.ts';

/** A site where people work; its zone decides what "today" means there. */
export const WorkplaceSchema = z.object({
  id: IdSchema,
  name: z.string().min(1).max(160),
  address: z.string().max(400),
  /** Kemendagri code of the district, e.g. 33.74.01. */
  district: z.string().max(13).nullable(),
  zone: ZoneSchema,
  fence: FenceSchema.nullable(),
  weekPatternId: IdSchema.nullable(),
});
export type Workplace = z.infer<typeof WorkplaceSchema>;

export const RoomSchema = z.object({
  id: IdSchema,
  workplaceId: IdSchema,
  name: z.string().min(1).max(120),
  /** Seats when nothing limits them. */
  capacity: z.int().min(0).max(5000),
});
export type Room = z.infer<typeof RoomSchema>;

/** A place of service that needs a least number of qualified people while it is open. */
export const CounterSchema = z.object({
  id: IdSchema,
  unitId: IdSchema,
  name: z.string().min(1).max(120),
  service: ServiceTagSchema.nullable(),
  minimumStaff: z.int().min(0).max(500),
  /** Employees qualified to serve here. */
  qualified: z.array(IdSchema),
});
export type Counter = z.infer<typeof CounterSchema>;

/** Equipment used in common; cleaned by schedule (KMK HK.01.07/MENKES/328/2020). */
export const EquipmentSchema = z.object({
  id: IdSchema,
  roomId: IdSchema,
  name: z.string().min(1).max(120),
  kind: z.enum(['computer', 'telephone', 'printer', 'scanner', 'vehicle', 'doorHandle', 'other']),
});
export type Equipment = z.infer<typeof EquipmentSchema>;
