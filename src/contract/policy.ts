import { z } from 'zod';
import { InstrumentSchema, instrumentForms } from '../domain/policy/instrument.ts';
import { levels, modes, precedents, TextSchema } from '../domain/policy/model.ts';
import { instrumentStandings } from '../domain/policy/standingOf.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const ParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const RefSchema = z.object({ instrument: z.string(), clause: z.string(), article: z.string() });
const ReasonSchema = z.object({ code: z.string(), params: ParamsSchema, ref: RefSchema.nullable() });
const ModeSchema = z.enum(modes);
const InstrumentIdSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(80);
const NoteSchema = z.string().trim().max(500).default('');

const HeadSchema = z.object({
  id: z.string(),
  form: z.enum(instrumentForms),
  level: z.enum(levels),
  issuer: z.string(),
  number: z.string().nullable(),
  title: TextSchema,
  issued: PlainDateSchema.nullable(),
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  standing: z.enum(instrumentStandings),
  certain: z.boolean(),
  clauses: z.int(),
});
export type InstrumentHead = z.output<typeof HeadSchema>;

const FindingSchema = z.object({
  code: z.string(),
  params: ParamsSchema,
  clauses: z.array(z.string()),
  weight: z.enum(['contradiction', 'doubt']),
});
const VersionSchema = z.object({
  version: z.int(),
  state: z.enum(['draft', 'inForce', 'revoked', 'discarded']),
  at: InstantSchema,
  by: z.string(),
  note: z.string(),
});
const SwitchSchema = z.object({
  id: IdSchema,
  name: z.enum(['psbb', 'riskZone', 'ppkmLevel', 'emergency']),
  value: z.string(),
  region: z.string().nullable(),
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  basis: z.string(),
  recordedAt: InstantSchema,
});
const FieldChangeSchema = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

/** The area that the text was written for, where the agency lies outside it. */
const WrittenForSchema = z.string().nullable();
const params = z.object({ id: InstrumentIdSchema });
const saved = z.object({ id: z.string(), version: z.int(), findings: z.array(FindingSchema) });

/** What a dry run found; the `result` of its job. */
const RoomSchema = z.object({
  people: z.int(),
  mustOffice: z.int(),
  mustHome: z.int(),
  officeMost: z.int(),
  homeMost: z.int(),
});
const DryRunSchema = z.object({
  from: PlainDateSchema,
  to: PlainDateSchema,
  people: z.int(),
  changed: z.int(),
  changes: z.array(
    z.object({
      employeeId: z.string(),
      name: z.string(),
      unitId: z.string(),
      days: z.int(),
      first: z.object({
        day: PlainDateSchema,
        before: z.array(ModeSchema),
        after: z.array(ModeSchema),
        reason: ReasonSchema.nullable(),
      }),
    }),
  ),
  unitDays: z.array(z.object({ unitId: z.string(), day: PlainDateSchema, before: RoomSchema, after: RoomSchema })),
  shortages: z.array(
    z.object({
      kind: z.enum(['counter', 'service', 'limit', 'crowd']),
      name: z.string(),
      unitId: z.string().nullable(),
      day: PlainDateSchema,
      need: z.int(),
      possible: z.int(),
      before: z.int(),
      reason: ReasonSchema.nullable(),
    }),
  ),
  units: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type DryRunAnswer = z.output<typeof DryRunSchema>;

export const policyEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/policies',
    summary:
      'Instruments that the agency follows or drafts, those ready to be adopted, and the regional states with their dates.',
    permission: 'policy.read',
    target: { kind: 'scope' },
    reply: z.object({ instruments: z.array(HeadSchema), ready: z.array(HeadSchema), switches: z.array(SwitchSchema) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/policies/:id',
    summary: 'One instrument in its newest or a named version, with what contradicts itself in it and its history.',
    permission: 'policy.read',
    target: { kind: 'scope' },
    params,
    query: z.object({ version: z.coerce.number().int().min(1).optional() }),
    reply: z.object({
      instrument: InstrumentSchema,
      version: z.int(),
      newest: z.int(),
      standing: z.enum(instrumentStandings),
      origin: z.enum(['ready', 'own']),
      findings: z.array(FindingSchema),
      writtenFor: WrittenForSchema,
      history: z.array(VersionSchema),
    }),
  }),
  readReady: endpoint({
    method: 'GET',
    path: '/api/policies/ready/:id',
    summary: 'One ready instrument with its worked examples.',
    permission: 'policy.read',
    target: { kind: 'scope' },
    params,
    reply: z.object({
      instrument: InstrumentSchema,
      cases: z.array(z.object({ title: TextSchema, date: PlainDateSchema })),
      writtenFor: WrittenForSchema,
    }),
  }),
  adopt: endpoint({
    method: 'POST',
    path: '/api/policies/ready/:id/adopt',
    summary: 'Takes a ready instrument over as a draft of the agency.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    params,
    body: z.object({}),
    reply: saved,
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/policies',
    summary: 'Starts a draft of the agency’s own.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    body: z.object({ instrument: InstrumentSchema }),
    reply: saved,
  }),
  amend: endpoint({
    method: 'POST',
    path: '/api/policies/:id/amendment',
    summary:
      'Starts a draft that amends an instrument: its clauses are copied and take the place of the old ones from a day on.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ newId: InstrumentIdSchema, from: PlainDateSchema }),
    reply: saved,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/policies/:id',
    summary: 'Saves a draft as its next version; an instrument in force is never changed.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ version: z.int(), instrument: InstrumentSchema }),
    reply: saved,
  }),
  putInForce: endpoint({
    method: 'POST',
    path: '/api/policies/:id/in-force',
    summary: 'Puts a draft in force from its first day on; refused while it contradicts itself.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ version: z.int(), note: NoteSchema }),
    reply: saved,
  }),
  revoke: endpoint({
    method: 'POST',
    path: '/api/policies/:id/revoke',
    summary: 'Ends an instrument with a last day; days up to then keep it.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ version: z.int(), lastDay: PlainDateSchema, note: NoteSchema }),
    reply: saved,
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/api/policies/:id',
    summary: 'Puts a draft aside; its versions stay on record.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    params,
    reply: 'none',
  }),
  compare: endpoint({
    method: 'GET',
    path: '/api/policies/:id/comparison',
    summary:
      'What differs between two versions of an instrument, or between it and another: clause by clause, field by field.',
    permission: 'policy.read',
    target: { kind: 'scope' },
    params,
    query: z.object({
      version: z.coerce.number().int().min(1).optional(),
      other: InstrumentIdSchema.optional(),
      otherVersion: z.coerce.number().int().min(1).optional(),
    }),
    reply: z.object({
      before: InstrumentSchema,
      after: InstrumentSchema,
      instrument: z.array(FieldChangeSchema),
      clauses: z.array(
        z.object({
          clause: z.string(),
          change: z.enum(['added', 'removed', 'changed']),
          fields: z.array(FieldChangeSchema),
        }),
      ),
    }),
  }),
  setSwitch: endpoint({
    method: 'POST',
    path: '/api/policy-switches',
    summary:
      'Records a regional state with its days and the decree it rests on; a later record goes before an earlier one.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    body: z.object({
      name: z.enum(['psbb', 'riskZone', 'ppkmLevel', 'emergency']),
      value: z.string().max(20),
      region: z.string().max(13).nullable().default(null),
      from: PlainDateSchema,
      to: PlainDateSchema.nullable().default(null),
      basis: z.string().trim().min(3).max(200),
    }),
    reply: z.object({ id: IdSchema }),
  }),
  explain: endpoint({
    method: 'GET',
    path: '/api/policy-explanation',
    summary:
      'What the policies in force say about one employee on one day, why, and which rules lost. Never a ground of health.',
    permission: 'policy.explain',
    target: { kind: 'employee', in: 'query', name: 'employeeId' },
    query: z.object({ employeeId: IdSchema, day: PlainDateSchema }),
    reply: z.object({
      employeeId: IdSchema,
      name: z.string(),
      day: PlainDateSchema,
      calendar: z.enum(['workday', 'weeklyOff', 'nationalHoliday', 'jointLeave', 'localHoliday']),
      allowed: z.array(ModeSchema),
      because: z.array(ReasonSchema),
      overruled: z.array(z.object({ reason: ReasonSchema, by: ReasonSchema, why: z.enum(precedents).optional() })),
      duties: z.array(ReasonSchema),
      officeDuties: z.array(ReasonSchema),
      ranking: z.array(ReasonSchema),
      /** What opens work outside the office, and bounds over a week or longer. */
      others: z.array(ReasonSchema),
      /** Bounds of the day that count this person among others. */
      bounds: z.array(
        z.object({
          mode: z.enum(['office', 'home']),
          min: z.int().nullable(),
          max: z.int().nullable(),
          of: z.int(),
          reason: ReasonSchema,
        }),
      ),
      instruments: z.array(HeadSchema),
    }),
  }),
  dryRun: endpoint({
    method: 'POST',
    path: '/api/policies/:id/dry-run',
    summary:
      'Tries an instrument out before it takes effect, as a job: who changes, how many per unit and day, what can no longer be staffed.',
    permission: 'policy.write',
    target: { kind: 'agency' },
    params,
    body: z.object({
      version: z.int(),
      from: PlainDateSchema,
      to: PlainDateSchema,
      unitId: IdSchema.nullable().default(null),
    }),
    reply: z.object({ jobId: IdSchema }),
  }),
};
