import { z } from 'zod';
import { sheetReasons, sheetStates } from '../domain/attendance/register/model.ts';
import { modes } from '../domain/policy/model.ts';
import { IdSchema } from '../kernel/id.ts';
import { ClockTimeSchema, InstantSchema, PlainDateSchema, ZoneSchema } from '../kernel/time.ts';
import { endpoint } from './endpoint.ts';

const idParams = z.object({ id: IdSchema });
const fileParams = z.object({ id: IdSchema, fileId: IdSchema });
const NoteSchema = z.string().trim().max(500).default('');
const RowSchema = z.object({
  employeeId: IdSchema,
  in: ClockTimeSchema.nullable(),
  out: ClockTimeSchema.nullable(),
});

const LineSchema = z.object({
  id: IdSchema,
  code: z.string(),
  day: PlainDateSchema,
  unitId: IdSchema,
  unitName: z.string(),
  place: z.string(),
  reason: z.enum(sheetReasons),
  state: z.enum(sheetStates),
  people: z.int(),
  files: z.int(),
  openedBy: z.string(),
  openedAt: InstantSchema,
  changedAt: InstantSchema,
});
export type SheetLine = z.output<typeof LineSchema>;

const PersonSchema = z.object({
  id: IdSchema,
  name: z.string(),
  number: z.string(),
  unitName: z.string(),
  /** As planned for the day; null where he does not serve. */
  mode: z.enum(modes).nullable(),
  start: ClockTimeSchema.nullable(),
  end: ClockTimeSchema.nullable(),
});
export type SheetPerson = z.output<typeof PersonSchema>;

const WholeSchema = LineSchema.extend({
  note: z.string(),
  workplaceId: IdSchema,
  zone: ZoneSchema,
  rows: z.array(RowSchema),
  /** Everybody of the unit and below it on that day, and whoever is on the sheet. */
  everybody: z.array(PersonSchema),
  fileList: z.array(z.object({ id: IdSchema, name: z.string(), sizeBytes: z.int() })),
  history: z.array(z.object({ move: z.string(), at: InstantSchema, by: z.string(), note: z.string() })),
  corrects: z.object({ id: IdSchema, code: z.string() }).nullable(),
  correctedBy: z.object({ id: IdSchema, code: z.string() }).nullable(),
  /** Days between the day of the sheet and its sending; null before. */
  daysLate: z.int().nullable(),
  may: z.array(z.enum(['edit', 'send', 'discard', 'correct', 'decide'])),
});
export type SheetWhole = z.output<typeof WholeSchema>;

const operate = { permission: 'attendance.operate', target: { kind: 'scope' } } as const;
const decide = { permission: 'attendance.decide', target: { kind: 'scope' } } as const;
const PartSchema = z.object({ part: z.enum(['open', 'done']).default('open') });

export const attendanceRegisterEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/attendance/sheets',
    summary:
      'Sheets of the manual register that one looks after: open ones, or those of the last months that are done.',
    ...operate,
    query: PartSchema,
    reply: z.object({ sheets: z.array(LineSchema) }),
  }),
  open: endpoint({
    method: 'POST',
    path: '/api/attendance/sheets',
    summary:
      'Opens a sheet for a unit and a day, to be printed or filled in; or one that puts an approved sheet right.',
    permission: 'attendance.operate',
    target: { kind: 'unit', in: 'body', name: 'unitId' },
    body: z.object({
      unitId: IdSchema,
      workplaceId: IdSchema,
      day: PlainDateSchema,
      reason: z.enum(sheetReasons),
      note: NoteSchema,
      corrects: IdSchema.nullable().default(null),
    }),
    reply: z.object({ id: IdSchema, code: z.string() }),
  }),
  byCode: endpoint({
    method: 'GET',
    path: '/api/attendance/sheets/code/:code',
    summary: 'The sheet that bears a code on paper.',
    ...operate,
    params: z.object({ code: z.string().min(1).max(20) }),
    reply: z.object({ id: IdSchema }),
  }),
  one: endpoint({
    method: 'GET',
    path: '/api/attendance/sheets/:id',
    summary: 'A sheet with its people, times, photos and history, for whoever fills it in.',
    ...operate,
    params: idParams,
    reply: WholeSchema,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/attendance/sheets/:id',
    summary: 'Keeps what is on the sheet; rows without a time are left out.',
    ...operate,
    params: idParams,
    body: z.object({ reason: z.enum(sheetReasons), note: NoteSchema, rows: z.array(RowSchema).max(2000) }),
    reply: z.object({ people: z.int() }),
  }),
  addFile: endpoint({
    method: 'POST',
    path: '/api/attendance/sheets/:id/files',
    summary: 'Adds a photo of the signed sheet: PDF, JPG or PNG of at most 5 MB; kept encrypted.',
    ...operate,
    params: idParams,
    body: 'bytes',
    reply: z.object({ files: z.int() }),
  }),
  readFile: endpoint({
    method: 'GET',
    path: '/api/attendance/sheets/:id/files/:fileId',
    summary: 'A photo of the signed sheet.',
    ...operate,
    params: fileParams,
    reply: 'file',
  }),
  send: endpoint({
    method: 'POST',
    path: '/api/attendance/sheets/:id/send',
    summary: 'Sends a sheet to be approved by somebody else.',
    ...operate,
    params: idParams,
    reply: 'none',
  }),
  discard: endpoint({
    method: 'DELETE',
    path: '/api/attendance/sheets/:id',
    summary: 'Gives up a sheet that is not approved.',
    ...operate,
    params: idParams,
    reply: 'none',
  }),
  paper: endpoint({
    method: 'GET',
    path: '/api/attendance/sheets/:id/sheet.pdf',
    summary: 'The blank sheet to print: people planned that day, room to sign, and the code that opens it for entry.',
    ...operate,
    params: idParams,
    reply: 'file',
  }),
  waiting: endpoint({
    method: 'GET',
    path: '/api/attendance/sheets-to-decide',
    summary: 'Sheets that wait for approval of people within reach, or those decided of late.',
    ...decide,
    query: PartSchema,
    reply: z.object({ sheets: z.array(LineSchema) }),
  }),
  seen: endpoint({
    method: 'GET',
    path: '/api/attendance/sheets-to-decide/:id',
    summary: 'A sheet as its approver reads it.',
    ...decide,
    params: idParams,
    reply: WholeSchema,
  }),
  seenFile: endpoint({
    method: 'GET',
    path: '/api/attendance/sheets-to-decide/:id/files/:fileId',
    summary: 'A photo of the signed sheet, for its approver.',
    ...decide,
    params: fileParams,
    reply: 'file',
  }),
  decide: endpoint({
    method: 'POST',
    path: '/api/attendance/sheets-to-decide/:id',
    summary:
      'Approves a sheet, which records its punches, or returns it; never by whoever filled it in or stands on it.',
    ...decide,
    params: idParams,
    body: z.object({ decision: z.enum(['approve', 'return']), note: NoteSchema }),
    reply: z.object({ recorded: z.int() }),
  }),
};
