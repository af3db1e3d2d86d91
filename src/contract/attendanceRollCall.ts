import { z } from 'zod';
import { IdSchema } from '../kernel/id.ts';
import { InstantSchema, PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const IdParamsSchema = z.object({ id: IdSchema });
export const rollCallKinds = ['rollCall', 'meeting'] as const;

const RollCallInputSchema = z.object({
  kind: z.enum(rollCallKinds),
  name: z.string().trim().min(3).max(120),
  place: z.string().trim().min(2).max(160),
  /** Kiosks of this workplace offer it; null for every kiosk of the agency. */
  workplaceId: IdSchema.nullable(),
  unitId: IdSchema,
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  /** Only these people are expected; everybody of the unit and below it unless given. */
  employeeIds: z.array(IdSchema).min(1).max(5000).optional(),
});

const RollCallLineSchema = z.object({
  id: IdSchema,
  kind: z.enum(rollCallKinds),
  name: z.string(),
  place: z.string(),
  workplaceName: z.string().nullable(),
  unitName: z.string(),
  startsAt: InstantSchema,
  endsAt: InstantSchema,
  closed: z.boolean(),
  expected: z.int(),
  present: z.int(),
});
export type RollCallLine = z.infer<typeof RollCallLineSchema>;

const AttendeeSchema = z.object({
  employeeId: IdSchema,
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  at: InstantSchema.nullable(),
  /** Came without being on the list. */
  guest: z.boolean(),
});
const RollCallWholeSchema = RollCallLineSchema.extend({ guests: z.int(), people: z.array(AttendeeSchema) });
export type RollCallWhole = z.infer<typeof RollCallWholeSchema>;

export const attendanceRollCallEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/attendance/roll-calls',
    summary: 'Roll calls and meetings of the units you look after, the newest first.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    query: z.object({ from: PlainDateSchema.optional(), to: PlainDateSchema.optional() }),
    reply: z.object({ rollCalls: z.array(RollCallLineSchema) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/attendance/roll-calls',
    summary: 'Opens a roll call or meeting with who is expected.',
    permission: 'attendance.operate',
    target: { kind: 'unit', in: 'body', name: 'unitId' },
    body: RollCallInputSchema,
    reply: z.object({ id: IdSchema }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/attendance/roll-calls/:id',
    summary: 'One roll call with everybody expected and who is present.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    reply: RollCallWholeSchema,
  }),
  close: endpoint({
    method: 'POST',
    path: '/api/attendance/roll-calls/:id/close',
    summary: 'Closes the register; scans made before still count when they arrive late.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/attendance/roll-calls/:id',
    summary: 'Removes a roll call at which nobody was present.',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    reply: 'none',
  }),
  register: endpoint({
    method: 'GET',
    path: '/api/attendance/roll-calls/:id/register',
    summary: 'The register on paper (PDF) or as a spreadsheet (XLSX).',
    permission: 'attendance.operate',
    target: { kind: 'scope' },
    params: IdParamsSchema,
    query: z.object({ format: z.enum(['pdf', 'xlsx']).default('pdf') }),
    reply: 'file',
  }),
};
