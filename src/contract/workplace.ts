import { z } from 'zod';
import { CounterSchema, EquipmentSchema, RoomSchema, WorkplaceSchema } from '../domain/workplace/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { PointSchema } from '../kernel/place.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const IdParamsSchema = z.object({ id: IdSchema });
const NamedSchema = z.object({ id: IdSchema, name: z.string() });

const RegionSchema = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['province', 'regency', 'district']),
  full: z.string(),
});

const WorkplaceInputSchema = WorkplaceSchema.omit({ id: true }).extend({
  name: z.string().trim().min(3).max(160),
  address: z.string().trim().max(400),
});
export type WorkplaceInput = z.infer<typeof WorkplaceInputSchema>;
const RoomInputSchema = RoomSchema.pick({ name: true, capacity: true }).extend({
  name: z.string().trim().min(1).max(120),
});
const CounterInputSchema = CounterSchema.omit({ id: true }).extend({
  name: z.string().trim().min(1).max(120),
  qualified: z.array(IdSchema).max(2000),
});
const EquipmentInputSchema = EquipmentSchema.pick({ name: true, kind: true }).extend({
  name: z.string().trim().min(1).max(120),
});

/** A counter as shown: the unit and the qualified people with their names. */
const ShownCounterSchema = CounterSchema.omit({ qualified: true }).extend({
  unitName: z.string(),
  qualified: z.array(NamedSchema),
});
const WorkplaceLineSchema = WorkplaceSchema.omit({ fence: true }).extend({
  regionName: z.string().nullable(),
  fence: z.enum(['circle', 'polygon']).nullable(),
  /** Where it lies, to find one's way on a map without a base map; null without a fence. */
  centre: PointSchema.nullable(),
  rooms: z.int(),
  seats: z.int(),
  counters: z.int(),
});
const WorkplaceWholeSchema = z.object({
  workplace: WorkplaceSchema,
  regionName: z.string().nullable(),
  weekPatternName: z.string().nullable(),
  rooms: z.array(RoomSchema),
  counters: z.array(ShownCounterSchema),
  equipment: z.array(EquipmentSchema),
  /** Units that have their seat here today, and how many people are placed here. */
  units: z.array(NamedSchema),
  people: z.int(),
});
export type WorkplaceWhole = z.infer<typeof WorkplaceWholeSchema>;

/** A unit in a room, with how many of its people sit there. */
const SeatedUnitSchema = NamedSchema.extend({ people: z.int() });
const SeatsSchema = z.object({
  day: PlainDateSchema,
  people: z.int(),
  rooms: z.array(
    z.object({ id: IdSchema, name: z.string(), capacity: z.int(), people: z.int(), units: z.array(SeatedUnitSchema) }),
  ),
  /** People of this workplace without a room. */
  roomless: z.object({ people: z.int(), units: z.array(SeatedUnitSchema) }),
});
export type Seats = z.infer<typeof SeatsSchema>;

export const workplaceEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/workplaces',
    summary: 'Every workplace with its region, and how many rooms, seats and counters it has.',
    permission: 'workplace.read',
    target: { kind: 'scope' },
    reply: z.object({ workplaces: z.array(WorkplaceLineSchema) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/workplaces/:id',
    summary: 'One workplace with its fence, rooms, counters, equipment and the units that sit there.',
    permission: 'workplace.read',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    reply: WorkplaceWholeSchema,
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/workplaces',
    summary: 'Adds a workplace.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    body: WorkplaceInputSchema,
    reply: z.object({ id: IdSchema }),
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/workplaces/:id',
    summary: 'Changes name, address, region, zone, fence or working week of a workplace.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: WorkplaceInputSchema,
    reply: 'none',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/workplaces/:id',
    summary: 'Removes a workplace that no unit and no person is placed at, with its rooms, counters and equipment.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  addRoom: endpoint({
    method: 'POST',
    path: '/api/workplaces/:id/rooms',
    summary: 'Adds a room with its seats.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: RoomInputSchema,
    reply: z.object({ id: IdSchema }),
  }),
  changeRoom: endpoint({
    method: 'PUT',
    path: '/api/rooms/:id',
    summary: 'Changes the name or the seats of a room.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: RoomInputSchema,
    reply: 'none',
  }),
  removeRoom: endpoint({
    method: 'DELETE',
    path: '/api/rooms/:id',
    summary: 'Removes a room in which nobody is placed, with its equipment.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  seats: endpoint({
    method: 'GET',
    path: '/api/workplaces/:id/seats',
    summary: 'How many people of which units sit in each room of a workplace on a day, against its seats.',
    permission: 'workplace.read',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    query: z.object({ day: PlainDateSchema.optional() }),
    reply: SeatsSchema,
  }),
  seat: endpoint({
    method: 'POST',
    path: '/api/workplaces/:id/seats',
    summary: 'Seats a unit, or some of its people, at a workplace and perhaps in a room, from a day on.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: z.object({
      unitId: IdSchema,
      includeBelow: z.boolean(),
      /** Only these people of the unit; everybody unless given. */
      employeeIds: z.array(IdSchema).min(1).max(2000).optional(),
      roomId: IdSchema.nullable(),
      from: PlainDateSchema,
    }),
    /** How many were seated anew, and how many sat there already. */
    reply: z.object({ people: z.int(), unchanged: z.int() }),
  }),
  addCounter: endpoint({
    method: 'POST',
    path: '/api/workplaces/:id/counters',
    summary: 'Adds a counter with its unit, service, least number of staff and qualified people.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: CounterInputSchema,
    reply: z.object({ id: IdSchema }),
  }),
  changeCounter: endpoint({
    method: 'PUT',
    path: '/api/counters/:id',
    summary: 'Changes a counter and the list of its qualified people.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: CounterInputSchema,
    reply: 'none',
  }),
  removeCounter: endpoint({
    method: 'DELETE',
    path: '/api/counters/:id',
    summary: 'Removes a counter.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  addEquipment: endpoint({
    method: 'POST',
    path: '/api/rooms/:id/equipment',
    summary: 'Adds equipment that people share in a room.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: EquipmentInputSchema,
    reply: z.object({ id: IdSchema }),
  }),
  removeEquipment: endpoint({
    method: 'DELETE',
    path: '/api/equipment/:id',
    summary: 'Removes shared equipment.',
    permission: 'workplace.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  map: endpoint({
    method: 'GET',
    path: '/api/map',
    summary: 'Address of the base map that the operator named, a PMTiles archive; null where there is none.',
    permission: 'workplace.read',
    target: { kind: 'scope' },
    reply: z.object({ tiles: z.string().nullable() }),
  }),
  regions: endpoint({
    method: 'GET',
    path: '/api/regions',
    summary: 'Regions by name or Kemendagri code; twenty at most. Data: idn-area-data, ODbL.',
    permission: 'signedIn',
    query: z.object({ q: z.string().trim().max(80) }),
    reply: z.object({ regions: z.array(RegionSchema) }),
  }),
};
