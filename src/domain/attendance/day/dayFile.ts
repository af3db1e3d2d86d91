// The file that `luwes day judge` reads, and the worked examples of every set of rules. Times are local to its zone.
import { z } from 'zod';
import { ClockTimeSchema, type Instant, momentIn, PlainDateSchema, ZoneSchema } from '../../../kernel/time.ts';
import { DayHoursSchema } from '../../calendar/model.ts';
import { EmploymentKindSchema } from '../../people/model.ts';
import { modes, TextSchema } from '../../policy/model.ts';
import { channels, grades, methods, punchPlaces } from '../model.ts';
import { dayFlags, dayStates } from './model.ts';
import { RuleSetSchema } from './rules.ts';

/** `2026-12-01 07:25`, with seconds if known; or a moment in UTC with a trailing Z. */
const MomentSchema = z
  .string()
  .refine((text) => momentIn(text, 'Asia/Jakarta') !== null, { error: 'moment' })
  .meta({ pattern: '^\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}(:\\d{2})?$|Z$' });

const ShiftSchema = z.strictObject({
  name: z.string().min(1).max(40).optional(),
  kind: z.enum(['week', 'shift', 'wave']).default('shift'),
  start: ClockTimeSchema,
  /** Not after `start`: on the next day. */
  end: ClockTimeSchema,
  breakStart: ClockTimeSchema.optional(),
  breakEnd: ClockTimeSchema.optional(),
  workplace: z.string().max(80).optional(),
  laterMinutes: z.int().min(0).max(480).optional(),
});

const ScheduleDaySchema = z.strictObject({
  day: PlainDateSchema,
  mode: z.enum(modes).optional(),
  zone: ZoneSchema.optional(),
  /** In place of the hours of the week. */
  shifts: z.array(ShiftSchema).max(4).optional(),
  /** Check-ins that are asked for at home. */
  checkIns: z.int().min(1).max(10).optional(),
});

const PunchSchema = z.union([
  MomentSchema,
  z.strictObject({
    id: z.string().min(1).max(80).optional(),
    at: MomentSchema,
    earliest: MomentSchema.optional(),
    latest: MomentSchema.optional(),
    grade: z.enum(grades).default('A'),
    channel: z.enum(channels).default('terminal'),
    method: z.enum(methods).default('finger'),
    place: z.enum(punchPlaces).default('none'),
    workplace: z.string().max(80).optional(),
    waits: z.boolean().default(false),
  }),
]);

const decided = { by: z.string().min(1).max(120).default('-'), decidedAt: MomentSchema.optional() };
const part = { from: ClockTimeSchema.nullable().default(null), to: ClockTimeSchema.nullable().default(null) };
const basis = z.string().max(200).default('');

export const DayFileSchema = z.strictObject({
  title: TextSchema.optional(),
  zone: ZoneSchema.default('Asia/Jakarta'),
  from: PlainDateSchema,
  /** The last day; one day without it. */
  to: PlainDateSchema.optional(),
  employmentKind: EmploymentKindSchema.default('pns'),
  /** First and last day of service, where they lie in the period. */
  serves: z.strictObject({ from: PlainDateSchema.optional(), to: PlainDateSchema.optional() }).default({}),
  /** A ready week of Luwes by its key, or the hours themselves, Monday first. */
  week: z
    .union([
      z.string(),
      z.strictObject({
        days: z.array(DayHoursSchema.nullable()).length(7),
        ramadanDays: z.array(DayHoursSchema.nullable()).length(7),
      }),
    ])
    .default('nationalFive'),
  /** Days off and working days that the agency itself set. */
  localDays: z
    .array(z.strictObject({ day: PlainDateSchema, name: z.string().min(1), works: z.boolean().default(false) }))
    .default([]),
  schedule: z.array(ScheduleDaySchema).max(400).default([]),
  /** Sets of rules that come with Luwes by their id, or whole sets. */
  rules: z.array(z.union([z.string(), RuleSetSchema])).default([]),
  punches: z.array(PunchSchema).max(5000).default([]),
  decisions: z
    .array(
      z.strictObject({
        punch: z.string(),
        verdict: z.enum(['accepted', 'refused']),
        at: MomentSchema.optional(),
        ...decided,
      }),
    )
    .default([]),
  absences: z
    .array(
      z.strictObject({
        mode: z.enum(['leave', 'travel']),
        from: PlainDateSchema,
        to: PlainDateSchema.optional(),
        basis,
      }),
    )
    .default([]),
  permits: z
    .array(
      z.strictObject({
        day: PlainDateSchema,
        kind: z.enum(['permit', 'leave', 'duty']).default('permit'),
        ...part,
        basis,
        explainsOnly: z.boolean().optional(),
        ...decided,
      }),
    )
    .default([]),
  corrections: z
    .array(
      z.strictObject({
        day: PlainDateSchema,
        in: MomentSchema.optional(),
        out: MomentSchema.optional(),
        basis,
        ...decided,
      }),
    )
    .default([]),
  outages: z
    .array(
      z.strictObject({
        from: MomentSchema,
        to: MomentSchema,
        workplaces: z.array(z.string()).optional(),
        why: z.string().min(1).max(200),
        by: z.string().min(1).max(120).default('-'),
      }),
    )
    .default([]),
  /** Up to when everything is known; the end of the period without it. */
  asOf: MomentSchema.optional(),
});
export type DayFile = z.infer<typeof DayFileSchema>;

/** What one day of a worked example must come to. Only what is named is compared. */
const ExpectedDaySchema = z.strictObject({
  day: PlainDateSchema.optional(),
  state: z.enum(dayStates).optional(),
  in: ClockTimeSchema.nullable().optional(),
  out: ClockTimeSchema.nullable().optional(),
  late: z.int().optional(),
  early: z.int().optional(),
  madeUp: z.int().optional(),
  worked: z.int().optional(),
  required: z.int().optional(),
  beyond: z.int().optional(),
  /** Names of the classes that cost something, in order. */
  classes: z.array(z.string()).optional(),
  /** What they cost together after the day's cap, in percent. */
  percent: z.number().optional(),
  flags: z.array(z.enum(dayFlags)).optional(),
  /** Codes that must be among the reasons. */
  reasons: z.array(z.string()).optional(),
  waiting: z.int().optional(),
  ifAccepted: z.enum(dayStates).optional(),
});
export type ExpectedDay = z.infer<typeof ExpectedDaySchema>;

export const DayCaseSchema = DayFileSchema.extend({
  title: TextSchema,
  expect: z.union([ExpectedDaySchema, z.array(ExpectedDaySchema).min(1)]),
});
export type DayCase = z.infer<typeof DayCaseSchema>;

/** A moment that the schema has let through. */
export const momentOf = (text: string, zone: DayFile['zone']): Instant => momentIn(text, zone)!;
