import { z } from 'zod';
import {
  CalendarYearSchema,
  DayHoursSchema,
  HolidaySchema,
  ReadyWeekPatternSchema,
  WeekPatternSchema,
} from '../domain/calendar/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const LocalDaySchema = HolidaySchema.extend({
  id: IdSchema,
  kind: z.enum(['localHoliday', 'localWorkday']),
  basis: z.string().max(200),
});
const RamadanSpanSchema = z.object({
  from: PlainDateSchema,
  to: PlainDateSchema,
  basis: z.string().trim().min(3).max(200),
});
const KeptWeekPatternSchema = WeekPatternSchema.extend({
  basis: z.string().max(200),
  isDefault: z.boolean(),
  workplaces: z.int(),
});
export type KeptWeekPattern = z.infer<typeof KeptWeekPatternSchema>;

const WeekPatternInputSchema = z.object({
  name: z.string().trim().min(3).max(120),
  basis: z.string().trim().max(200),
  days: z.array(DayHoursSchema.nullable()).length(7),
  ramadanDays: z.array(DayHoursSchema.nullable()).length(7),
});

const YearParamsSchema = z.object({ year: z.coerce.number().int().min(2020).max(2100) });
const IdParamsSchema = z.object({ id: IdSchema });

export const calendarEndpoints = {
  year: endpoint({
    method: 'GET',
    path: '/api/calendar/:year',
    summary:
      'National holidays, joint leave and Ramadan of a year as decreed, with the local days and the Ramadan entry of the agency.',
    permission: 'calendar.read',
    target: { kind: 'scope' },
    params: YearParamsSchema,
    reply: z.object({
      national: CalendarYearSchema.nullable(),
      local: z.array(LocalDaySchema),
      ramadan: RamadanSpanSchema.nullable(),
    }),
  }),
  addLocalDay: endpoint({
    method: 'POST',
    path: '/api/calendar/local-days',
    summary: 'Adds a local holiday, or makes a day a working day; marks the plans that the day touches.',
    permission: 'calendar.write',
    target: { kind: 'agency' },
    body: z.object({
      date: PlainDateSchema,
      name: z.string().trim().min(3).max(120),
      kind: z.enum(['localHoliday', 'localWorkday']),
      basis: z.string().trim().min(3).max(200),
    }),
    reply: z.object({ id: IdSchema }),
  }),
  removeLocalDay: endpoint({
    method: 'DELETE',
    path: '/api/calendar/local-days/:id',
    summary: 'Takes a local day back; marks the plans that the day touches.',
    permission: 'calendar.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  setRamadan: endpoint({
    method: 'PUT',
    path: '/api/calendar/:year/ramadan',
    summary: 'Enters the first and last day of Ramadan as decided; overrides the national file for that year.',
    permission: 'calendar.write',
    target: { kind: 'agency' },
    params: YearParamsSchema,
    body: RamadanSpanSchema,
    reply: 'none',
  }),
  clearRamadan: endpoint({
    method: 'DELETE',
    path: '/api/calendar/:year/ramadan',
    summary: "Takes the agency's own Ramadan entry back, so that the national file speaks again.",
    permission: 'calendar.write',
    target: { kind: 'agency' },
    params: YearParamsSchema,
    reply: 'none',
  }),
  weekPatterns: endpoint({
    method: 'GET',
    path: '/api/week-patterns',
    summary: 'The working weeks of the agency, and ready ones to take over.',
    permission: 'calendar.read',
    target: { kind: 'scope' },
    reply: z.object({ own: z.array(KeptWeekPatternSchema), ready: z.array(ReadyWeekPatternSchema) }),
  }),
  addWeekPattern: endpoint({
    method: 'POST',
    path: '/api/week-patterns',
    summary: 'Adds a working week; the first one becomes the default.',
    permission: 'calendar.write',
    target: { kind: 'agency' },
    body: WeekPatternInputSchema,
    reply: z.object({ id: IdSchema }),
  }),
  changeWeekPattern: endpoint({
    method: 'PUT',
    path: '/api/week-patterns/:id',
    summary: 'Changes a working week; marks the plans from today on.',
    permission: 'calendar.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    body: WeekPatternInputSchema,
    reply: 'none',
  }),
  makeDefaultWeekPattern: endpoint({
    method: 'POST',
    path: '/api/week-patterns/:id/default',
    summary: 'Makes a working week the one that holds where a workplace names none; marks the plans from today on.',
    permission: 'calendar.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  removeWeekPattern: endpoint({
    method: 'DELETE',
    path: '/api/week-patterns/:id',
    summary: 'Removes a working week that no workplace uses and that is not the default.',
    permission: 'calendar.write',
    target: { kind: 'agency' },
    params: IdParamsSchema,
    reply: 'none',
  }),
};
