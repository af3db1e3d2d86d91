import { z } from 'zod';
import { sumFields } from '../domain/attendance/day/sumMonths.ts';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema } from '../kernel/time.ts';
import { MonthQuerySchema } from './attendanceDay.ts';
import { endpoint } from './endpoint.ts';
import { paperKinds } from './rosterPaper.ts';

const SumsSchema = z.record(z.enum(sumFields), z.number());
const UnitSumsSchema = z.object({
  id: IdSchema,
  parentId: IdSchema.nullable(),
  name: z.string(),
  /** Of everybody in the unit and below. */
  sums: SumsSchema,
});
export type UnitSums = z.output<typeof UnitSumsSchema>;

const FileQuerySchema = MonthQuerySchema.extend({
  kind: z.enum(paperKinds),
  language: z.enum(['id', 'en']).optional(),
});
export const RecapOrderSchema = MonthQuerySchema.extend({
  kind: z.enum(paperKinds),
  of: z.enum(['people', 'units']),
  /** Null: the whole agency. */
  unitId: IdSchema.nullable(),
  language: z.enum(['id', 'en']),
});

export const attendanceRecapEndpoints = {
  file: endpoint({
    method: 'GET',
    path: '/api/attendance/recap/file',
    summary:
      'The month of a unit or of the agency as an official paper: its people by day, or its units with their sums.',
    permission: 'attendance.read',
    target: { kind: 'scope' },
    query: FileQuerySchema.extend({ of: z.enum(['people', 'units']), unitId: IdSchema.optional() }),
    reply: 'file',
  }),
  personFile: endpoint({
    method: 'GET',
    path: '/api/attendance/recap/person/:employeeId/file',
    summary: 'The month of an employee as an official paper, each day with its reasons.',
    permission: 'attendance.read',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: z.object({ employeeId: IdSchema }),
    query: FileQuerySchema,
    reply: 'file',
  }),
  ownFile: endpoint({
    method: 'GET',
    path: '/api/attendance/recap/mine/file',
    summary: "The actor's own month as a paper.",
    permission: 'attendance.own',
    target: { kind: 'self' },
    query: FileQuerySchema,
    reply: 'file',
  }),
  start: endpoint({
    method: 'POST',
    path: '/api/attendance/recap/papers',
    summary: 'Writes a large recap as a job; the file is kept for a day.',
    permission: 'attendance.read',
    target: { kind: 'scope' },
    body: RecapOrderSchema,
    reply: z.object({ jobId: IdSchema }),
  }),
  fetch: endpoint({
    method: 'GET',
    path: '/api/attendance/recap/papers/:id',
    summary: 'The recap that one of your jobs wrote, as long as it is kept and you may still read the unit.',
    permission: 'attendance.read',
    target: { kind: 'scope' },
    params: z.object({ id: IdSchema }),
    reply: 'file',
  }),
  units: endpoint({
    method: 'GET',
    path: '/api/attendance/recap/units',
    summary: 'What a month adds up to in each unit within reach, with everything below it.',
    permission: 'attendance.read',
    target: { kind: 'scope' },
    query: MonthQuerySchema,
    reply: z.object({
      locked: z.boolean(),
      /** When the oldest of it was judged. */
      asOf: InstantSchema.nullable(),
      /** People whose month is still to be judged again. */
      pending: z.int(),
      units: z.array(UnitSumsSchema),
      all: SumsSchema,
    }),
  }),
};
