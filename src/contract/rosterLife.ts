// What belongs to a plan's board beyond its cells: taking back, who else is there, patterns, paper.
import { z } from 'zod';
import { planStates } from '../domain/roster/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';
import { ReasonSchema } from './reason.ts';

const planParams = z.object({ id: IdSchema });
const LetterSchema = z.enum(['K', 'R', 'L', 'D', 'C', '-']);
const PatternWeeksSchema = z.string().regex(/^[KRLDC.]{7}( [KRLDC.]{7}){0,3}$/);
const PatternSchema = z.object({ id: IdSchema, name: z.string(), weeks: PatternWeeksSchema });
export type PatternAnswer = z.output<typeof PatternSchema>;

const ChangedCellSchema = z.object({
  employeeId: IdSchema,
  name: z.string(),
  day: PlainDateSchema,
  before: LetterSchema.nullable(),
  after: LetterSchema,
  /** The letter with the character of its hours, as the board writes it, and what the shift or wave is called. */
  cell: z.string(),
  hours: z.string(),
  /** Who changed the cell last, when and in which version. */
  by: z.string(),
  at: InstantSchema,
  version: z.int(),
});
export type ChangedCell = z.output<typeof ChangedCellSchema>;

const ComparedDaySchema = z.object({
  day: PlainDateSchema,
  before: LetterSchema.nullable(),
  after: LetterSchema.nullable(),
  /** Names of the shifts or waves; empty where there is none. */
  hours: z.object({ before: z.string(), after: z.string() }),
  /** Why it stands so in the later version. */
  reason: ReasonSchema.nullable(),
  /** Version in which the later value was set. */
  version: z.int(),
});
export type ComparedDay = z.output<typeof ComparedDaySchema>;

export const rosterLifeEndpoints = {
  unpublish: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/unpublish',
    summary:
      'Takes the last publication back within ten minutes; what was published before it holds again. Only those already told are told.',
    permission: 'roster.publish',
    target: { kind: 'scope' },
    params: planParams,
    body: z.object({
      /** The published version that is taken back; another one answers `general.changedMeanwhile`. */
      version: z.int(),
      note: z.string().trim().max(500).default(''),
    }),
    reply: z.object({
      state: z.enum(planStates),
      version: z.int(),
      publishedVersion: z.int().nullable(),
      told: z.int(),
    }),
  }),
  tellNow: endpoint({
    method: 'POST',
    path: '/api/roster/plans/:id/tell',
    summary: 'Sends what a publication has to say at once instead of after its ten minutes.',
    permission: 'roster.publish',
    target: { kind: 'scope' },
    params: planParams,
    body: z.object({ version: z.int() }),
    reply: z.object({ told: z.int() }),
  }),
  presence: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/presence',
    summary: 'Notes that the reader has the board of a unit open and answers who else has, and the newest version.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: planParams,
    query: z.object({ unitId: IdSchema, edits: z.coerce.number().int().min(0).max(100_000).default(0) }),
    reply: z.object({
      version: z.int(),
      others: z.array(z.object({ name: z.string(), edits: z.int(), seenAt: InstantSchema })),
    }),
  }),
  changes: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/changes',
    summary: 'Cells of a unit that others changed since a version, each with who and when.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: planParams,
    query: z.object({ unitId: IdSchema, since: z.coerce.number().int().min(1) }),
    reply: z.object({ version: z.int(), cells: z.array(ChangedCellSchema) }),
  }),
  patterns: endpoint({
    method: 'GET',
    path: '/api/roster/patterns',
    summary: 'Weekly patterns kept for a unit and for the units above it.',
    permission: 'roster.plan',
    target: { kind: 'unit', in: 'query', name: 'unitId' },
    query: z.object({ unitId: IdSchema }),
    reply: z.object({ patterns: z.array(PatternSchema) }),
  }),
  savePattern: endpoint({
    method: 'POST',
    path: '/api/roster/patterns',
    summary: 'Keeps a weekly pattern under a name for a unit.',
    permission: 'roster.plan',
    target: { kind: 'unit', in: 'body', name: 'unitId' },
    body: z.object({ unitId: IdSchema, name: z.string().trim().min(1).max(60), weeks: PatternWeeksSchema }),
    reply: PatternSchema,
  }),
  removePattern: endpoint({
    method: 'DELETE',
    path: '/api/roster/patterns/:id',
    summary: 'Forgets a weekly pattern.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: planParams,
    reply: 'none',
  }),
  earlier: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/earlier',
    summary: 'What was published for the people of a unit in the eight weeks before the plan, to copy from.',
    permission: 'roster.plan',
    target: { kind: 'scope' },
    params: planParams,
    query: z.object({ unitId: IdSchema }),
    reply: z.object({
      days: z.array(PlainDateSchema),
      /** One letter a day, a blank where nothing was published. */
      lines: z.array(z.object({ employeeId: IdSchema, modes: z.string() })),
    }),
  }),
  compare: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/compare',
    summary: 'Two versions of a plan by person and day with the reason, and who made which version when.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: planParams,
    query: z.object({
      before: z.coerce.number().int().min(0),
      after: z.coerce.number().int().min(1),
      unitId: IdSchema.optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
    reply: z.object({
      people: z.int(),
      days: z.int(),
      changes: z.array(
        z.object({ employeeId: IdSchema, name: z.string(), unitName: z.string(), days: z.array(ComparedDaySchema) }),
      ),
      versions: z.array(z.object({ version: z.int(), at: InstantSchema, by: z.string(), published: z.boolean() })),
    }),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/api/roster/plans/:id/sheet',
    summary: 'The board of one unit, or of the whole plan, as PDF on the agency’s paper with its signature block.',
    permission: 'roster.read',
    target: { kind: 'scope' },
    params: planParams,
    query: z.object({ unitId: IdSchema.optional(), language: z.enum(['id', 'en']).optional() }),
    reply: 'file',
  }),
};
