import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

/** `away`: not at work today, for readers who may not know whether on leave or on official travel; `unknown`: nothing is published. */
const placesToday = ['office', 'home', 'other', 'travel', 'leave', 'away', 'off', 'unknown'] as const;
export type PlaceToday = (typeof placesToday)[number];
const PlaceSchema = z.enum(placesToday);
const CountsSchema = z.partialRecord(PlaceSchema, z.int());

const GroupSchema = z.object({ id: z.string(), name: z.string(), within: z.string(), counts: CountsSchema });
export type WhereGroup = z.output<typeof GroupSchema>;

export const whereaboutsEndpoints = {
  now: endpoint({
    method: 'GET',
    path: '/api/roster/whereabouts',
    summary: 'Who is planned where today by unit, building and room; employees see their own unit, never a cause.',
    permission: 'roster.whereabouts',
    target: { kind: 'scope' },
    query: z.object({
      unitId: IdSchema.optional(),
      workplaceId: IdSchema.optional(),
      roomId: IdSchema.optional(),
      place: PlaceSchema.optional(),
      /** Another day than today, at most a week back and two months ahead. */
      day: PlainDateSchema.optional(),
      q: z.string().trim().max(80).default(''),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({
      day: PlainDateSchema,
      /** When this was read. */
      asOf: InstantSchema,
      /** Newest publication among the plans that hold today; null where none does. */
      publishedAt: InstantSchema.nullable(),
      /** The plan only, until attendance is recorded. */
      basis: z.literal('plan'),
      /** True where the reader sees no more than office, home and other place. */
      limited: z.boolean(),
      counts: CountsSchema,
      units: z.array(GroupSchema),
      workplaces: z.array(GroupSchema),
      rooms: z.array(GroupSchema),
      total: z.int(),
      people: z.array(
        z.object({
          employeeId: IdSchema,
          name: z.string(),
          unitName: z.string(),
          place: PlaceSchema,
          workplaceName: z.string(),
          roomName: z.string(),
        }),
      ),
    }),
  }),
};
