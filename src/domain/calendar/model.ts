import { z } from 'zod';
import { IdSchema } from '../../kernel/id.ts';
import { ClockTimeSchema, PlainDateSchema } from '../../kernel/time.ts';

const holidayKinds = ['nationalHoliday', 'jointLeave', 'localHoliday', 'localWorkday'] as const;

/** One day off; `certain` is false where a decree was not seen or is still to come. */
export const HolidaySchema = z.object({
  date: PlainDateSchema,
  name: z.object({ id: z.string().min(1), en: z.string().min(1) }),
  kind: z.enum(holidayKinds),
  certain: z.boolean(),
  /** Number of the decree that sets the day; null where it follows from the date alone. */
  decree: z.string().nullable().optional(),
});
export type Holiday = z.infer<typeof HolidaySchema>;

/** `calendars/<year>.json`: what has been decreed for one year, and by which decree. */
export const CalendarYearSchema = z.object({
  year: z.int().min(2020).max(2100),
  decrees: z.array(
    z.object({ number: z.string(), date: PlainDateSchema.nullable(), title: z.string(), source: z.string() }),
  ),
  /** False while the joint decree for the year is not out; screens then warn. */
  complete: z.boolean(),
  holidays: z.array(HolidaySchema),
  ramadan: z.array(z.object({ from: PlainDateSchema, to: PlainDateSchema, certain: z.boolean() })),
});
export type CalendarYear = z.infer<typeof CalendarYearSchema>;

export const DayHoursSchema = z.object({
  start: ClockTimeSchema,
  end: ClockTimeSchema,
  breakStart: ClockTimeSchema.nullable(),
  breakEnd: ClockTimeSchema.nullable(),
});
export type DayHours = z.infer<typeof DayHoursSchema>;

/** A day that an agency itself takes off, or makes a working day; it overrides the national calendar. */
export interface LocalDay {
  readonly date: string;
  readonly kind: 'localHoliday' | 'localWorkday';
  readonly name: { readonly id: string; readonly en: string };
}

/** Hours of a week, Monday first; null is a day off. Perpres 21/2023: 37.5 h net, in Ramadan 32.5 h. */
export const WeekPatternSchema = z.object({
  id: IdSchema,
  name: z.string().min(1).max(120),
  days: z.array(DayHoursSchema.nullable()).length(7),
  ramadanDays: z.array(DayHoursSchema.nullable()).length(7),
});
export type WeekPattern = z.infer<typeof WeekPatternSchema>;
/** The hours alone, as calculations need them. */
export type WeekHours = Pick<WeekPattern, 'days' | 'ramadanDays'>;

/** `calendars/week-patterns.json`: ready weeks that an agency may take over and change. */
export const ReadyWeekPatternSchema = WeekPatternSchema.omit({ id: true, name: true }).extend({
  key: z.string().regex(/^[a-zA-Z0-9]+$/),
  name: z.object({ id: z.string().min(1), en: z.string().min(1) }),
  basis: z.string().min(1),
  certain: z.boolean(),
});
export type ReadyWeekPattern = z.infer<typeof ReadyWeekPatternSchema>;

/** What one day is for people who follow one week pattern. */
export interface DayOnCalendar {
  readonly date: string;
  readonly kind: 'workday' | 'weeklyOff' | 'nationalHoliday' | 'jointLeave' | 'localHoliday';
  readonly ramadan: boolean;
  readonly hours: DayHours | null;
  readonly holidayName: { readonly id: string; readonly en: string } | null;
  /** False where the holiday or the Ramadan dates are not yet certain, or the year has no decree. */
  readonly certain: boolean;
}
