import { z } from 'zod';
import { ImportKindSchema, ImportRunSchema, PreviewRowSchema, RowStateSchema } from '../domain/people/import/model.ts';
import {
  actingKinds,
  EmployeeNumberKindSchema,
  EmployeeSchema,
  EmploymentKindSchema,
  JobKindSchema,
  PositionKindSchema,
} from '../domain/people/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { PlainDateSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const params = z.object({ id: IdSchema });

const filters = {
  q: z.string().trim().max(100).default(''),
  /** The unit with everything below it. */
  unitId: IdSchema.optional(),
  employment: EmploymentKindSchema.optional(),
  position: PositionKindSchema.optional(),
};

const ListedPersonSchema = z.object({
  id: IdSchema,
  number: z.string(),
  /** With degrees. */
  name: z.string(),
  unitId: IdSchema.nullable(),
  unitName: z.string(),
  opdName: z.string(),
  positionKind: PositionKindSchema.nullable(),
  positionTitle: z.string(),
  employment: EmploymentKindSchema.nullable(),
  grade: z.string(),
});
export type ListedPerson = z.infer<typeof ListedPersonSchema>;

const personFields = {
  number: z.string().trim().min(3).max(40),
  name: z.string().trim().min(1).max(200),
  titleBefore: z.string().trim().max(60),
  titleAfter: z.string().trim().max(100),
  sex: z.enum(['male', 'female']).nullable(),
  birthDate: PlainDateSchema.nullable(),
  email: z.email().max(254).nullable(),
  phone: z.string().trim().max(32).nullable(),
  residenceDistrict: z.string().trim().max(13).nullable(),
};

const placementFields = {
  unitId: IdSchema,
  positionKind: PositionKindSchema,
  positionTitle: z.string().trim().max(200),
  jobKind: JobKindSchema,
  workplaceId: IdSchema.nullable(),
  roomId: IdSchema.nullable(),
};

const standingFields = {
  performance: z.enum(['below', 'as', 'above']).nullable(),
  itSkill: z.enum(['low', 'enough', 'high']).nullable(),
  penalty: z.boolean().nullable(),
};

const DatedPlacementSchema = z.object({
  ...placementFields,
  id: IdSchema,
  from: PlainDateSchema,
  to: PlainDateSchema.nullable(),
  unitName: z.string(),
});

const PersonSchema = EmployeeSchema.extend({
  numberKind: EmployeeNumberKindSchema,
  employments: z.array(
    z.object({
      id: IdSchema,
      from: PlainDateSchema,
      to: PlainDateSchema.nullable(),
      kind: EmploymentKindSchema,
      grade: z.string(),
      endReason: z.string(),
    }),
  ),
  placements: z.array(DatedPlacementSchema),
  headships: z.array(
    z.object({
      id: IdSchema,
      unitId: IdSchema,
      unitName: z.string(),
      from: PlainDateSchema,
      to: PlainDateSchema.nullable(),
      acting: z.enum(actingKinds).nullable(),
    }),
  ),
  /** Facts behind the considerations of SE MenPANRB 58/2020 and PermenPANRB 4/2025 art. 25, in order of date; null where the reader may not see
   * them, and then no birth date and no phone either. */
  standings: z.array(z.object({ ...standingFields, from: PlainDateSchema, to: PlainDateSchema.nullable() })).nullable(),
  /** Names of the units from the top down to the present one. */
  unitPath: z.array(z.object({ id: IdSchema, name: z.string() })),
  /** Contradictions between the number and what is recorded. */
  warnings: z.array(z.string()),
});
export type Person = z.infer<typeof PersonSchema>;

const importParams = z.object({ id: IdSchema });

export const peopleEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/people',
    summary:
      'People whom you may see, in order of name; filtered by text, unit with all below it, employment and position.',
    permission: 'people.read',
    target: { kind: 'scope' },
    query: z.object({
      ...filters,
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(20_000).default(100),
    }),
    reply: z.object({ total: z.int(), people: z.array(ListedPersonSchema) }),
  }),
  find: endpoint({
    method: 'GET',
    path: '/api/people/find',
    summary: 'At most twelve people by a part of the name or the number, for the quick search.',
    permission: 'people.read',
    target: { kind: 'scope' },
    query: z.object({ q: z.string().trim().min(1).max(100) }),
    reply: z.object({
      people: z.array(ListedPersonSchema.pick({ id: true, name: true, number: true, unitName: true })),
    }),
  }),
  export: endpoint({
    method: 'GET',
    path: '/api/people/export',
    summary: 'The filtered list as .xlsx: numbers as text, real dates, frozen heading, ready to print.',
    permission: 'people.read',
    target: { kind: 'scope' },
    query: z.object(filters),
    reply: 'file',
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/people/:id',
    summary: 'One person with employments, placements and headships through time.',
    permission: 'people.read',
    target: { kind: 'employee', in: 'params', name: 'id' },
    params,
    reply: PersonSchema,
  }),
  add: endpoint({
    method: 'POST',
    path: '/api/people',
    summary: 'Adds one person with employment and placement from a date; an account is made with it.',
    permission: 'people.write',
    target: { kind: 'agency' },
    body: z.object({
      ...personFields,
      ...placementFields,
      from: PlainDateSchema,
      employment: EmploymentKindSchema,
      grade: z.string().trim().max(8),
    }),
    reply: z.object({ id: IdSchema, warnings: z.array(z.string()) }),
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/people/:id',
    summary: 'Corrects who a person is: number, name, degrees, birth, contact, residence.',
    permission: 'people.write',
    target: { kind: 'agency' },
    params,
    body: z.object(personFields),
    reply: z.object({ warnings: z.array(z.string()) }),
  }),
  move: endpoint({
    method: 'POST',
    path: '/api/people/:id/move',
    summary: 'Moves a person to a unit or position from a date; the stretch before ends the day before.',
    permission: 'people.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ ...placementFields, from: PlainDateSchema }),
    reply: z.object({ placementId: IdSchema }),
  }),
  changeEmployment: endpoint({
    method: 'POST',
    path: '/api/people/:id/employment',
    summary: 'Changes employment kind or grade from a date.',
    permission: 'people.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ from: PlainDateSchema, kind: EmploymentKindSchema, grade: z.string().trim().max(8) }),
    reply: z.object({ employmentId: IdSchema }),
  }),
  setStanding: endpoint({
    method: 'POST',
    path: '/api/people/:id/standing',
    summary:
      'Records performance, skill with computers and disciplinary penalty from a date, for policies that weigh them.',
    permission: 'people.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ ...standingFields, from: PlainDateSchema }),
    reply: 'none',
  }),
  end: endpoint({
    method: 'POST',
    path: '/api/people/:id/end',
    summary: 'Ends a person’s service after a last day; the history stays.',
    permission: 'people.write',
    target: { kind: 'agency' },
    params,
    body: z.object({ lastDay: PlainDateSchema, reason: z.string().trim().min(3).max(200) }),
    reply: 'none',
  }),
  template: endpoint({
    method: 'GET',
    path: '/api/people/imports/template',
    summary: 'An .xlsx to fill in: headings, an example row, notes and lists of allowed values.',
    permission: 'people.import',
    target: { kind: 'agency' },
    query: z.object({ kind: ImportKindSchema }),
    reply: 'file',
  }),
  imports: endpoint({
    method: 'GET',
    path: '/api/people/imports',
    summary: 'Imports so far, the latest first.',
    permission: 'people.import',
    target: { kind: 'agency' },
    reply: z.object({ imports: z.array(ImportRunSchema) }),
  }),
  startImport: endpoint({
    method: 'POST',
    path: '/api/people/imports',
    summary: 'Uploads a spreadsheet and queues its preview; nothing changes until the preview is applied.',
    permission: 'people.import',
    target: { kind: 'agency' },
    query: z.object({
      kind: ImportKindSchema,
      name: z.string().trim().min(1).max(200),
      asOf: PlainDateSchema,
      createUnits: z.enum(['true', 'false']).default('false'),
    }),
    body: 'bytes',
    reply: z.object({ jobId: IdSchema }),
  }),
  readImport: endpoint({
    method: 'GET',
    path: '/api/people/imports/:id',
    summary: 'One import: its counts, what the reader noticed, and where it stands.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    reply: ImportRunSchema,
  }),
  importRows: endpoint({
    method: 'GET',
    path: '/api/people/imports/:id/rows',
    summary: 'Lines of a preview in one state: field by field what changes, or what is wrong and how to mend it.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    query: z.object({
      state: RowStateSchema,
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      /** Part of a number or name. */
      q: z.string().trim().max(100).default(''),
    }),
    reply: z.object({ total: z.int(), rows: z.array(PreviewRowSchema) }),
  }),
  faultyRows: endpoint({
    method: 'GET',
    path: '/api/people/imports/:id/faulty',
    summary: 'Only the wrong lines as .xlsx with a column of reasons, to mend and upload again.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    reply: 'file',
  }),
  chooseSheet: endpoint({
    method: 'POST',
    path: '/api/people/import-uploads/:id/sheet',
    summary: 'Answers which sheet of a workbook is meant, by the job that asked; queues its preview.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    body: z.object({ sheet: z.string().min(1).max(200) }),
    reply: z.object({ jobId: IdSchema }),
  }),
  discardUpload: endpoint({
    method: 'POST',
    path: '/api/people/import-uploads/:id/discard',
    summary: 'Deletes an upload that has no preview yet, by the job that read it.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    reply: 'none',
  }),
  discardImport: endpoint({
    method: 'POST',
    path: '/api/people/imports/:id/discard',
    summary: 'Deletes a preview that was not applied, with all that it read from the file.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    reply: 'none',
  }),
  readUndo: endpoint({
    method: 'GET',
    path: '/api/people/imports/:id/undo',
    summary: 'What taking the latest import back would remove and restore, or why it cannot be taken back.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    reply: z.object({
      peopleRemoved: z.int(),
      unitsRemoved: z.int(),
      accountsRemoved: z.int(),
      peopleRestored: z.int(),
      unitsRestored: z.int(),
      /** Accounts that get their former names, numbers and addresses back. */
      accountsRestored: z.int(),
      /** Accounts that were changed again since and stay as they are. */
      accountsKept: z.int(),
    }),
  }),
  applyImport: endpoint({
    method: 'POST',
    path: '/api/people/imports/:id/apply',
    summary: 'Queues the writing of a preview: all of it in one transaction, or nothing.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    reply: z.object({ jobId: IdSchema }),
  }),
  undoImport: endpoint({
    method: 'POST',
    path: '/api/people/imports/:id/undo',
    summary: 'Queues taking the latest import back, row by row as it was.',
    permission: 'people.import',
    target: { kind: 'agency' },
    params: importParams,
    reply: z.object({ jobId: IdSchema }),
  }),
};
