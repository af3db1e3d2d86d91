import { z } from 'zod';
import { criterionNames } from '../domain/roster/request/flexibleCriteria.ts';
import {
  FlexibleFormSchema,
  flexibleBases,
  flexiblePlaces,
  mostFlexibleDays,
} from '../domain/roster/request/flexibleDay.ts';
import { flexibleDayMoves, flexibleDayStates } from '../domain/roster/request/flexibleDayLife.ts';
import { swapMoves, swapStates } from '../domain/roster/request/swapLife.ts';
import { OwnWishSchema } from '../domain/roster/request/wish.ts';
import { windowStates } from '../domain/roster/request/wishWindow.ts';
import { IdSchema } from '../kernel/id.ts';
import { ClockTimeSchema, InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';
import { ReasonSchema } from './reason.ts';

const idParams = z.object({ id: IdSchema });
const NoteSchema = z.string().trim().max(500).default('');
const TermsSchema = z.object({
  opensOn: PlainDateSchema,
  closesOn: PlainDateSchema,
  /** The most wishes of one employee. */
  most: z.int().min(1).max(31),
});

const WishWindowSchema = TermsSchema.extend({
  id: IdSchema,
  unitId: IdSchema,
  unitName: z.string(),
  from: PlainDateSchema,
  to: PlainDateSchema,
  state: z.enum(windowStates),
});
const WindowInListSchema = WishWindowSchema.extend({
  /** Employees who were asked, who answered, and their wishes. */
  people: z.int(),
  wishers: z.int(),
  wishes: z.int(),
  mayChange: z.boolean(),
});
export type WindowInList = z.output<typeof WindowInListSchema>;

const MyWishSchema = OwnWishSchema.extend({
  /** `waiting` until a plan for the day is published. */
  answer: z.enum(['waiting', 'fulfilled', 'unfulfilled']),
  reason: ReasonSchema.nullable(),
  /** What fulfilling it would break, as a sentence. */
  cost: z.string().nullable(),
});
const MyWindowSchema = WishWindowSchema.extend({
  /** Working days of the period. */
  days: z.array(PlainDateSchema),
  wishes: z.array(MyWishSchema),
});
export type MyWindow = z.output<typeof MyWindowSchema>;

const requestStates = [...new Set([...swapStates, ...flexibleDayStates])] as const;
const requestMoves = [...new Set([...swapMoves, ...flexibleDayMoves])] as const;
const RequestStateSchema = z.enum(requestStates);
const RequestMoveSchema = z.enum(requestMoves);
export type RequestState = z.output<typeof RequestStateSchema>;

const SwapTimesSchema = z.array(
  z
    .object({ name: z.string(), start: ClockTimeSchema, end: ClockTimeSchema, kind: z.enum(['shift', 'wave']) })
    .nullable(),
);
const RequestShape = {
  id: IdSchema,
  kind: z.enum(['swap', 'flexibleDay']),
  state: RequestStateSchema,
  days: z.array(PlainDateSchema),
  name: z.string(),
  unitName: z.string(),
  /** Swaps: the colleague. */
  otherName: z.string().nullable(),
  /** Swaps: one letter a day as both stood when it was proposed. */
  ownLetters: z.string(),
  otherLetters: z.string(),
  /** By day the hours of a shift or wave, null without. */
  ownTimes: SwapTimesSchema,
  otherTimes: SwapTimesSchema,
  place: z.enum(flexiblePlaces).nullable(),
  askedAt: InstantSchema,
};
const FormShape = {
  basis: z.enum(flexibleBases),
  reason: z.string(),
  workPlan: z.string(),
  outputs: z.array(z.string()),
  where: z.string(),
};
const HistorySchema = z.array(
  z.object({
    move: RequestMoveSchema,
    at: InstantSchema,
    by: z.string(),
    note: z.string(),
    days: z.array(PlainDateSchema),
  }),
);

/** One of the criteria or bounds of the policies in force, met or not. */
const CriterionSchema = z.object({ name: z.enum(criterionNames), met: z.boolean(), reason: ReasonSchema.nullable() });
const DayJudgementSchema = z.object({
  day: PlainDateSchema,
  allowed: z.boolean(),
  /** How the day stands in a published plan. */
  letter: z.string().nullable(),
  criteria: z.array(CriterionSchema),
  /** What the day would break, as sentences with numbers and articles. */
  conflicts: z.array(z.string()),
});
export type DayJudgement = z.output<typeof DayJudgementSchema>;

const MyRequestSchema = z.object({
  ...RequestShape,
  /** Whether the reader asked, or is the colleague who is asked. */
  role: z.enum(['asker', 'colleague']),
  form: z.object(FormShape).nullable(),
  files: z.int(),
  history: HistorySchema,
  may: z.array(RequestMoveSchema),
  /** Of a refused flexible day: days near it that stand free. */
  free: z.array(PlainDateSchema),
});
export type MyRequest = z.output<typeof MyRequestSchema>;

const RequestHeadSchema = z.object({
  ...RequestShape,
  /** False for one's own request, which a higher head decides, and for what is decided. */
  mayDecide: z.boolean(),
  decidedBy: z.string(),
});
export type RequestHead = z.output<typeof RequestHeadSchema>;

const SwapOptionSchema = z.object({
  employeeId: IdSchema,
  name: z.string(),
  unitName: z.string(),
  /** How the colleague stands on the asked days. */
  letters: z.string(),
  times: SwapTimesSchema,
  allowed: z.boolean(),
  conflicts: z.array(z.string()),
});
export type SwapOption = z.output<typeof SwapOptionSchema>;

export const rosterRequestEndpoints = {
  windows: endpoint({
    method: 'GET',
    path: '/api/roster/wish-windows',
    summary: 'Windows of wishes in the reader’s units, newest first, with how many answered.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    reply: z.object({ windows: z.array(WindowInListSchema) }),
  }),
  openWindow: endpoint({
    method: 'POST',
    path: '/api/roster/wish-windows',
    summary: 'Asks the employees of a unit and all below it for wishes about a period, until a day.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    body: TermsSchema.extend({ unitId: IdSchema, from: PlainDateSchema, to: PlainDateSchema }),
    reply: z.object({ id: IdSchema, told: z.int() }),
  }),
  moveWindow: endpoint({
    method: 'POST',
    path: '/api/roster/wish-windows/:id/move',
    summary: 'Changes the days or the number of wishes of a window that is not closed.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: idParams,
    body: TermsSchema,
    reply: 'none',
  }),
  cancelWindow: endpoint({
    method: 'POST',
    path: '/api/roster/wish-windows/:id/cancel',
    summary: 'Calls a window off; its wishes no longer count.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: idParams,
    reply: 'none',
  }),
  myWishes: endpoint({
    method: 'GET',
    path: '/api/roster/wishes/mine',
    summary: 'Windows that concern the caller, with his wishes and what became of each.',
    permission: 'roster.readOwn',
    target: { kind: 'self' },
    reply: z.object({ windows: z.array(MyWindowSchema) }),
  }),
  setWishes: endpoint({
    method: 'PUT',
    path: '/api/roster/wishes/mine/:id',
    summary: 'Replaces the caller’s wishes in an open window.',
    permission: 'roster.ask',
    target: { kind: 'self' },
    params: idParams,
    body: z.object({ wishes: z.array(OwnWishSchema).max(31) }),
    reply: 'none',
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/roster/requests/mine',
    summary: 'Swaps and flexible days that the caller asked for or is asked about, newest first.',
    permission: 'roster.readOwn',
    target: { kind: 'self' },
    reply: z.object({ requests: z.array(MyRequestSchema) }),
  }),
  swapOptions: endpoint({
    method: 'GET',
    path: '/api/roster/swaps/options',
    summary: 'Colleagues with whom a published day can be exchanged, each judged as the board judges.',
    permission: 'roster.ask',
    target: { kind: 'self' },
    query: z.object({ day: PlainDateSchema, otherDay: PlainDateSchema.optional() }),
    reply: z.object({ ownLetters: z.string(), ownTimes: SwapTimesSchema, options: z.array(SwapOptionSchema) }),
  }),
  proposeSwap: endpoint({
    method: 'POST',
    path: '/api/roster/swaps',
    summary: 'Proposes to a colleague to exchange places and shifts on one or two days, in one published plan or two.',
    permission: 'roster.ask',
    target: { kind: 'self' },
    body: z.object({
      withEmployeeId: IdSchema,
      day: PlainDateSchema,
      otherDay: PlainDateSchema.optional(),
      note: NoteSchema,
    }),
    reply: z.object({ id: IdSchema }),
  }),
  answerSwap: endpoint({
    method: 'POST',
    path: '/api/roster/swaps/:id/answer',
    summary:
      'The colleague agrees or declines; agreeing answers `overtaken` where the plan changed the days meanwhile.',
    permission: 'roster.ask',
    target: { kind: 'self' },
    params: idParams,
    body: z.object({ agree: z.boolean(), note: NoteSchema }),
    reply: z.object({ state: RequestStateSchema }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/roster/requests/:id/withdraw',
    summary: 'Withdraws an own request that is not decided; the colleague of a swap may take back his consent.',
    permission: 'roster.ask',
    target: { kind: 'self' },
    params: idParams,
    reply: 'none',
  }),
  judgeFlexible: endpoint({
    method: 'GET',
    path: '/api/roster/flexible-days/judgement',
    summary: 'What the policies in force say of flexible days before they are asked for; days are separated by commas.',
    permission: 'roster.ask',
    target: { kind: 'self' },
    query: z.object({
      days: z.string().regex(/^\d{4}-\d{2}-\d{2}(,\d{4}-\d{2}-\d{2})*$/),
      place: z.enum(flexiblePlaces),
    }),
    reply: z.object({
      days: z.array(DayJudgementSchema),
      free: z.array(PlainDateSchema),
      instruments: z.array(z.object({ id: z.string(), name: z.object({ id: z.string(), en: z.string() }) })),
    }),
  }),
  askFlexible: endpoint({
    method: 'POST',
    path: '/api/roster/flexible-days',
    summary: 'Applies to the head of the unit for flexible days (PermenPANRB 4/2025 art. 30).',
    permission: 'roster.ask',
    target: { kind: 'self' },
    body: FlexibleFormSchema.extend({ days: z.array(PlainDateSchema).min(1).max(mostFlexibleDays) }),
    reply: z.object({ id: IdSchema }),
  }),
  addFile: endpoint({
    method: 'POST',
    path: '/api/roster/flexible-days/:id/files',
    summary: 'Adds a PDF, JPG or PNG of at most 5 MB to an own request that waits; kept encrypted.',
    permission: 'roster.ask',
    target: { kind: 'self' },
    params: idParams,
    body: 'bytes',
    reply: z.object({ files: z.int() }),
  }),
  readFile: endpoint({
    method: 'GET',
    path: '/api/roster/flexible-days/:id/files/:fileId',
    summary: 'One piece of evidence for who decides; the reading is written down.',
    permission: 'roster.decideRequest',
    target: { kind: 'scope' },
    params: idParams.extend({ fileId: IdSchema }),
    reply: 'file',
  }),
  list: endpoint({
    method: 'GET',
    path: '/api/roster/requests',
    summary:
      'Requests in the reader’s units: those that wait for a decision by day, or the decided ones, newest first.',
    permission: 'roster.decideRequest',
    target: { kind: 'scope' },
    query: z.object({
      part: z.enum(['waiting', 'decided']).default('waiting'),
      kind: z.enum(['swap', 'flexibleDay']).optional(),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({ requests: z.array(RequestHeadSchema), total: z.int(), waiting: z.int() }),
  }),
  one: endpoint({
    method: 'GET',
    path: '/api/roster/requests/:id',
    summary: 'One request with its form, evidence, history and what the judge says of it now.',
    permission: 'roster.decideRequest',
    target: { kind: 'scope' },
    params: idParams,
    reply: RequestHeadSchema.extend({
      form: z.object(FormShape).nullable(),
      note: z.string(),
      files: z.array(z.object({ id: IdSchema, name: z.string(), sizeBytes: z.int() })),
      history: HistorySchema,
      judgement: z.array(DayJudgementSchema),
      conflicts: z.array(z.string()),
      free: z.array(PlainDateSchema),
    }),
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/roster/requests/decide',
    summary:
      'Approves or refuses requests, by id or all that match; each stands alone, and those that failed are listed.',
    permission: 'roster.decideRequest',
    target: { kind: 'scope' },
    body: z.object({
      decision: z.enum(['approve', 'refuse']),
      note: NoteSchema,
      /** Null: every request that waits, of the kind named. */
      ids: z.array(IdSchema).max(500).nullable(),
      kind: z.enum(['swap', 'flexibleDay']).optional(),
    }),
    reply: z.object({
      done: z.int(),
      failed: z.array(z.object({ id: IdSchema, name: z.string(), code: z.string(), detail: z.string() })),
    }),
  }),
  acknowledgements: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/acknowledgements',
    summary: 'Who has seen his days in the published version and who has not, in the reader’s units.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: idParams,
    reply: z.object({
      version: z.int().nullable(),
      from: PlainDateSchema,
      to: PlainDateSchema,
      unitName: z.string(),
      people: z.int(),
      seen: z.int(),
      waiting: z.array(
        z.object({
          employeeId: IdSchema,
          name: z.string(),
          unitName: z.string(),
          hasAccount: z.boolean(),
          changedAt: InstantSchema,
          remindedAt: InstantSchema.nullable(),
        }),
      ),
    }),
  }),
  remind: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/remind',
    summary: 'Reminds employees to look at their days; everybody at most once a day.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: idParams,
    body: z.object({ employeeIds: z.array(IdSchema).max(5000).nullable() }),
    reply: z.object({ told: z.int(), skipped: z.int() }),
  }),
};
