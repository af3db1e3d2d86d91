import { z } from 'zod';
import { causes } from '../domain/attendance/doubt/groupDoubts.ts';
import { levels } from '../domain/attendance/doubt/strength.ts';
import { channels, grades, methods, punchPlaces } from '../domain/attendance/model.ts';
import { modes } from '../domain/policy/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { FenceSchema } from '../kernel/place.ts';
import { ClockTimeSchema, InstantSchema, PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const ParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const KeySchema = z.object({ employeeId: IdSchema, day: PlainDateSchema, punchId: IdSchema });
const NoteSchema = z.string().trim().max(500).default('');

const FindingSchema = z.object({
  code: z.string(),
  params: ParamsSchema,
  /** From 0 to 1. */
  weight: z.number(),
  muted: z.boolean(),
  /** Decided punches of the agency that bore it, and how many of them were accepted. */
  decided: z.int(),
  accepted: z.int(),
});

const StateSchema = z.enum(['waits', 'counts', 'accepted', 'refused']);
const PunchSchema = KeySchema.extend({
  name: z.string(),
  unitName: z.string(),
  at: InstantSchema,
  channel: z.enum(channels),
  place: z.enum(punchPlaces),
  state: StateSchema,
  findings: z.array(FindingSchema),
  level: z.enum(levels),
  /** The person appealed and nobody has answered. */
  appeal: z.boolean(),
  /** Whether the reader may decide, answer the appeal, or take the decision back. */
  may: z.enum(['decide', 'answer', 'undo', 'nothing']),
});
export type DoubtfulPunch = z.output<typeof PunchSchema>;

const RowSchema = z.object({
  /** Null: one punch by itself. */
  cause: z.enum(causes).nullable(),
  level: z.enum(levels),
  day: PlainDateSchema,
  place: z.string(),
  source: z.string(),
  people: z.int(),
  punches: z.array(PunchSchema),
});
export type DoubtRowView = z.output<typeof RowSchema>;

const DecisionSchema = z.object({
  verdict: z.enum(['accepted', 'refused', 'reopened']),
  at: InstantSchema.nullable(),
  decidedAt: InstantSchema,
  by: z.string(),
  note: z.string(),
  final: z.boolean(),
});

const MuteSchema = z.object({
  id: IdSchema,
  code: z.string(),
  who: z.string().nullable(),
  site: z.string().nullable(),
  until: PlainDateSchema,
  why: z.string(),
  madeAt: InstantSchema,
  by: z.string(),
});

const decide = { permission: 'attendance.decide', target: { kind: 'scope' } } as const;
const own = { permission: 'attendance.own', target: { kind: 'self' } } as const;
const OutcomeSchema = z.object({
  done: z.int(),
  failed: z.array(KeySchema.extend({ name: z.string(), code: z.string(), detail: z.string() })),
});

export const attendanceDoubtEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/attendance/doubts',
    summary:
      'Punches that wait for a decision or bear signals, of people within reach: one row for each common cause, the most doubtful first.',
    ...decide,
    query: z.object({
      part: z.enum(['open', 'waiting', 'appeals', 'decided']).default('open'),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({
      rows: z.array(RowSchema),
      total: z.int(),
      waiting: z.int(),
      appeals: z.int(),
      zone: ZoneSchema,
      /** There are more than are looked at; decide some, and the others follow. */
      more: z.boolean(),
    }),
  }),
  one: endpoint({
    method: 'GET',
    path: '/api/attendance/doubts/:employeeId/:day/:punchId',
    summary: 'Everything about one doubtful punch on one screen.',
    permission: 'attendance.decide',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: KeySchema,
    reply: PunchSchema.extend({
      number: z.string(),
      position: z.string(),
      hasPhoto: z.boolean(),
      zone: ZoneSchema,
      earliest: InstantSchema,
      latest: InstantSchema,
      claimedAt: InstantSchema.nullable(),
      receivedAt: InstantSchema,
      grade: z.enum(grades),
      method: z.enum(methods),
      site: z.object({ id: IdSchema, name: z.string(), fence: FenceSchema.nullable() }).nullable(),
      source: z.string(),
      /** Metres to the fence or the home circle. */
      distance: z.number().nullable(),
      accuracy: z.number().nullable(),
      /** What the person himself gave as a reason. */
      reason: z.string().nullable(),
      reasonText: z.string(),
      planned: z.object({
        mode: z.enum(modes),
        hours: z.array(z.object({ start: ClockTimeSchema, end: ClockTimeSchema })),
      }),
      dayState: z.string(),
      ifAccepted: z.string().nullable(),
      around: z.array(
        z.object({
          punchId: IdSchema,
          at: InstantSchema,
          day: PlainDateSchema,
          channel: z.enum(channels),
          place: z.enum(punchPlaces),
          grade: z.enum(grades),
          state: StateSchema,
          doubtful: z.boolean(),
        }),
      ),
      decisions: z.array(DecisionSchema),
      appealed: z
        .object({
          words: z.string(),
          madeAt: InstantSchema,
          hasFile: z.boolean(),
          answeredAt: InstantSchema.nullable(),
          answeredBy: z.string(),
          changed: z.boolean().nullable(),
          note: z.string(),
        })
        .nullable(),
    }),
  }),
  photo: endpoint({
    method: 'GET',
    path: '/api/attendance/doubts/photo/:employeeId',
    summary: 'The photo of the card of a person about whose punch one decides.',
    permission: 'attendance.decide',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: z.object({ employeeId: IdSchema }),
    reply: 'file',
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/attendance/doubts/decide',
    summary: 'Accepts or refuses punches, one with another time if need be. Each stands alone; never one’s own.',
    ...decide,
    body: z.object({
      punches: z.array(KeySchema).min(1).max(500),
      verdict: z.enum(['accepted', 'refused']),
      at: InstantSchema.nullable().default(null),
      note: NoteSchema,
    }),
    reply: OutcomeSchema,
  }),
  undo: endpoint({
    method: 'POST',
    path: '/api/attendance/doubts/undo',
    summary: 'Takes decisions back by a later entry; by their decider or somebody above, until an appeal is answered.',
    ...decide,
    body: z.object({ punches: z.array(KeySchema).min(1).max(500), note: NoteSchema }),
    reply: OutcomeSchema,
  }),
  answer: endpoint({
    method: 'POST',
    path: '/api/attendance/doubts/answer',
    summary: 'Answers an appeal; only from above the decider, and for good.',
    ...decide,
    body: KeySchema.extend({
      verdict: z.enum(['accepted', 'refused']),
      at: InstantSchema.nullable().default(null),
      note: NoteSchema,
    }),
    reply: 'none',
  }),
  appealFile: endpoint({
    method: 'GET',
    path: '/api/attendance/doubts/file/:employeeId/:day/:punchId',
    summary: 'The picture that came with an appeal.',
    permission: 'attendance.decide',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: KeySchema,
    reply: 'file',
  }),
  mutes: endpoint({
    method: 'GET',
    path: '/api/attendance/signal-mutes',
    summary: 'Signals that are normal for a person or a workplace for a while.',
    ...decide,
    reply: z.object({ mutes: z.array(MuteSchema) }),
  }),
  mute: endpoint({
    method: 'POST',
    path: '/api/attendance/signal-mutes',
    summary:
      'Says that a signal is normal for a person or, with the whole agency in reach, for a workplace, until a day.',
    ...decide,
    body: z.object({
      code: z.string().min(1).max(60),
      employeeId: IdSchema.nullable().default(null),
      workplaceId: IdSchema.nullable().default(null),
      until: PlainDateSchema,
      why: z.string().trim().max(300).default(''),
    }),
    reply: z.object({ id: IdSchema }),
  }),
  unmute: endpoint({
    method: 'DELETE',
    path: '/api/attendance/signal-mutes/:id',
    summary: 'The signal weighs again.',
    ...decide,
    params: z.object({ id: IdSchema }),
    reply: 'none',
  }),
  prompts: endpoint({
    method: 'GET',
    path: '/api/attendance/unanswered-prompts',
    summary: 'Presence prompts of days at home that were not answered, by person; information, never a penalty.',
    ...decide,
    query: z.object({ from: PlainDateSchema, to: PlainDateSchema }),
    reply: z.object({
      people: z.array(
        z.object({
          employeeId: IdSchema,
          name: z.string(),
          unitName: z.string(),
          asked: z.int(),
          answered: z.int(),
          days: z.array(z.object({ day: PlainDateSchema, asked: z.int(), answered: z.int() })),
        }),
      ),
    }),
  }),
  appeal: endpoint({
    method: 'POST',
    path: '/api/attendance/own-punches/:day/:punchId/appeal',
    summary: 'Appeals once against a decision about an own punch; it goes to the next above its decider.',
    ...own,
    params: KeySchema.omit({ employeeId: true }),
    body: z.object({ words: z.string().trim().max(1000).default('') }),
    reply: 'none',
  }),
  addAppealFile: endpoint({
    method: 'POST',
    path: '/api/attendance/own-punches/:day/:punchId/appeal/file',
    summary: 'Adds one PDF, JPG or PNG of at most 5 MB to an own appeal; kept encrypted.',
    ...own,
    params: KeySchema.omit({ employeeId: true }),
    body: 'bytes',
    reply: 'none',
  }),
};
