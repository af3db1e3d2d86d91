import { z } from 'zod';
import { modes } from '../domain/policy/model.ts';
import { planStates } from '../domain/roster/model.ts';
import { planMoves } from '../domain/roster/planLife.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { BoardSchema, WorkingTimeSchema } from './board.ts';
import { endpoint } from './endpoint.ts';
import { BreachSchema, InstrumentNamesSchema, OverruledSchema, ParamsSchema, ReasonSchema } from './reason.ts';

const ModeSchema = z.enum(modes);
const LetterSchema = z.enum(['K', 'R', 'L', 'D', 'C', '-']);

export const PlanScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: IdSchema }),
  z.object({ kind: z.literal('opd'), unitId: IdSchema }),
  z.object({ kind: z.literal('city') }),
]);

const PlanHeadSchema = z.object({
  id: IdSchema,
  scope: z.enum(['unit', 'opd', 'city']),
  unitId: IdSchema.nullable(),
  unitName: z.string(),
  from: PlainDateSchema,
  to: PlainDateSchema,
  state: z.enum(planStates),
  version: z.int(),
  publishedVersion: z.int().nullable(),
  /** A holiday, circular or absence changed after the newest version was made. */
  touched: z.boolean(),
  people: z.int(),
  breachCount: z.int(),
  madeAt: InstantSchema,
  madeBy: z.string(),
});
export type PlanHead = z.output<typeof PlanHeadSchema>;

const UnitInPlanSchema = z.object({
  id: IdSchema,
  name: z.string(),
  opdId: IdSchema.nullable(),
  people: z.int(),
  breaches: z.int(),
  waiting: z.int(),
});

export const CellSchema = z.object({
  employeeId: IdSchema,
  day: PlainDateSchema,
  /** `off` only for those whose days off come from a line of shifts. */
  mode: ModeSchema,
  /** A place in the board's `times`, for a day in the office; left out: as it was, or what another cell of the same request gives up. */
  time: z.int().min(0).optional(),
});
const ChangeSchema = z.object({
  employeeId: IdSchema,
  name: z.string(),
  unitName: z.string(),
  days: z.array(
    z.object({
      day: PlainDateSchema,
      before: LetterSchema.nullable(),
      after: LetterSchema.nullable(),
      /** Names of the shifts before and after, where they differ. */
      shifts: z.object({ before: z.string(), after: z.string() }).optional(),
    }),
  ),
});
const MoveBodySchema = z.object({
  /** The version that the person saw; another one answers `general.changedMeanwhile`. */
  version: z.int(),
  note: z.string().trim().max(500).default(''),
  /** Broken rules are named and must be accepted with a note; nothing is published over them silently. */
  acceptBreaches: z.boolean().default(false),
});
const planParams = z.object({ id: IdSchema });
const StandingSchema = z.object({ state: z.enum(planStates), version: z.int(), publishedVersion: z.int().nullable() });

/** One day of one's own schedule. */
export const MyDaySchema = z.object({
  day: PlainDateSchema,
  mode: ModeSchema,
  letter: LetterSchema,
  /** Hours of the day, where a shift or a wave sets them. */
  time: WorkingTimeSchema.omit({ ref: true }).optional(),
  /** The deciding reason first. */
  reasons: z.array(ReasonSchema),
  /** What comes with the day: reports and answer time at home, wave or shift in the office. */
  duties: z.array(ReasonSchema),
  /** Clauses that gave way on this day; left out in answers kept from before. */
  overruled: z.array(OverruledSchema).optional(),
  planId: IdSchema,
  /** Not yet acknowledged since it last changed. */
  fresh: z.boolean(),
});
export type MyDay = z.output<typeof MyDaySchema>;

export const rosterEndpoints = {
  plans: endpoint({
    method: 'GET',
    path: '/api/roster/plans',
    summary: 'Plans that the reader may see, newest first.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    query: z.object({
      state: z.enum(planStates).optional(),
      from: PlainDateSchema.optional(),
      to: PlainDateSchema.optional(),
      page: z.coerce.number().int().min(1).default(1),
    }),
    reply: z.object({ plans: z.array(PlanHeadSchema), total: z.int() }),
  }),
  ground: endpoint({
    method: 'GET',
    path: '/api/roster/ground',
    summary:
      'What a plan for these people and days would rest on: instruments in force, people, working days, and plans that already cover them.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    query: z.object({
      scope: z.enum(['unit', 'opd', 'city']),
      unitId: IdSchema.optional(),
      from: PlainDateSchema,
      to: PlainDateSchema,
    }),
    reply: z.object({
      people: z.int(),
      units: z.int(),
      workdays: z.int(),
      calendarCertain: z.boolean(),
      instruments: z.array(z.object({ id: z.string(), title: z.string(), number: z.string(), certain: z.boolean() })),
      covering: z.array(PlanHeadSchema),
    }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/roster/plans',
    summary: 'Starts planning a unit, an OPD or the whole agency as a job.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    body: z.object({
      scope: PlanScopeSchema,
      from: PlainDateSchema,
      to: PlainDateSchema,
      seed: z.int().min(0).max(2_147_483_647).optional(),
    }),
    reply: z.object({ jobId: IdSchema, planId: IdSchema }),
  }),
  progress: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/progress',
    summary: 'How far the planning job of a plan is.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: planParams,
    reply: z.object({
      state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
      step: z.string(),
      done: z.int(),
      total: z.int(),
      problem: z.object({ code: z.string(), params: ParamsSchema.optional() }).nullable(),
    }),
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/cancel',
    summary: 'Stops the planning job; nothing is saved.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: planParams,
    reply: 'none',
  }),
  plan: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id',
    summary: 'One plan: its standing, units, broken rules, history and what the reader may do next.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: planParams,
    reply: PlanHeadSchema.extend({
      units: z.array(UnitInPlanSchema),
      breaches: z.array(
        BreachSchema.extend({
          unitId: z.string().nullable(),
          /** Whom it is about, where it is one person. */ name: z.string(),
        }),
      ),
      /** How many broken rules there are in all; the list above is cut at 500. */
      seed: z.int(),
      /** Points of the newest version and the bound that no plan can be below; null where people changed it. */
      quality: z
        .object({
          points: z.int(),
          bound: z.int(),
          cells: z.int(),
          broken: z.int(),
          empty: z.int(),
          steps: z.int(),
          stopped: z.boolean(),
          solver: z.string(),
        })
        .nullable(),
      /** Days on which anybody works. */
      workdays: z.int(),
      policyDigest: z.string(),
      instruments: z.array(z.object({ id: z.string(), title: z.string() })),
      /** Employees whose days differ between the published and the newest version. */
      waiting: z.int(),
      history: z.array(
        z.object({ move: z.enum(planMoves), version: z.int(), at: InstantSchema, by: z.string(), note: z.string() }),
      ),
      may: z.array(z.enum(planMoves)),
      /** The last publication: until when it can be taken back, and whether its messages have gone out. */
      publication: z
        .object({ version: z.int(), at: InstantSchema, heldUntil: InstantSchema, told: z.boolean(), people: z.int() })
        .nullable(),
    }),
  }),
  board: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/board',
    summary: 'The board of one unit of a plan with everything that judging a change needs.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: planParams,
    query: z.object({ unitId: IdSchema, version: z.coerce.number().int().min(1).optional() }),
    reply: BoardSchema.extend({ version: z.int(), unitName: z.string() }),
  }),
  amend: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/amend',
    summary: 'Changes cells as one new version; the changed cells stay fixed. Answers what the new version breaks.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: planParams,
    body: z.object({ version: z.int(), cells: z.array(CellSchema).min(1).max(5000) }),
    reply: z.object({ version: z.int(), breaches: z.array(BreachSchema) }),
  }),
  propose: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/propose',
    summary: 'Hands a draft to the head for approval.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: planParams,
    body: MoveBodySchema,
    reply: StandingSchema,
  }),
  sendBack: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/send-back',
    summary: 'Returns a proposed plan to its makers with a note.',
    permission: 'roster.approve',
    target: { kind: 'scope' },
    params: planParams,
    body: MoveBodySchema,
    reply: StandingSchema,
  }),
  approve: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/approve',
    summary: 'Approves a proposed plan.',
    permission: 'roster.approve',
    target: { kind: 'scope' },
    params: planParams,
    body: MoveBodySchema,
    reply: StandingSchema,
  }),
  publish: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/publish',
    summary: 'Publishes the newest version and tells only those whose days change.',
    permission: 'roster.publish',
    target: { kind: 'scope' },
    params: planParams,
    body: MoveBodySchema,
    reply: StandingSchema.extend({ told: z.int() }),
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/withdraw',
    summary: 'Withdraws a plan; its days no longer count.',
    permission: 'roster.publish',
    target: { kind: 'scope' },
    params: planParams,
    body: MoveBodySchema,
    reply: StandingSchema,
  }),
  difference: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/difference',
    summary: 'Who changes, on which days and how, between two versions; version 0 is nothing published yet.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: planParams,
    query: z.object({
      before: z.coerce.number().int().min(0),
      after: z.coerce.number().int().min(1),
      limit: z.coerce.number().int().min(1).max(2000).default(200),
    }),
    reply: z.object({ people: z.int(), days: z.int(), changes: z.array(ChangeSchema) }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/file',
    summary: 'The board of one unit, or of the whole plan, as XLSX.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: planParams,
    query: z.object({ unitId: IdSchema.optional() }),
    reply: 'file',
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/roster/mine',
    summary: 'One’s own published schedule with the reason for each day.',
    permission: 'roster.readOwn',
    target: { kind: 'self' },
    query: z.object({ from: PlainDateSchema, to: PlainDateSchema }),
    reply: z.object({
      days: z.array(MyDaySchema),
      /** Short names of the instruments that the reasons and duties rest on. */
      instruments: InstrumentNamesSchema,
      /** Office, home and other days of the range, for "8 dari 20 hari". */
      counts: z.record(z.string(), z.int()),
      /** Plans whose last change to one's own days is not acknowledged yet. */
      toAcknowledge: z.array(
        z.object({ planId: IdSchema, version: z.int(), from: PlainDateSchema, to: PlainDateSchema, at: InstantSchema }),
      ),
    }),
  }),
  acknowledge: endpoint({
    method: 'POST',
    path: '/api/roster/mine/acknowledge',
    summary: 'Says that one has seen the published version of one’s days.',
    permission: 'roster.readOwn',
    target: { kind: 'self' },
    body: z.object({ planId: IdSchema, version: z.int() }),
    reply: 'none',
  }),
  feedState: endpoint({
    method: 'GET',
    path: '/api/roster/feed',
    summary: 'Whether one has a private calendar address, and since when.',
    permission: 'roster.readOwn',
    target: { kind: 'self' },
    reply: z.object({ active: z.boolean(), madeAt: InstantSchema.nullable(), lastReadAt: InstantSchema.nullable() }),
  }),
  openFeed: endpoint({
    method: 'POST',
    path: '/api/roster/feed',
    summary: 'Makes a new private calendar address, shown once; an older one stops working.',
    shownOnce: true,
    permission: 'roster.readOwn',
    target: { kind: 'self' },
    body: z.object({}),
    reply: z.object({ url: z.string() }),
  }),
  closeFeed: endpoint({
    method: 'DELETE',
    path: '/api/roster/feed',
    summary: 'Stops one’s private calendar address.',
    permission: 'roster.readOwn',
    target: { kind: 'self' },
    reply: 'none',
  }),
  feed: endpoint({
    method: 'GET',
    path: '/api/roster/calendar/:token',
    summary: 'The private calendar (iCalendar, RFC 5545) behind an address that only its owner knows.',
    permission: 'public',
    params: z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{32,64}(\.ics)?$/) }),
    reply: 'file',
    rate: 'public',
  }),
};
