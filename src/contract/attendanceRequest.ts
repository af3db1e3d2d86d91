import { z } from 'zod';
import { dayStates } from '../domain/attendance/day/model.ts';
import {
  correctionWhys,
  PermitKindSchema,
  RequestRulesSchema,
  requestKinds,
} from '../domain/attendance/request/model.ts';
import { requestMoves, requestStates } from '../domain/attendance/request/requestLife.ts';
import { IdSchema } from '../kernel/id.ts';
import { ClockTimeSchema, InstantSchema, PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const idParams = z.object({ id: IdSchema });
const TimeSchema = ClockTimeSchema.nullable().default(null);
const TextSchema = z.object({ id: z.string(), en: z.string() });

/** Local times: `in` and `out` of a correction, `from` and `to` of a permit. */
const TimesShape = { in: TimeSchema, out: TimeSchema, from: TimeSchema, to: TimeSchema };

const AskSchema = z.object({
  kind: z.enum(requestKinds),
  day: PlainDateSchema,
  /** Of a correction. */
  why: z.enum(correctionWhys).nullable().default(null),
  /** Key of a permit's kind. */
  permit: z.string().max(40).nullable().default(null),
  ...TimesShape,
});

/** A day as far as a request can change it. */
const GlanceSchema = z.object({
  state: z.enum(dayStates),
  in: InstantSchema.nullable(),
  out: InstantSchema.nullable(),
  lateMinutes: z.int(),
  earlyMinutes: z.int(),
  workedMinutes: z.int(),
  requiredMinutes: z.int(),
  percent: z.number(),
});
export type DayGlance = z.output<typeof GlanceSchema>;

/** What approving would change; `countedIn` where the month is locked already. */
const ChangeSchema = z.object({
  zone: ZoneSchema,
  before: GlanceSchema,
  after: GlanceSchema,
  countedIn: PlainDateSchema.nullable(),
});
export type DayChange = z.output<typeof ChangeSchema>;

const RequestShape = {
  id: IdSchema,
  kind: z.enum(requestKinds),
  day: PlainDateSchema,
  why: z.enum(correctionWhys).nullable(),
  permit: z
    .object({ key: z.string(), name: TextSchema, excuses: z.boolean(), part: PermitKindSchema.shape.part })
    .nullable(),
  zone: ZoneSchema,
  /** As asked; the moments of a correction, and the times of a permit. */
  in: InstantSchema.nullable(),
  out: InstantSchema.nullable(),
  from: ClockTimeSchema.nullable(),
  to: ClockTimeSchema.nullable(),
  minutes: z.int(),
  /** Times as approved, where they differ from those asked for. */
  approved: z
    .object({
      in: InstantSchema.nullable(),
      out: InstantSchema.nullable(),
      from: ClockTimeSchema.nullable(),
      to: ClockTimeSchema.nullable(),
    })
    .nullable(),
  state: z.enum(requestStates),
  askedAt: InstantSchema,
  reason: z.string(),
  files: z.int(),
  /** Evidence that the rules ask for; `checked` by the health verifier where it is health. */
  evidence: z.enum(['notAsked', 'missing', 'there', 'unchecked', 'checked']),
  history: z.array(z.object({ move: z.enum(requestMoves), at: InstantSchema, by: z.string(), note: z.string() })),
};
const MineSchema = z.object({ ...RequestShape, mayWithdraw: z.boolean(), mayAddFile: z.boolean() });
export type MyDayRequest = z.output<typeof MineSchema>;

const HeadSchema = z.object({
  ...RequestShape,
  employeeId: IdSchema,
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  /** Null once it is decided. */
  change: ChangeSchema.nullable(),
  /** It is this reader's to decide; otherwise he only may. */
  mine: z.boolean(),
  may: z.array(z.enum(['approve', 'refuse', 'end'])),
});
export type DayRequestHead = z.output<typeof HeadSchema>;

const FileSchema = z.object({ id: IdSchema, name: z.string(), sizeBytes: z.int() });
const ProblemSchema = z.object({ code: z.string(), sentence: z.string() });

export const attendanceRequestEndpoints = {
  mine: endpoint({
    method: 'GET',
    path: '/api/attendance/requests/mine',
    summary: 'Own corrections and permits, newest first, the rules that hold today, and who decides.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    reply: z.object({
      rules: RequestRulesSchema,
      /** What is left of each kind of permit this month; null without a limit. */
      left: z.array(z.object({ key: z.string(), times: z.int().nullable(), minutes: z.int().nullable() })),
      /** Names of those who decide today; empty where it is the personnel agency. */
      deciders: z.array(z.string()),
      requests: z.array(MineSchema),
    }),
  }),
  preview: endpoint({
    method: 'GET',
    path: '/api/attendance/requests/preview',
    summary: 'Whether this may be asked for, and how the day would be judged after it.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    query: AskSchema,
    reply: z.object({ problem: ProblemSchema.nullable(), minutes: z.int(), change: ChangeSchema.nullable() }),
  }),
  ask: endpoint({
    method: 'POST',
    path: '/api/attendance/requests',
    summary: 'Asks for a correction or a permit; the head in line is told. The same id again changes nothing.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    body: AskSchema.extend({ id: IdSchema, reason: z.string().trim().max(500).default('') }),
    reply: z.object({ id: IdSchema }),
  }),
  addFile: endpoint({
    method: 'POST',
    path: '/api/attendance/requests/:id/files',
    summary: 'Adds a PDF, JPG or PNG of at most 5 MB to an own request; kept encrypted.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    params: idParams,
    body: 'bytes',
    reply: z.object({ files: z.int() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/attendance/requests/:id/withdraw',
    summary: 'Withdraws an own request that is not decided.',
    permission: 'attendance.own',
    target: { kind: 'self' },
    params: idParams,
    reply: 'none',
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/attendance/requests',
    summary: 'Requests in reach: those that wait, by day, each with what it would change, or the decided ones.',
    permission: 'attendance.decide',
    target: { kind: 'scope' },
    query: z.object({
      part: z.enum(['waiting', 'decided']).default('waiting'),
      /** Only what is this reader's to decide, or everything in reach. */
      whose: z.enum(['mine', 'all']).default('mine'),
      kind: z.enum(['', ...requestKinds]).default(''),
      q: z.string().trim().max(80).default(''),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({
      requests: z.array(HeadSchema),
      total: z.int(),
      /** Waiting for this reader. */
      waiting: z.int(),
    }),
  }),
  one: endpoint({
    method: 'GET',
    path: '/api/attendance/requests/:id',
    summary: 'One request with evidence, history and what it would change.',
    permission: 'attendance.decide',
    target: { kind: 'scope' },
    params: idParams,
    reply: HeadSchema.extend({
      /** Files that this reader may open; those of health are only counted. */
      openFiles: z.array(FileSchema),
      /** Units whose heads were passed over, and why. */
      skipped: z.array(z.object({ unitName: z.string(), why: z.enum(['own', 'vacant', 'away']) })),
      deciders: z.array(z.string()),
    }),
  }),
  tryTimes: endpoint({
    method: 'GET',
    path: '/api/attendance/requests/:id/change',
    summary: 'What approving a request with other times would change.',
    permission: 'attendance.decide',
    target: { kind: 'scope' },
    params: idParams,
    query: z.object(TimesShape),
    reply: z.object({ problem: ProblemSchema.nullable(), change: ChangeSchema.nullable() }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/attendance/requests/decide',
    summary: 'Approves or refuses requests, each alone; those that failed are listed. Days are judged again at once.',
    permission: 'attendance.decide',
    target: { kind: 'scope' },
    body: z.object({
      decision: z.enum(['approve', 'refuse']),
      note: z.string().trim().max(500).default(''),
      /** Approves in part, with these times; only for one request. */
      times: z.object(TimesShape).nullable().default(null),
      /** Null: everything that waits for this reader. */
      ids: z.array(IdSchema).max(500).nullable(),
    }),
    reply: z.object({
      done: z.int(),
      failed: z.array(z.object({ id: IdSchema, name: z.string(), code: z.string(), detail: z.string() })),
    }),
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/attendance/requests/:id/end',
    summary: 'Takes an approval back; the day is judged as if it had not been given.',
    permission: 'attendance.decide',
    target: { kind: 'scope' },
    params: idParams,
    body: z.object({ note: z.string().trim().min(5).max(500) }),
    reply: 'none',
  }),
  readFile: endpoint({
    method: 'GET',
    path: '/api/attendance/requests/:id/files/:fileId',
    summary: 'One piece of evidence that is not health, for who decides; the reading is written down.',
    permission: 'attendance.decide',
    target: { kind: 'scope' },
    params: idParams.extend({ fileId: IdSchema }),
    reply: 'file',
  }),
  evidence: endpoint({
    method: 'GET',
    path: '/api/attendance/requests/evidence',
    summary: 'Permits of health with evidence that no verifier has looked at: name, day and files, no reason.',
    permission: 'leave.checkEvidence',
    target: { kind: 'agency' },
    reply: z.object({
      requests: z.array(
        z.object({
          id: IdSchema,
          name: z.string(),
          unitName: z.string(),
          day: PlainDateSchema,
          files: z.array(FileSchema),
        }),
      ),
    }),
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/attendance/requests/:id/check',
    summary: 'The health verifier says that the evidence carries the permit, or what is missing.',
    permission: 'leave.checkEvidence',
    target: { kind: 'agency' },
    params: idParams,
    body: z.object({ carries: z.boolean(), note: z.string().trim().max(300).default('') }),
    reply: 'none',
  }),
  readEvidence: endpoint({
    method: 'GET',
    path: '/api/attendance/requests/:id/evidence/:fileId',
    summary: 'One piece of evidence that is health, for the health verifier; the reading is written down.',
    permission: 'leave.checkEvidence',
    target: { kind: 'agency' },
    params: idParams.extend({ fileId: IdSchema }),
    reply: 'file',
  }),
  rules: endpoint({
    method: 'GET',
    path: '/api/attendance/request-rules',
    summary: 'Ready rules of permits and corrections, and those of the agency by their first day.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    reply: z.object({
      ready: z.array(z.object({ name: z.string(), rules: RequestRulesSchema })),
      own: z.array(z.object({ from: PlainDateSchema, rules: RequestRulesSchema })),
      inForce: RequestRulesSchema,
    }),
  }),
  setRules: endpoint({
    method: 'PUT',
    path: '/api/attendance/request-rules/:from',
    summary: 'Sets the rules of permits and corrections from a day on; what was asked before keeps its own.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    params: z.object({ from: PlainDateSchema }),
    body: z.object({ rules: RequestRulesSchema }),
    reply: 'none',
  }),
};
