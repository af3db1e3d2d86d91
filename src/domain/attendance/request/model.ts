// What an employee asks of a day: a correction of coming and going, or a permit for a part of it. Kinds and limits are data.
import { z } from 'zod';
import type { ClockTime, Instant, PlainDate } from '../../../kernel/time.ts';

/** Why the record of a day is wrong. */
export const correctionWhys = ['forgot', 'device', 'wrongTime', 'elsewhere'] as const;
export type CorrectionWhy = (typeof correctionWhys)[number];

export const requestKinds = ['correction', 'permit'] as const;
export type RequestKind = (typeof requestKinds)[number];

/** Where in the hours a permit lies: from their beginning, to their end, or inside them. */
export const permitParts = ['start', 'end', 'middle'] as const;

const TextSchema = z.strictObject({ id: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) });
const DeadlineSchema = z.int().min(0).max(60);
const TimesSchema = z.int().min(1).max(31).nullable();

export const PermitKindSchema = z.strictObject({
  /** Names it in requests; never changed. */
  key: z.string().regex(/^[a-z][a-zA-Z0-9]{1,30}$/),
  name: TextSchema,
  part: z.enum(permitParts),
  /** How the day names it: a permit, leave by the hour, or duty outside. */
  counts: z.enum(['permit', 'leave', 'duty']),
  /** The hours are not asked for; otherwise it is only told and lateness counts. */
  excuses: z.boolean(),
  /** Net minutes of one permit. */
  mostMinutes: z.int().min(1).max(1440).nullable(),
  /** In one month, approved and waiting ones together. */
  mostTimes: TimesSchema,
  mostMinutesMonth: z.int().min(1).max(20_000).nullable(),
  evidence: z.enum(['always', 'never']),
  /** Its reason is health: no reason is written, and only a health verifier reads the evidence. */
  health: z.boolean(),
  /** Working days after its day in which it may still be asked for. */
  deadlineWorkdays: DeadlineSchema,
  /** False where no published figure was found. */
  certain: z.boolean(),
  note: TextSchema,
});
export type PermitKind = z.infer<typeof PermitKindSchema>;

export const RequestRulesSchema = z.strictObject({
  title: TextSchema,
  basis: z.string().trim().max(200),
  correction: z.strictObject({
    deadlineWorkdays: DeadlineSchema,
    mostTimes: TimesSchema,
    evidence: z.enum(['always', 'never']),
    certain: z.boolean(),
    note: TextSchema,
  }),
  permits: z
    .array(PermitKindSchema)
    .max(20)
    .refine((kinds) => new Set(kinds.map((each) => each.key)).size === kinds.length),
});
export type RequestRules = z.infer<typeof RequestRulesSchema>;

/** Times as somebody writes them, on the clock of the workplace. */
export interface AskedCorrection {
  readonly day: PlainDate;
  readonly in: ClockTime | null;
  readonly out: ClockTime | null;
}
export interface AskedPermit {
  readonly day: PlainDate;
  readonly from: ClockTime | null;
  readonly to: ClockTime | null;
}
export interface CorrectedMoments {
  readonly in: Instant | null;
  readonly out: Instant | null;
}
