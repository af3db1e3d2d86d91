// The board of some units of a plan, with everything that judging a change needs.
import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { ClockTimeSchema, PlainDateSchema } from '../kernel/time.ts';
import { InstrumentNamesSchema, OverruledSchema, ReasonSchema, RefSchema } from './reason.ts';

const LimitShape = {
  mode: z.enum(['office', 'home']),
  min: z.int().nullable(),
  max: z.int().nullable(),
  reason: z.int(),
};
/** Hours of a shift or wave; an end that is not after the start lies on the next day. */
export const WorkingTimeSchema = z.object({
  name: z.string(),
  start: ClockTimeSchema,
  end: ClockTimeSchema,
  kind: z.enum(['shift', 'wave']),
  ref: RefSchema,
});
const peopleAndReason = { people: z.array(z.int()), reason: z.int() };
/** `parts`: people for whom the rule holds on some days of the plan only; for the others it holds on all. */
const underClause = {
  ...peopleAndReason,
  parts: z.array(z.object({ people: z.array(z.int()), days: z.array(z.int()) })).optional(),
};
const BoardHoursSchema = z.object({
  shifts: z.array(
    z.object({
      ...peopleAndReason,
      days: z.array(z.int()),
      roundTheClock: z.boolean(),
      times: z.array(z.object({ time: z.int(), min: z.int().nullable(), max: z.int().nullable() })),
    }),
  ),
  rests: z.array(z.object({ ...underClause, minutes: z.int() })),
  rules: z.array(
    z.object({
      ...underClause,
      /** People whose hours are not measured. */
      onCalendar: z.array(z.int()).optional(),
      rules: z.object({
        longestRun: z.int().optional(),
        shortestRun: z.int().optional(),
        shortestOff: z.int().optional(),
        mostNights: z.int().optional(),
        leastMinutes: z.int().optional(),
        mostMinutes: z.int().optional(),
        mostWeekends: z.int().optional(),
      }),
    }),
  ),
  /** People whose line is shorter than the plan: their first and last day in it. */
  spans: z.array(z.object({ person: z.int(), from: z.int(), to: z.int() })).optional(),
  /** Published days right before (negative) and after the plan, counted from its first and last day. */
  beside: z.array(
    z.object({
      person: z.int(),
      days: z.array(z.object({ away: z.int(), letter: z.string(), time: z.int() })),
    }),
  ),
});
export const BoardSchema = z.object({
  days: z.array(PlainDateSchema),
  people: z.array(
    z.object({
      employeeId: IdSchema,
      name: z.string(),
      position: z.string(),
      modes: z.string(),
      /** One character a day, a place in `times` (digits, then letters); `.` without hours. */
      times: z.string().optional(),
      /** What employees see now; null where nothing was published. */
      published: z.string().nullable(),
      publishedTimes: z.string().optional(),
      open: z.array(z.string()),
      why: z.array(z.int()),
      fixed: z.string(),
      /** By day an index into `overruled`, or -1; left out where no clause ever gave way. */
      overruled: z.array(z.int()).optional(),
      head: z.boolean(),
      /** Office days beyond his share in earlier months; negative where he owes some. */
      carried: z.int(),
    }),
  ),
  dayLimits: z.array(
    z.object({
      day: z.int(),
      counted: z.array(z.int()),
      elsewhere: z.int(),
      shared: z.boolean(),
      /** People of other plans in `elsewhere`'s group, and those of whom nothing is published yet. */
      outside: z.object({ people: z.int(), waiting: z.int() }).optional(),
      ...LimitShape,
    }),
  ),
  personLimits: z.array(z.object({ person: z.int(), days: z.array(z.int()), ...LimitShape })),
  reasons: z.array(ReasonSchema),
  overruled: z.array(z.array(OverruledSchema)).optional(),
  /** Shifts and waves, with the rules on them that the board judges; left out where nobody has hours of his own. */
  times: z.array(WorkingTimeSchema).optional(),
  hours: BoardHoursSchema.optional(),
  /** Short names of the instruments that reasons and overruled clauses rest on. */
  instruments: InstrumentNamesSchema,
});
export type BoardAnswer = z.output<typeof BoardSchema>;
