import { z } from 'zod';
import { actingKinds, ServiceTagSchema, UnitKindSchema } from '../domain/people/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const params = z.object({ id: IdSchema });

const unitFields = {
  parentId: IdSchema.nullable(),
  name: z.string().trim().min(2).max(200),
  kind: UnitKindSchema,
  services: z.array(ServiceTagSchema),
  strategic: z.boolean(),
  workplaceId: IdSchema.nullable(),
};

const LeaderSchema = z.object({
  headshipId: IdSchema,
  employeeId: IdSchema,
  /** With degrees. */
  name: z.string(),
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
});

const TreeUnitSchema = z.object({
  ...unitFields,
  id: IdSchema,
  code: z.string().nullable(),
  opdId: IdSchema.nullable(),
  /** People placed in this very unit on that day. */
  people: z.int(),
  head: LeaderSchema.nullable(),
  acting: LeaderSchema.extend({ acting: z.enum(actingKinds) }).nullable(),
});
export type TreeUnit = z.infer<typeof TreeUnitSchema>;

const ProposedHeadSchema = z.object({
  unitId: IdSchema,
  unitName: z.string(),
  /** Empty above the regional agencies. */
  opdName: z.string(),
  employeeId: IdSchema,
  /** With degrees. */
  name: z.string(),
  positionTitle: z.string(),
});
export type ProposedHead = z.infer<typeof ProposedHeadSchema>;

export const unitEndpoints = {
  tree: endpoint({
    method: 'GET',
    path: '/api/units',
    summary: 'All units as they stand on a day, with heads, acting heads and numbers of people.',
    permission: 'unit.read',
    target: { kind: 'scope' },
    query: z.object({ day: PlainDateSchema.optional() }),
    reply: z.object({ day: PlainDateSchema, units: z.array(TreeUnitSchema) }),
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/units/:id',
    summary: 'Versions and headships of a unit through time, the latest first.',
    permission: 'unit.read',
    target: { kind: 'scope' },
    params,
    reply: z.object({
      versions: z.array(
        z.object({
          ...unitFields,
          id: IdSchema,
          from: PlainDateSchema,
          to: PlainDateSchema.nullable(),
          parentName: z.string(),
        }),
      ),
      headships: z.array(LeaderSchema.extend({ acting: z.enum(actingKinds).nullable() })),
    }),
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/units',
    summary: 'Adds a unit from a date.',
    permission: 'unit.write',
    target: { kind: 'agency' },
    body: z.object({ ...unitFields, from: PlainDateSchema }),
    reply: z.object({ id: IdSchema }),
  }),
  reorganise: endpoint({
    method: 'POST',
    path: '/api/units/:id/reorganise',
    summary: 'Gives a unit another name, kind or place in the tree from a date; days before keep the old one.',
    permission: 'unit.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ ...unitFields, from: PlainDateSchema }),
    reply: 'none',
  }),
  close: endpoint({
    method: 'POST',
    path: '/api/units/:id/close',
    summary: 'Closes a unit after a last day; refused while people or units remain in it.',
    permission: 'unit.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ lastDay: PlainDateSchema }),
    reply: 'none',
  }),
  appointHead: endpoint({
    method: 'POST',
    path: '/api/units/:id/heads',
    summary: 'Appoints a head, or an acting head (plt for a vacancy, plh during an absence, with a last day).',
    permission: 'unit.write',
    target: { kind: 'agency' },
    params,
    body: z.object({
      employeeId: IdSchema,
      from: PlainDateSchema,
      to: PlainDateSchema.nullable(),
      acting: z.enum(actingKinds).nullable(),
    }),
    reply: z.object({ id: IdSchema }),
  }),
  proposedHeads: endpoint({
    method: 'GET',
    path: '/api/units/proposed-heads',
    summary: 'How many units nobody leads on a day, and for which of them one position clearly leads.',
    permission: 'unit.write',
    target: { kind: 'agency' },
    query: z.object({ day: PlainDateSchema.optional() }),
    reply: z.object({ day: PlainDateSchema, headless: z.int(), proposals: z.array(ProposedHeadSchema) }),
  }),
  appointProposed: endpoint({
    method: 'POST',
    path: '/api/units/proposed-heads',
    summary: 'Appoints chosen proposed heads from a date, all or none.',
    permission: 'unit.write',
    target: { kind: 'agency' },
    body: z.object({
      from: PlainDateSchema,
      heads: z
        .array(z.object({ unitId: IdSchema, employeeId: IdSchema }))
        .min(1)
        .max(5000),
    }),
    reply: z.object({ appointed: z.int() }),
  }),
  endHead: endpoint({
    method: 'POST',
    path: '/api/units/heads/:id/end',
    summary: 'Ends a headship after a last day.',
    permission: 'unit.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ lastDay: PlainDateSchema }),
    reply: 'none',
  }),
};
