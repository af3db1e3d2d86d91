// Why a rule of a plan cannot be kept: the smallest set that stands against each other, and tried changes.
import { z } from 'zod';
import { hoursRules } from '../domain/roster/conflict/hours/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { ClockTimeSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';
import { ReasonSchema } from './reason.ts';

const BoundShape = {
  mode: z.enum(['office', 'home']),
  side: z.enum(['min', 'max']),
  /** Day of a bound on many people; null for a bound on one person's days. */
  day: PlainDateSchema.nullable(),
  /** The person of a bound on his days; empty otherwise. */
  name: z.string(),
  reason: ReasonSchema,
};
const HeldShape = {
  kind: z.literal('held'),
  name: z.string(),
  day: PlainDateSchema,
  letter: z.enum(['K', 'R', 'L', 'D', 'C', '-']),
  /** Somebody set the cell. */
  byHand: z.boolean(),
  /** The hours of a day on a shift. */
  shift: z.object({ name: z.string(), start: ClockTimeSchema, end: ClockTimeSchema }).nullable(),
};
const CoverShape = {
  shift: z.object({ name: z.string(), start: ClockTimeSchema, end: ClockTimeSchema }),
  side: z.enum(['min', 'max']),
  day: PlainDateSchema,
  reason: ReasonSchema,
};
const RuleShape = {
  rule: z.enum(hoursRules),
  /** The person whose line breaks it; empty where it holds for all its people. */
  name: z.string(),
  reason: ReasonSchema,
};
const PartSchema = z.discriminatedUnion('kind', [
  /** People of a shift; `usual` is what the clause asks where the shift is short today and must only not get worse. */
  z.object({ kind: z.literal('cover'), bound: z.int(), usual: z.int(), ...CoverShape }),
  z.object({ kind: z.literal('rule'), value: z.int(), ...RuleShape }),
  z.object({ kind: z.literal('beside'), name: z.string(), side: z.enum(['before', 'after']) }),
  z.object({ kind: z.literal('bound'), bound: z.int(), ...BoundShape }),
  z.object({ ...HeldShape, reason: ReasonSchema }),
]);
export type ConflictPartAnswer = z.output<typeof PartSchema>;
/** A cell of a plan that was found; `time` is its place in the board's times. */
const FoundCellSchema = z.object({
  employeeId: IdSchema,
  day: PlainDateSchema,
  letter: z.enum(['K', 'R', 'L', '-']),
  time: z.int().nullable(),
});
export type FoundCellAnswer = z.output<typeof FoundCellSchema>;
const FromTo = { from: z.int(), to: z.int() };
/** `cells`: the plan that was found under the change, where it differs from the board; empty for bounds on places. */
const cells = z.array(FoundCellSchema);
const CorrectionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('bound'), ...FromTo, ...BoundShape }),
  z.object({ kind: z.literal('cover'), ...FromTo, ...CoverShape, cells }),
  z.object({ kind: z.literal('lend'), count: z.int(), ...CoverShape, cells }),
  z.object({ kind: z.literal('rule'), ...FromTo, ...RuleShape, cells }),
  z.object({ ...HeldShape, cells }),
]);
export type CorrectionAnswer = z.output<typeof CorrectionSchema>;

export const rosterConflictEndpoints = {
  why: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/conflict',
    summary:
      'Why a bound of a board or a rule on hours cannot be kept: a minimal set of rules, bounds and held days that cannot hold together, and changes that were tried and would help.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: z.object({ id: IdSchema }),
    query: z.object({
      unitId: IdSchema,
      version: z.coerce.number().int().min(1),
      /** A bound on places, the people of a shift, or a rule on hours that one person's line breaks. */
      kind: z.enum(['dayLimit', 'personLimit', 'cover', 'rule']),
      /** Index on the board of that unit and version: of the bound, the group of shifts, or the clause. */
      limit: z.coerce.number().int().min(0),
      /** Of a cover: its day and shift by their places; of a rule the person, and a day where it shows. */
      day: z.coerce.number().int().min(0).optional(),
      time: z.coerce.number().int().min(0).optional(),
      side: z.enum(['min', 'max']).optional(),
      person: z.coerce.number().int().min(0).optional(),
      rule: z.enum(hoursRules).optional(),
    }),
    reply: z.object({
      /** `possible`: a plan that keeps the rule exists; `undecided`: the search ended before either was certain. */
      outcome: z.enum(['possible', 'impossible', 'undecided']),
      parts: z.array(PartSchema),
      /** Without any one of the parts the rest can hold. */
      minimal: z.boolean(),
      corrections: z.array(CorrectionSchema),
      /** Every change was tried. */
      allTried: z.boolean(),
      /** Where possible, a plan that was found, where it differs from the board; empty where planning again finds one. */
      cells,
    }),
  }),
};
