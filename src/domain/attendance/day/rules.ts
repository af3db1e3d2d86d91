// Rules of attendance as data: `attendance-rules/<id>/rules.json` and an agency's own sets have this shape.
import { z } from 'zod';
import { ClockTimeSchema, PlainDateSchema } from '../../../kernel/time.ts';
import { EmploymentKindSchema } from '../../people/model.ts';
import { instrumentForms } from '../../policy/instrument.ts';
import { levels, TextSchema } from '../../policy/model.ts';

const minutes = z.int().min(0).max(1440);
const percent = z.number().min(0).max(100);

const ruleBase = {
  /** Unique within its set. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Where it stands in the text. */
  article: z.string().min(1),
  /** Kinds of employment it is for; everybody without it. */
  who: z.array(EmploymentKindSchema).min(1).optional(),
  /** False where the text was not seen or the figure is still to be confirmed; shown to the officer. */
  certain: z.boolean().default(true),
  note: TextSchema.optional(),
};

/** Which punches belong to a shift: so long before its start and after its end; within `mergeSeconds` two are one. */
const WindowSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('window'),
  beforeMinutes: minutes,
  afterMinutes: minutes,
  mergeSeconds: z.int().min(0).max(600),
  /** Nothing counts before or after these times of the day on which the shift starts. */
  inFrom: ClockTimeSchema.optional(),
  outUntil: ClockTimeSchema.optional(),
});

/** Parts of a minute fall to the employee (`dropped`) or make a whole one (`counted`); minutes are cut down to a step. */
const RoundingSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('rounding'),
  seconds: z.enum(['dropped', 'counted']),
  stepMinutes: z.int().min(1).max(60),
});

/** Minutes that are neither late nor early. Beyond them all minutes count (`whole`) or only those beyond (`beyond`). */
const ToleranceSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('tolerance'),
  lateMinutes: minutes,
  earlyMinutes: minutes,
  counts: z.enum(['whole', 'beyond']),
});

/** The start may move, and the end moves with it. Not for shifts. */
const FlexibleSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('flexible'),
  earlierMinutes: minutes,
  laterMinutes: minutes,
});

/** Lateness that is worked off after the end of the same day: its own minutes, or a flat number of them. */
const MakeUpSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('makeUp'),
  lateUpTo: minutes,
  repay: z.union([z.literal('same'), z.int().min(1).max(480)]),
  /** So many latenesses of a month can be worked off; left out: all. */
  freeTimes: z.int().min(0).max(31).optional(),
});

const BandSchema = z.strictObject({
  name: z.string().min(1).max(40),
  /** Both ends included; `to` null is open. */
  from: z.int().min(1).max(1440),
  to: z.int().min(1).max(100_000).nullable(),
  /** What the allowance loses, in percent; null where the source says no figure. */
  percent: percent.nullable(),
});
export type Band = z.infer<typeof BandSchema>;

/** Classes of lateness or of leaving early (TL and PSW). */
const ClassesSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('classes'),
  side: z.enum(['late', 'early']),
  /** Minutes of one day, or the sum of a month. */
  per: z.enum(['day', 'month']),
  bands: z.array(BandSchema).min(1).max(12),
  /** What a missing record on this side counts as: the name of a band, the whole day as absent, or nothing. */
  noRecord: z.union([z.strictObject({ band: z.string() }), z.literal('absent'), z.null()]),
  /** Of what the percentage is taken. */
  base: z.enum(['allowance', 'disciplinePart']).default('allowance'),
});

/** What a day of absence without a valid reason is called and costs. */
const AbsenceSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('absence'),
  name: z.string().min(1).max(40),
  percent: percent.nullable(),
});

/** The most that one day can cost. */
const DayCapSchema = z.strictObject({ ...ruleBase, kind: z.literal('dayCap'), percent });

/** Net minutes that a full week holds; a week below them is told in the recap, never judged. */
const WeekTotalSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('weekTotal'),
  minutes: z.int().min(1).max(10_080),
  ramadanMinutes: z.int().min(1).max(10_080),
});

/** How long after an outage a punch still counts as made in time. */
const OutageSchema = z.strictObject({ ...ruleBase, kind: z.literal('outage'), slackMinutes: minutes });

/** On a day at home the hours are judged as in the office, or only the number of check-ins is looked at. */
const HomeDaySchema = z.strictObject({ ...ruleBase, kind: z.literal('homeDay'), judgeHours: z.boolean() });

/** Times of the day at which one more punch is expected; a missing one is told, never judged. */
const CheckPointsSchema = z.strictObject({
  ...ruleBase,
  kind: z.literal('checkPoints'),
  points: z
    .array(z.strictObject({ name: z.string().min(1).max(40), from: ClockTimeSchema, to: ClockTimeSchema }))
    .min(1)
    .max(6),
});

export const RuleSchema = z.discriminatedUnion('kind', [
  WindowSchema,
  RoundingSchema,
  ToleranceSchema,
  FlexibleSchema,
  MakeUpSchema,
  ClassesSchema,
  AbsenceSchema,
  DayCapSchema,
  WeekTotalSchema,
  OutageSchema,
  HomeDaySchema,
  CheckPointsSchema,
]);
export type Rule = z.infer<typeof RuleSchema>;
export type RuleKind = Rule['kind'];
export type RuleOf<K extends RuleKind> = Extract<Rule, { kind: K }>;

/** A set of rules from one source. Sets stand together: the closer issuer, then the later day, says what holds for a subject. */
export const RuleSetSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(80),
  form: z.enum([...instrumentForms, 'preset']),
  level: z.enum(['base', ...levels]),
  issuer: z.string().min(1).max(200),
  number: z.string().min(1).max(120).nullable(),
  title: TextSchema,
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  rules: z.array(RuleSchema).min(1).max(40),
  /** False while any of it rests on what was not seen in the text itself. */
  certain: z.boolean(),
  notes: z.array(TextSchema).default([]),
  sources: z.array(z.strictObject({ title: z.string().min(1), address: z.string().min(1) })).default([]),
});
export type RuleSet = z.infer<typeof RuleSetSchema>;
