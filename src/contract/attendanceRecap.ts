import { z } from 'zod';
import { sumFields } from '../domain/attendance/day/sumMonths.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema } from '../kernel/time.ts';
import { MonthQuerySchema } from './attendanceDay.ts';
import { endpoint } from './endpoint.ts';

const SumsSchema = z.record(z.enum(sumFields), z.number());
const UnitSumsSchema = z.object({
  id: IdSchema,
  parentId: IdSchema.nullable(),
  name: z.string(),
  /** Of everybody in the unit and below. */
  sums: SumsSchema,
});
export type UnitSums = z.output<typeof UnitSumsSchema>;

export const attendanceRecapEndpoints = {
  units: endpoint({
    method: 'GET',
    path: '/api/attendance/recap/units',
    summary: 'What a month adds up to in each unit within reach, with everything below it.',
    permission: 'attendance.read',
    target: { kind: 'scope' },
    query: MonthQuerySchema,
    reply: z.object({
      locked: z.boolean(),
      /** When the oldest of it was judged. */
      asOf: InstantSchema.nullable(),
      /** People whose month is still to be judged again. */
      pending: z.int(),
      units: z.array(UnitSumsSchema),
      all: SumsSchema,
    }),
  }),
};
