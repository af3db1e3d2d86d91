import { z } from 'zod';
import { presenceStates } from '../domain/attendance/live/presenceNow.ts';
import { channels, punchPlaces } from '../domain/attendance/model.ts';
import { modes } from '../domain/policy/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { ClockTimeSchema, type Instant, InstantSchema, PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const PersonSchema = z.object({
  employeeId: IdSchema,
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  state: z.enum(presenceStates),
  mode: z.enum(modes),
  zone: ZoneSchema,
  start: ClockTimeSchema.nullable(),
  end: ClockTimeSchema.nullable(),
  in: InstantSchema.nullable(),
  out: InstantSchema.nullable(),
  lateMinutes: z.int(),
  channel: z.enum(channels).nullable(),
  place: z.enum(punchPlaces).nullable(),
  /** Punches that wait for a decision. */
  waiting: z.int(),
});
export type PersonNow = z.output<typeof PersonSchema>;

const SumsSchema = z.object({
  people: z.int(),
  counts: z.record(z.enum(presenceStates), z.int()),
  late: z.int(),
});
const UnitsNowSchema = SumsSchema.extend({
  day: PlainDateSchema,
  asOf: InstantSchema,
  /** The units directly below and, under its own id, the unit itself where people are placed in it. */
  units: z.array(SumsSchema.extend({ unitId: IdSchema, name: z.string() })),
});
export type UnitsNow = z.output<typeof UnitsNowSchema>;

/** What a screen may wait for; each is told of without saying whose it is. */
export const liveAreas = [
  'punches',
  'doubts',
  'requests',
  'leave',
  'register',
  'roster',
  'phones',
  'devices',
  'rollCalls',
  'days',
  'inbox',
] as const;
export type LiveArea = (typeof liveAreas)[number];

/** The data of one server-sent event. The first of a line names no area: whatever was missed before must be read again. */
export interface LiveEvent {
  readonly at: Instant;
  readonly areas: readonly LiveArea[];
}

export const attendanceLiveEndpoints = {
  now: endpoint({
    method: 'GET',
    path: '/api/attendance/now',
    summary: 'Who of a unit and of everything below it is here, missing, late or gone, as punches tell at this moment.',
    permission: 'attendance.read',
    target: { kind: 'unit', in: 'query', name: 'unitId' },
    query: z.object({ unitId: IdSchema }),
    reply: z.object({
      day: PlainDateSchema,
      asOf: InstantSchema,
      counts: z.record(z.enum(presenceStates), z.int()),
      late: z.int(),
      people: z.array(PersonSchema),
    }),
  }),
  units: endpoint({
    method: 'GET',
    path: '/api/attendance/now/units',
    summary:
      'How many people of a unit stand where at this moment, by the units directly below it, for units too large to be listed by name. Worked out at most every twenty seconds; `asOf` says when.',
    permission: 'attendance.read',
    target: { kind: 'scope' },
    transaction: 'own',
    query: z.object({ unitId: IdSchema }),
    reply: UnitsNowSchema,
  }),
  changes: endpoint({
    method: 'GET',
    path: '/api/attendance/changes',
    summary:
      'Server-sent events: one whenever punches, requests, decisions or devices of the agency changed or a message came, at most one a second. It names the areas; what changed is read from their endpoints. With only=own: messages and punches of the one who follows, as a phone needs them.',
    permission: 'signedIn',
    transaction: 'own',
    query: z.object({ only: z.enum(['own']).optional() }),
    reply: 'events',
  }),
};
