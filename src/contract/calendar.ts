import { z } from 'zod';
import { CalendarYearSchema, HolidaySchema } from '../domain/calendar/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

export const LocalDaySchema = HolidaySchema.extend({
  id: IdSchema,
  kind: z.enum(['localHoliday', 'localWorkday']),
  basis: z.string().max(200),
});

export const calendarEndpoints = {
  year: endpoint({
    method: 'GET',
    path: '/api/calendar/:year',
    summary: 'National holidays, joint leave and Ramadan of a year as decreed, with the local days of the agency.',
    permission: 'calendar.read',
    target: { kind: 'scope' },
    params: z.object({ year: z.coerce.number().int().min(2020).max(2100) }),
    reply: z.object({ national: CalendarYearSchema.nullable(), local: z.array(LocalDaySchema) }),
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
    params: z.object({ id: IdSchema }),
    reply: 'none',
  }),
};
