import { z } from 'zod';
import { dayFlags, dayStates } from '../domain/attendance/day/model.ts';
import { RuleSetSchema } from '../domain/attendance/day/rules.ts';
import { channels, grades, methods, punchPlaces } from '../domain/attendance/model.ts';
import { modes } from '../domain/policy/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { ClockTimeSchema, InstantSchema, PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';
import { InstrumentNamesSchema, ParamsSchema, ReasonSchema } from './reason.ts';

const EdgeSchema = z.object({
  at: InstantSchema,
  source: z.enum(['punch', 'correction']),
  punchId: z.string().nullable(),
  channel: z.enum(channels).nullable(),
  method: z.enum(methods).nullable(),
  grade: z.enum(grades).nullable(),
  place: z.enum(punchPlaces).nullable(),
  workplaceId: z.string().nullable(),
  decidedBy: z.string().nullable(),
});
const ShiftSchema = z.object({
  name: z.string().nullable(),
  kind: z.enum(['week', 'shift', 'wave']),
  start: ClockTimeSchema,
  end: ClockTimeSchema,
  breakStart: ClockTimeSchema.nullable(),
  breakEnd: ClockTimeSchema.nullable(),
  workplaceId: z.string().nullable(),
  laterMinutes: z.int().optional(),
});
const DayEventSchema = z.object({
  kind: z.enum(['late', 'early', 'noIn', 'noOut', 'absent']),
  shift: z.int(),
  minutes: z.int(),
  class: z.string().nullable(),
  percent: z.number().nullable(),
  base: z.enum(['allowance', 'disciplinePart']),
  madeUp: z.boolean(),
  reason: ReasonSchema,
});
export const DayRecordSchema = z.object({
  day: PlainDateSchema,
  state: z.enum(dayStates),
  mode: z.enum(modes),
  zone: ZoneSchema,
  unitId: z.string().nullable(),
  workplaceId: z.string().nullable(),
  source: z.enum(['plan', 'week', 'file']),
  shifts: z.array(ShiftSchema).readonly(),
  in: EdgeSchema.nullable(),
  out: EdgeSchema.nullable(),
  missing: z.array(z.enum(['in', 'out'])).readonly(),
  requiredMinutes: z.int(),
  workedMinutes: z.int(),
  beyondMinutes: z.int(),
  breakMinutes: z.int(),
  permitMinutes: z.int(),
  lateMinutes: z.int(),
  earlyMinutes: z.int(),
  madeUpMinutes: z.int(),
  events: z.array(DayEventSchema).readonly(),
  flags: z.array(z.enum(dayFlags)).readonly(),
  waiting: z.int(),
  ifAccepted: z.enum(dayStates).nullable(),
  reasons: z.array(ReasonSchema).readonly(),
});

const TotalsSchema = z.object({
  workdays: z.int(),
  days: z.partialRecord(z.enum(dayStates), z.int()),
  requiredMinutes: z.int(),
  workedMinutes: z.int(),
  beyondMinutes: z.int(),
  lateTimes: z.int(),
  lateMinutes: z.int(),
  earlyTimes: z.int(),
  earlyMinutes: z.int(),
  madeUpTimes: z.int(),
  noIn: z.int(),
  noOut: z.int(),
  classes: z.record(z.string(), z.int()),
  percent: z.object({ allowance: z.number(), disciplinePart: z.number() }),
  waiting: z.int(),
  shortWeeks: z.int(),
});

const MonthSchema = PlainDateSchema.refine((day) => day.endsWith('-01'));
export const MonthQuerySchema = z.object({ month: MonthSchema });
const AdjustmentSchema = z.object({
  day: PlainDateSchema,
  before: DayRecordSchema,
  after: DayRecordSchema,
  noticedAt: InstantSchema,
});
const MonthReplySchema = z.object({
  name: z.string(),
  number: z.string(),
  locked: z.boolean(),
  records: z.array(DayRecordSchema).readonly(),
  totals: TotalsSchema,
  /** What became known of locked months and counts in this one. */
  adjustments: z.array(AdjustmentSchema),
});

const PunchSchema = z.object({
  id: IdSchema,
  at: InstantSchema,
  earliest: InstantSchema,
  latest: InstantSchema,
  receivedAt: InstantSchema,
  grade: z.enum(grades),
  channel: z.enum(channels),
  method: z.enum(methods),
  place: z.enum(punchPlaces),
  workplace: z.string().nullable(),
  /** What the employee can quote. */
  receipt: z.string(),
  signals: z.array(z.object({ code: z.string(), params: ParamsSchema })),
  waits: z.boolean(),
  decision: z
    .object({
      verdict: z.enum(['accepted', 'refused']),
      at: InstantSchema.nullable(),
      decidedAt: InstantSchema,
      by: z.string(),
    })
    .nullable(),
});
/** One day on one screen: what it is and why, every punch near it, the rules that were in force. */
export const DayExplanationSchema = z.object({
  name: z.string(),
  number: z.string(),
  locked: z.boolean(),
  record: DayRecordSchema,
  /** Why it was planned so; empty without a published plan. */
  planned: z.array(ReasonSchema),
  punches: z.array(PunchSchema),
  /** What the classes of the day take, in percent, after the cap of a day. */
  percent: z.number(),
  instruments: InstrumentNamesSchema,
});
export type DayExplanation = z.infer<typeof DayExplanationSchema>;

export type OwnAttendance = z.infer<typeof MonthReplySchema>;

const RuleUseInputSchema = z.object({
  ruleSet: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(80),
  /** Figures of the agency's own; null takes the ready set as it ships. */
  content: RuleSetSchema.nullable().default(null),
  from: PlainDateSchema,
  to: PlainDateSchema.nullable().default(null),
  basis: z.string().trim().max(200).default(''),
});
const OutageInputSchema = z.object({
  from: InstantSchema,
  to: InstantSchema,
  /** Null: at all workplaces. */
  workplaceIds: z.array(IdSchema).min(1).max(200).nullable(),
  why: z.string().trim().min(3).max(200),
});
const LockInputSchema = z.object({ month: MonthSchema, note: z.string().trim().max(300).default('') });
const IdParamsSchema = z.object({ id: IdSchema });
const EmployeeParamsSchema = z.object({ employeeId: IdSchema });
const DayParamsSchema = z.object({ day: PlainDateSchema });

export const attendanceDayEndpoints = {
  mine: endpoint({
    method: 'GET',
    path: '/api/attendance/days/mine',
    summary: "The actor's own month: a record for each day with its reasons, and what they add up to.",
    permission: 'attendance.own',
    target: { kind: 'self' },
    query: MonthQuerySchema,
    reply: MonthReplySchema,
  }),
  explainMine: endpoint({
    method: 'GET',
    path: '/api/attendance/days/mine/:day',
    summary: "One of the actor's own days explained: punches, proof, rules with their articles, who decided.",
    permission: 'attendance.own',
    target: { kind: 'self' },
    params: DayParamsSchema,
    reply: DayExplanationSchema,
  }),
  ofPerson: endpoint({
    method: 'GET',
    path: '/api/attendance/days/person/:employeeId',
    summary: "An employee's month.",
    permission: 'attendance.read',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: EmployeeParamsSchema,
    query: MonthQuerySchema,
    reply: MonthReplySchema,
  }),
  explain: endpoint({
    method: 'GET',
    path: '/api/attendance/days/person/:employeeId/:day',
    summary: 'A day of an employee explained.',
    permission: 'attendance.read',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: EmployeeParamsSchema.extend(DayParamsSchema.shape),
    reply: DayExplanationSchema,
  }),
  recap: endpoint({
    method: 'GET',
    path: '/api/attendance/days/recap',
    summary: 'The month of a unit with everything below it: a letter for each day and the sums of each person.',
    permission: 'attendance.read',
    target: { kind: 'unit', in: 'query', name: 'unitId' },
    query: MonthQuerySchema.extend({ unitId: IdSchema }),
    reply: z.object({
      locked: z.boolean(),
      /** When the oldest of it was judged; null where nobody is in it. */
      asOf: InstantSchema.nullable(),
      /** People whose month is still to be judged again. */
      pending: z.int(),
      people: z.array(
        z.object({
          employeeId: IdSchema,
          name: z.string(),
          number: z.string(),
          unitName: z.string(),
          /** One letter a day, as the legend of states names them. */
          states: z.string(),
          totals: TotalsSchema,
        }),
      ),
    }),
  }),
  rules: endpoint({
    method: 'GET',
    path: '/api/attendance/rules',
    summary: 'Ready sets of rules, and those that the agency uses with their dates.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    reply: z.object({
      ready: z.array(RuleSetSchema),
      used: z.array(
        RuleUseInputSchema.extend({ id: IdSchema, content: RuleSetSchema.nullable(), set: RuleSetSchema.nullable() }),
      ),
    }),
  }),
  previewRules: endpoint({
    method: 'POST',
    path: '/api/attendance/rules/preview',
    summary: 'One invented day by the rules as they are and as they would be with a set of rules; nothing is stored.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    body: z.object({
      ruleSet: z.string().max(80),
      content: RuleSetSchema.nullable().default(null),
      day: PlainDateSchema,
      in: ClockTimeSchema.nullable(),
      out: ClockTimeSchema.nullable(),
    }),
    reply: z.object({
      before: z.object({ record: DayRecordSchema, percent: z.number() }),
      after: z.object({ record: DayRecordSchema, percent: z.number() }),
    }),
  }),
  useRules: endpoint({
    method: 'POST',
    path: '/api/attendance/rules',
    summary:
      'Uses a ready set of rules, or figures of the agency in its shape, from a day on. Days of open months are judged again.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    body: RuleUseInputSchema,
    reply: z.object({ id: IdSchema }),
  }),
  dropRules: endpoint({
    method: 'DELETE',
    path: '/api/attendance/rules/:id',
    summary: 'Takes a set of rules out of use, as if it had never been in use; locked months stay.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  outages: endpoint({
    method: 'GET',
    path: '/api/attendance/outages',
    summary: 'Times in which punches could not be made, as declared.',
    permission: 'attendance.read',
    target: { kind: 'scope' },
    query: MonthQuerySchema,
    reply: z.object({
      outages: z.array(OutageInputSchema.extend({ id: IdSchema, by: z.string(), declaredAt: InstantSchema })),
    }),
  }),
  declareOutage: endpoint({
    method: 'POST',
    path: '/api/attendance/outages',
    summary: 'Declares a time in which nobody at some workplaces could punch; their days are excused, visibly.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    body: OutageInputSchema,
    reply: z.object({ id: IdSchema }),
  }),
  dropOutage: endpoint({
    method: 'DELETE',
    path: '/api/attendance/outages/:id',
    summary: 'Takes a declared outage back; days of open months are judged again.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  locks: endpoint({
    method: 'GET',
    path: '/api/attendance/locks',
    summary: 'Months that were locked and opened again: who, when, why.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    reply: z.object({
      moves: z.array(
        z.object({
          month: PlainDateSchema,
          move: z.enum(['locked', 'opened']),
          note: z.string(),
          at: InstantSchema,
          by: z.string(),
        }),
      ),
    }),
  }),
  lockState: endpoint({
    method: 'GET',
    path: '/api/attendance/locks/state',
    summary: 'What stands in the way of locking a month, and what became known of it after the lock.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    query: MonthQuerySchema,
    reply: z.object({
      locked: z.boolean(),
      lockable: z.boolean(),
      lockableFrom: PlainDateSchema,
      people: z.int(),
      /** Punches that wait for a decision. */
      waiting: z.int(),
      /** Corrections and permits that nobody decided. */
      requests: z.int(),
      /** Leave requests for days of the month that nobody decided. */
      leave: z.int(),
      adjustments: z.array(
        z.object({
          employeeId: IdSchema,
          name: z.string(),
          day: PlainDateSchema,
          before: z.enum(dayStates),
          after: z.enum(dayStates),
          countedIn: PlainDateSchema,
          noticedAt: InstantSchema,
        }),
      ),
    }),
  }),
  lock: endpoint({
    method: 'POST',
    path: '/api/attendance/locks',
    summary: 'Locks a month that has ended. What becomes known of it later is counted in the first open month.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    body: LockInputSchema,
    reply: z.object({ people: z.int() }),
  }),
  unlock: endpoint({
    method: 'POST',
    path: '/api/attendance/locks/open',
    summary: 'Opens a locked month again, with a reason; its days are judged again.',
    permission: 'attendance.rules',
    target: { kind: 'agency' },
    body: LockInputSchema.extend({ note: z.string().trim().min(3).max(300) }),
    reply: 'none',
  }),
};
