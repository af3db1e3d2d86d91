import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, ZoneSchema } from '../kernel/time.ts';
import { DevicePublicKeySchema } from './attendanceCard.ts';
import { endpoint } from './endpoint.ts';

const IdParamsSchema = z.object({ id: IdSchema });
export const stationKinds = ['kiosk', 'display'] as const;

const StationInputSchema = z.object({ name: z.string().trim().min(2).max(80), workplaceId: IdSchema });
const PairingSchema = z.object({ code: z.string(), until: InstantSchema });

const StationLineSchema = z.object({
  id: IdSchema,
  kind: z.enum(stationKinds),
  name: z.string(),
  workplaceId: IdSchema,
  workplaceName: z.string(),
  unitId: IdSchema,
  unitName: z.string(),
  state: z.enum(['waiting', 'paired', 'unpaired']),
  device: z.string(),
  pairedAt: InstantSchema.nullable(),
  seenAt: InstantSchema.nullable(),
  syncedAt: InstantSchema.nullable(),
  waiting: z.int(),
  /** Seconds by which its clock stood off when it was last heard. */
  clockOff: z.number().nullable(),
  events: z.object({ today: z.int(), refused: z.int() }),
});
export type StationLine = z.infer<typeof StationLineSchema>;

const StationEventSchema = z.object({
  id: IdSchema,
  at: InstantSchema,
  receivedAt: InstantSchema,
  name: z.string().nullable(),
  method: z.enum(['qrCard', 'qrLive']).nullable(),
  session: z.string().nullable(),
  confirmed: z.boolean().nullable(),
  outcome: z.string(),
});
const AnchorSchema = z.object({ at: z.int(), mark: z.string().max(64) });
export type AnchorWord = z.infer<typeof AnchorSchema>;

/** A question of a station: `payload` is JSON text, signed together with the path and a fresh word of the server. */
const QuestionSchema = z.object({
  stationId: IdSchema,
  anchor: AnchorSchema,
  payload: z.string().max(2_000_000),
  signature: z.base64().length(88),
});
export type Question = z.infer<typeof QuestionSchema>;

const SyncedPersonSchema = z.object({
  holder: z.string(),
  credential: z.string(),
  name: z.string(),
  unit: z.string(),
  /** Names the photo; it is fetched by itself. */
  photo: IdSchema.nullable(),
  liveKey: z.string().nullable(),
  printed: z.boolean(),
});
export type SyncedPerson = z.infer<typeof SyncedPersonSchema>;

const SyncedSessionSchema = z.object({
  id: IdSchema,
  kind: z.enum(['rollCall', 'meeting']),
  name: z.string(),
  place: z.string(),
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  /** Holders of those expected. */
  expected: z.array(z.string()),
});
export type SyncedSession = z.infer<typeof SyncedSessionSchema>;

const OfficeSchema = z.object({
  agency: z.int(),
  agencyName: z.string(),
  stationName: z.string(),
  workplaceName: z.string(),
  zone: ZoneSchema,
});
export type StationOffice = z.infer<typeof OfficeSchema>;

const KioskDataSchema = z.object({
  keys: z.array(z.object({ keyId: z.int(), publicKey: z.string() })),
  people: z.array(SyncedPersonSchema),
  revoked: z.array(z.string()),
  sessions: z.array(SyncedSessionSchema),
  printed: z.enum(['everybody', 'granted']),
  confirmOneIn: z.int().nullable(),
});
export type KioskData = z.infer<typeof KioskDataSchema>;

const DisplayDataSchema = z.object({
  number: z.int(),
  days: z.array(z.object({ day: z.int(), key: z.string() })),
});
export type DisplayData = z.infer<typeof DisplayDataSchema>;

const SyncReplySchema = z.object({
  office: OfficeSchema,
  lastSeq: z.int(),
  chain: z.string(),
  /** Names the state of the lists; null data where the station has them already. */
  version: z.string(),
  kiosk: KioskDataSchema.nullable(),
  display: DisplayDataSchema.nullable(),
});
export const attendanceStationEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/attendance/stations',
    summary: 'Kiosks and displays that you look after, with when each was last heard.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    reply: z.object({ stations: z.array(StationLineSchema) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/attendance/stations',
    summary: 'Adds a kiosk or a display; answers the code that pairs it, once.',
    permission: 'attendance.operate',
    target: { kind: 'unit', in: 'body', name: 'unitId' },
    body: StationInputSchema.extend({ kind: z.enum(stationKinds), unitId: IdSchema }),
    reply: PairingSchema.extend({ id: IdSchema }),
    shownOnce: true,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/attendance/stations/:id',
    summary: 'Changes name or place of a kiosk or display.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    body: StationInputSchema,
    reply: 'none',
  }),
  pairAgain: endpoint({
    method: 'POST',
    path: '/api/attendance/stations/:id/pairing',
    summary: 'Answers a new code that pairs the station, once; what was paired before ends when the code is used.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    reply: PairingSchema,
    shownOnce: true,
  }),
  unpair: endpoint({
    method: 'POST',
    path: '/api/attendance/stations/:id/unpair',
    summary: 'Ends the pairing: the device is heard no more.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  retire: endpoint({
    method: 'DELETE',
    path: '/api/attendance/stations/:id',
    summary: 'Removes a kiosk or display from the list; what it saw stays.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  events: endpoint({
    method: 'GET',
    path: '/api/attendance/stations/:id/events',
    summary: 'The last hundred events of a kiosk and what became of each.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    reply: z.object({ events: z.array(StationEventSchema) }),
  }),
  pair: endpoint({
    method: 'POST',
    path: '/api/station/pair',
    summary: 'A device says the one-time code and its public key and becomes the station.',
    permission: 'public',
    rate: 'signIn',
    body: z.object({
      code: z.string().max(20),
      publicKey: DevicePublicKeySchema,
      device: z.string().max(120),
    }),
    reply: z.object({
      stationId: IdSchema,
      kind: z.enum(stationKinds),
      office: OfficeSchema,
      anchor: AnchorSchema,
      lastSeq: z.int(),
      chain: z.string(),
    }),
  }),
  anchor: endpoint({
    method: 'POST',
    path: '/api/station/anchor',
    summary: 'The time of the server, marked for one station.',
    permission: 'public',
    body: z.object({ stationId: IdSchema }),
    reply: AnchorSchema,
  }),
  sync: endpoint({
    method: 'POST',
    path: '/api/station/sync',
    summary:
      'What a station needs to work by itself: people, cards, revocations and sessions, or the keys of the days.',
    permission: 'public',
    body: QuestionSchema,
    reply: SyncReplySchema,
  }),
  photos: endpoint({
    method: 'POST',
    path: '/api/station/photos',
    summary: 'Some photos of people of the office, twenty at most.',
    permission: 'public',
    body: QuestionSchema,
    reply: z.object({ photos: z.array(z.object({ id: IdSchema, jpeg: z.string() })) }),
  }),
  send: endpoint({
    method: 'POST',
    path: '/api/station/events',
    summary: 'Events of a kiosk in order, two hundred at most; sent again they change nothing.',
    permission: 'public',
    body: QuestionSchema,
    reply: z.object({ outcomes: z.array(z.object({ id: IdSchema, outcome: z.string() })), lastSeq: z.int() }),
  }),
};

/** Until the year 2100: a clock may be wrong, but a moment must be one. */
const latest = 4_102_444_800_000;
const MillisecondsSchema = z.number().min(0).max(latest);

/** What stands in the payload of each question. */
export const SyncPayloadSchema = z.object({
  version: z.string().max(64).nullable(),
  waiting: z.int().min(0).max(1_000_000),
  /** The device's own clock, in milliseconds since 1970. */
  wall: MillisecondsSchema,
});
export const PhotosPayloadSchema = z.object({ ids: z.array(IdSchema).max(20) });
const SentEventSchema = z.object({
  id: IdSchema,
  seq: z.int().min(1),
  text: z.string().max(300),
  sessionId: IdSchema.nullable(),
  confirmed: z.boolean().nullable(),
  wall: MillisecondsSchema,
  mono: z.number(),
  page: z.string().max(64),
  anchor: z.object({
    at: z.int().min(0).max(latest),
    mark: z.string().max(64),
    wall: MillisecondsSchema,
    mono: z.number(),
    page: z.string().max(64),
    unsure: z.number().min(0).max(600_000),
  }),
  previous: z.string().max(64),
  signature: z.base64().length(88),
});
export type SentEvent = z.infer<typeof SentEventSchema>;
export const EventsPayloadSchema = z.object({
  events: z.array(SentEventSchema).min(1).max(200),
  now: z.object({ wall: MillisecondsSchema, mono: z.number(), page: z.string().max(64) }),
});
