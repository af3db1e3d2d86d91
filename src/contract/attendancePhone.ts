import { z } from 'zod';
import { channels, grades, methods, punchPlaces } from '../domain/attendance/model.ts';
import { ClocksSchema, PhonePositionSchema } from '../domain/attendance/proof/phoneEvent.ts';
import { PhoneRulesSchema } from '../domain/attendance/proof/phoneRules.ts';
import { modes } from '../domain/policy/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { FenceSchema, PointSchema } from '../kernel/place.ts';
import { ClockTimeSchema, InstantSchema, PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const ParamsSchema = z.record(z.string(), z.union([z.string(), z.number()]));
const SignalSchema = z.object({ code: z.string(), params: ParamsSchema });

/** A server time that only this phone can use: it proves how early something can have been. */
const AnchorWordSchema = z.object({ token: z.string(), at: InstantSchema });

export const phoneStates = ['asked', 'approved', 'active', 'refused', 'ended'] as const;
export const phoneReasons = ['new', 'lost', 'broken', 'cleared', 'shared', 'other'] as const;

const PhoneSchema = z.object({
  id: IdSchema,
  name: z.string(),
  state: z.enum(phoneStates),
  reason: z.enum(['', ...phoneReasons]),
  askedAt: InstantSchema,
  usableFrom: InstantSchema,
  decisionNote: z.string(),
  endedAt: InstantSchema.nullable(),
  passkey: z.boolean(),
});
export type OwnPhone = z.output<typeof PhoneSchema>;

const PunchViewSchema = z.object({
  id: IdSchema,
  receipt: z.string(),
  at: InstantSchema,
  earliest: InstantSchema,
  latest: InstantSchema,
  receivedAt: InstantSchema,
  grade: z.enum(grades),
  channel: z.enum(channels),
  method: z.enum(methods),
  place: z.enum(punchPlaces),
  workplaceName: z.string(),
  /** Metres to the fence or the home circle; null where nothing was measured. */
  distance: z.number().nullable(),
  accuracy: z.number().nullable(),
  signals: z.array(SignalSchema),
  /** `waits` until somebody decides. */
  state: z.enum(['counts', 'waits', 'accepted', 'refused']),
  note: z.string(),
  /** Whether one can appeal against the decision, and what became of an appeal. */
  appeal: z.enum(['none', 'possible', 'waits', 'changed', 'kept']),
});
export type PunchView = z.output<typeof PunchViewSchema>;

const PromptSchema = z.object({
  n: z.int(),
  from: InstantSchema,
  until: InstantSchema,
  answeredAt: InstantSchema.nullable(),
});

const SentEventSchema = z.object({
  /** The JSON of a PhoneEvent, exactly as it was signed. */
  text: z.string().max(4000),
  /** Raw ECDSA (r and s) or Ed25519 signature in base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
  position: PhonePositionSchema.nullable(),
  /** An assertion of a passkey whose challenge is the SHA-256 of the text. */
  passkey: z.record(z.string(), z.unknown()).nullable().default(null),
});
export type SentEvent = z.output<typeof SentEventSchema>;

const PunchResultSchema = z.object({
  id: z.string(),
  /** `received` and `known` are both recorded; the second was so before. */
  state: z.enum(['received', 'known', 'refused']),
  receipt: z.string().optional(),
  at: InstantSchema.optional(),
  grade: z.enum(grades).optional(),
  place: z.enum(punchPlaces).optional(),
  waits: z.boolean().optional(),
  code: z.string().optional(),
  /** Why it was refused and what to do, in the reader's language. */
  sentence: z.string().optional(),
});
export type PunchResult = z.output<typeof PunchResultSchema>;

const own = { permission: 'attendance.own', target: { kind: 'self' } } as const;
const rules = { permission: 'attendance.rules', target: { kind: 'agency' } } as const;

export const attendancePhoneEndpoints = {
  anchor: endpoint({
    method: 'GET',
    path: '/api/attendance/anchor',
    summary:
      'The time of the server, marked for one phone, so that what is recorded later without a network has a proven beginning.',
    ...own,
    transaction: 'own',
    query: z.object({ phone: IdSchema }),
    reply: AnchorWordSchema,
  }),
  punches: endpoint({
    method: 'POST',
    path: '/api/attendance/punches',
    summary: 'Takes signed check-ins of a phone and answers for each, after it is safely stored. May be repeated.',
    ...own,
    transaction: 'own',
    body: z.object({
      phone: IdSchema,
      /** The phone's clocks when it sends. */
      clocks: ClocksSchema,
      events: z.array(SentEventSchema).min(1).max(50),
    }),
    reply: z.object({ results: z.array(PunchResultSchema), anchor: AnchorWordSchema }),
  }),
  today: endpoint({
    method: 'GET',
    path: '/api/attendance/today',
    summary:
      'What check-in needs today: planned place and hours, fences, own punches, prompts, and the standing of this phone.',
    ...own,
    transaction: 'own',
    query: z.object({ phone: IdSchema.optional() }),
    reply: z.object({
      day: PlainDateSchema,
      zone: ZoneSchema,
      serverAt: InstantSchema,
      mode: z.enum(modes).nullable(),
      hours: z.object({ start: ClockTimeSchema, end: ClockTimeSchema, name: z.string() }).nullable(),
      workplaceName: z.string(),
      fences: z.array(z.object({ workplaceId: IdSchema, name: z.string(), fence: FenceSchema })),
      homeDeclared: z.boolean(),
      phone: z.enum(['none', 'asked', 'approved', 'active', 'ended', 'other']),
      usableFrom: InstantSchema.nullable(),
      rules: PhoneRulesSchema.pick({
        insideMetres: true,
        accuracyMetres: true,
        positionSeconds: true,
        positionRequired: true,
        clockSeconds: true,
        passkey: true,
      }),
      /** Own passkeys that may be asked for at the first punch of the day; empty where the rules ask for none. */
      passkeys: z.array(z.string()),
      punches: z.array(PunchViewSchema),
      prompts: z.array(PromptSchema),
      /** Hash of today's prompts, and what it was made of once the day is over. */
      drawn: z.object({ commitment: z.string() }).nullable(),
    }),
  }),
  days: endpoint({
    method: 'GET',
    path: '/api/attendance/own-punches',
    summary: 'Own punches by day with their proof and what was found about them.',
    ...own,
    query: z.object({ from: PlainDateSchema, to: PlainDateSchema }),
    reply: z.object({
      zone: ZoneSchema,
      days: z.array(
        z.object({
          day: PlainDateSchema,
          punches: z.array(PunchViewSchema),
          prompts: z.array(PromptSchema),
          /** The salt behind the hash that was shown in the morning. */
          drawn: z.object({ commitment: z.string(), salt: z.string() }).nullable(),
        }),
      ),
    }),
  }),
  phones: endpoint({
    method: 'GET',
    path: '/api/attendance/phones',
    summary: 'Own phones, the newest first, and whether a home is declared.',
    ...own,
    reply: z.object({
      phones: z.array(PhoneSchema),
      home: z.object({ since: PlainDateSchema, radius: z.int() }).nullable(),
      changeHours: z.int(),
      passkeys: z.int(),
    }),
  }),
  enrol: endpoint({
    method: 'POST',
    path: '/api/attendance/phones',
    summary: 'Makes this phone known by its key: the first at once, another one by a request with a reason.',
    ...own,
    body: z.object({
      id: IdSchema,
      algorithm: z.enum(['P-256', 'Ed25519']),
      /** SubjectPublicKeyInfo in base64url. */
      publicKey: z.string().regex(/^[\w-]{50,200}$/),
      /** Signature over `luwes phone <id>` by the new key. */
      proof: z.string().regex(/^[\w-]{86}$/),
      /** Random, kept by the browser beyond a change of its user. */
      browser: z.string().regex(/^[\w-]{22,64}$/),
      reason: z.enum(phoneReasons).nullable().default(null),
      note: z.string().trim().max(300).default(''),
      /** An assertion of an own passkey for the challenge of `phones/passkey`. */
      passkey: z.record(z.string(), z.unknown()).nullable().default(null),
    }),
    reply: PhoneSchema,
  }),
  passkeyOptions: endpoint({
    method: 'POST',
    path: '/api/attendance/phones/passkey',
    summary: 'Options for the browser to prove the owner by his passkey while a phone is made known.',
    ...own,
    reply: z.record(z.string(), z.unknown()),
  }),
  withdrawPhone: endpoint({
    method: 'POST',
    path: '/api/attendance/phones/:id/end',
    summary: 'Ends an own phone or takes a request for one back.',
    ...own,
    params: z.object({ id: IdSchema }),
    reply: 'none',
  }),
  declareHome: endpoint({
    method: 'PUT',
    path: '/api/attendance/home',
    summary:
      'Declares where home is; sealed, compared by the system alone. The first counts at once, a change from the next day.',
    ...own,
    body: PointSchema,
    reply: z.object({ since: PlainDateSchema }),
  }),
  forgetHome: endpoint({
    method: 'DELETE',
    path: '/api/attendance/home',
    summary: 'Forgets the declared home.',
    ...own,
    reply: 'none',
  }),
  answerPrompt: endpoint({
    method: 'POST',
    path: '/api/attendance/prompts/answer',
    summary: 'Answers a presence prompt of today. An unanswered one is information, never a penalty.',
    ...own,
    body: z.object({ n: z.int().min(0).max(3) }),
    reply: z.object({ answeredAt: InstantSchema }),
  }),
  requests: endpoint({
    method: 'GET',
    path: '/api/attendance/phone-requests',
    summary: 'Phones that wait for a decision, of people within reach.',
    permission: 'attendance.decide',
    target: { kind: 'scope' },
    reply: z.object({
      requests: z.array(
        PhoneSchema.omit({ decisionNote: true, endedAt: true }).extend({
          employeeId: IdSchema,
          employeeName: z.string(),
          unitName: z.string(),
          note: z.string(),
          /** The phone used until now. */
          current: z.object({ name: z.string(), since: InstantSchema }).nullable(),
          /** Others who use the same browser. */
          alsoUsedBy: z.array(z.string()),
        }),
      ),
    }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/attendance/phone-requests/:id',
    summary: 'Approves or refuses another phone; never one’s own.',
    permission: 'attendance.decide',
    target: { kind: 'scope' },
    params: z.object({ id: IdSchema }),
    body: z.object({ decision: z.enum(['approve', 'refuse']), note: z.string().trim().max(300).default('') }),
    reply: z.object({ state: z.enum(phoneStates), usableFrom: InstantSchema }),
  }),
  rules: endpoint({
    method: 'GET',
    path: '/api/attendance/phone-rules',
    summary: 'What the agency sets for check-in by phone.',
    ...rules,
    reply: PhoneRulesSchema,
  }),
  setRules: endpoint({
    method: 'PUT',
    path: '/api/attendance/phone-rules',
    summary: 'Sets thresholds, prompts, position and passkey for check-in by phone.',
    ...rules,
    body: PhoneRulesSchema,
    reply: 'none',
  }),
};
