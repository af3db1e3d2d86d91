import { z } from 'zod';
import { AbsenceInputSchema, absenceModes } from '../domain/absence/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const AbsenceSchema = z.object({
  id: IdSchema,
  employeeId: IdSchema,
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  mode: z.enum(absenceModes),
  from: PlainDateSchema,
  to: PlainDateSchema,
  basis: z.string(),
});
export type ListedAbsence = z.output<typeof AbsenceSchema>;

const WrongLineSchema = z.object({
  line: z.int(),
  value: z.string(),
  problem: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional() }),
});

export const absenceEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/absences',
    summary: 'Decided leave and duty travel that touch the days, of people whom the reader may see.',
    permission: 'absence.read',
    target: { kind: 'scope' },
    query: z.object({
      from: PlainDateSchema,
      to: PlainDateSchema,
      unitId: IdSchema.optional(),
      q: z.string().trim().max(80).default(''),
    }),
    reply: z.object({ total: z.int(), absences: z.array(AbsenceSchema) }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/employees/:employeeId/absences',
    summary: 'Records a decided leave or duty travel; plans that hold its days are marked as touched.',
    permission: 'absence.write',
    target: { kind: 'employee', in: 'params', name: 'employeeId' },
    params: z.object({ employeeId: IdSchema }),
    body: AbsenceInputSchema,
    reply: z.object({ id: IdSchema, plans: z.int() }),
  }),
  revoke: endpoint({
    method: 'DELETE',
    path: '/api/absences/:id',
    summary: 'Takes an absence back; it stays on record as revoked.',
    permission: 'absence.write',
    target: { kind: 'scope' },
    params: z.object({ id: IdSchema }),
    reply: 'none',
  }),
  importFile: endpoint({
    method: 'POST',
    path: '/api/absences/import',
    summary:
      'Reads a list (XLSX or CSV: NIP, kind, first and last day, letter); records the right lines when `apply` is given.',
    permission: 'absence.write',
    target: { kind: 'scope' },
    query: z.object({ name: z.string().max(200).default(''), apply: z.enum(['yes', 'no']).default('no') }),
    body: 'bytes',
    reply: z.object({
      fresh: z.int(),
      known: z.int(),
      wrong: z.array(WrongLineSchema),
      applied: z.boolean(),
    }),
  }),
};
