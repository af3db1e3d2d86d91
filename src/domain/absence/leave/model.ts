import { z } from 'zod';
import { EmploymentKindSchema } from '../../people/model.ts';

/** Kinds of leave that somebody asks for (PP 11/2017); joint leave stands in the calendar and costs nothing. */
export const leaveKinds = ['annual', 'long', 'sick', 'maternity', 'important', 'unpaid'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

/** Who has the last word: a head in the line of the employee, the head of his regional agency, or the personnel agency. */
export const leaveDeciders = ['unitHead', 'opdHead', 'agency'] as const;
export type LeaveDecider = (typeof leaveDeciders)[number];

export const leaveUnits = ['workdays', 'calendarDays', 'months'] as const;

/** What an agency may change of a kind; figures are data because sources differ. */
export const LeaveFiguresSchema = z.strictObject({
  employmentKinds: z.array(EmploymentKindSchema).min(1),
  /** Months of service before the first request. */
  afterMonths: z.int().min(0).max(480),
  /** Of one request, in `unit`. */
  least: z.int().min(1).max(366),
  most: z.int().min(1).max(366),
  /** Only for kinds with a balance; working days. */
  yearly: z
    .strictObject({
      days: z.int().min(0).max(60),
      /** Unused days of last year that still count. */
      carried: z.int().min(0).max(60),
      /** The same where nothing was taken in two entitled years running. */
      carriedAfterTwoUnused: z.int().min(0).max(60),
    })
    .nullable(),
  evidence: z.enum(['always', 'never']),
  /** How many days after its first day it may still be asked for. */
  daysBack: z.int().min(0).max(366),
  decidedBy: z.enum(leaveDeciders),
});
export type LeaveFigures = z.infer<typeof LeaveFiguresSchema>;

const TextSchema = z.object({ id: z.string().min(1), en: z.string().min(1) });

export const LeaveRuleSchema = LeaveFiguresSchema.extend({
  kind: z.enum(leaveKinds),
  article: z.string().min(1),
  sex: z.literal('female').optional(),
  unit: z.enum(leaveUnits),
  /** Its evidence is health data: only a health verifier reads it. */
  health: z.boolean(),
  /** False where figures were not seen in the gazette. */
  certain: z.boolean(),
  note: TextSchema,
});
export type LeaveRule = z.infer<typeof LeaveRuleSchema>;

/** `leave-rules/<instrument>/rules.json`. */
export const LeaveRulesSchema = z.object({
  title: TextSchema,
  basis: z.string().min(1),
  rules: z.array(LeaveRuleSchema).length(leaveKinds.length),
});
