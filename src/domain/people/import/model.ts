import { z } from 'zod';
import { IdSchema } from '../../../kernel/id.ts';
import { InstantSchema, type PlainDate, PlainDateSchema } from '../../../kernel/time.ts';

/** One cell of an uploaded sheet; `number` and `day` stand beside the text where the file holds a real number or date. */
export interface ImportCell {
  readonly text: string;
  readonly number?: number | undefined;
  readonly day?: PlainDate | undefined;
}
export interface ImportLine {
  readonly line: number;
  readonly cells: readonly ImportCell[];
}

export const importKinds = ['employees', 'units'] as const;
export const ImportKindSchema = z.enum(importKinds);
export type ImportKind = z.infer<typeof ImportKindSchema>;

export const rowStates = ['new', 'changed', 'unchanged', 'wrong', 'missing'] as const;
export const RowStateSchema = z.enum(rowStates);
export type RowState = z.infer<typeof RowStateSchema>;

const faultCodes = [
  'number.empty',
  'number.ruined',
  'number.lostDigits',
  'number.old',
  'number.length',
  'number.letters',
  'number.duplicate',
  'number.birthImpossible',
  'number.birthDiffers',
  'number.sexDiffers',
  'number.monthImpossible',
  'number.tooYoung',
  'name.missing',
  'day.unreadable',
  'sex.unreadable',
  'email.unreadable',
  'employment.unreadable',
  'employment.guessed',
  'grade.unreadable',
  'position.guessed',
  'job.unreadable',
  'person.left',
  'performance.unreadable',
  'itSkill.unreadable',
  'penalty.unreadable',
  'head.unreadable',
  'head.actingUnreadable',
  'head.span',
  'head.plhNeedsEnd',
  'head.unitUnknown',
  'head.twice',
  'head.taken',
  'head.unclear',
  'head.superiorDiffers',
  'unit.missing',
  'unit.unknown',
  'unit.ambiguous',
  'unit.willBeCreated',
  'unit.nameMissing',
  'unit.duplicate',
  'unit.parentUnknown',
  'unit.parentWrong',
  'unit.loop',
  'unit.kindUnreadable',
  'unit.kindGuessed',
  'unit.serviceUnknown',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** What is wrong or odd in one cell. An error keeps the row out; a warning lets it in. `detail` fills the sentence. */
const RowFaultSchema = z.object({
  code: z.enum(faultCodes),
  severity: z.enum(['error', 'warning']),
  /** Heading of the column as it stands in the file; empty where the row as a whole is meant. */
  column: z.string(),
  value: z.string(),
  detail: z.string(),
});
export type RowFault = z.infer<typeof RowFaultSchema>;

const FieldChangeSchema = z.object({ field: z.string(), before: z.string(), after: z.string() });
export type FieldChange = z.infer<typeof FieldChangeSchema>;

/** A sheet of a workbook, for the question which one is meant. */
export const SheetChoiceSchema = z.object({
  name: z.string(),
  /** Rows below the heading. */
  rows: z.int(),
  /** Has a heading that an import of this kind knows, and rows below it. */
  isKnown: z.boolean(),
});
export type SheetChoice = z.infer<typeof SheetChoiceSchema>;

const RowCountsSchema = z.object({
  new: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  wrong: z.int(),
  missing: z.int(),
  warnings: z.int(),
});
export type RowCounts = z.infer<typeof RowCountsSchema>;

const ImportNoticeSchema = z.object({ code: z.string(), count: z.int(), detail: z.string() });
export type ImportNotice = z.infer<typeof ImportNoticeSchema>;

export const ImportRunSchema = z.object({
  id: IdSchema,
  kind: ImportKindSchema,
  state: z.enum(['previewed', 'applied', 'undone']),
  fileName: z.string(),
  asOf: PlainDateSchema,
  counts: RowCountsSchema,
  notices: z.array(ImportNoticeSchema),
  createdAt: InstantSchema,
  createdBy: z.string().nullable(),
  appliedAt: InstantSchema.nullable(),
  undoneAt: InstantSchema.nullable(),
  /** When its rows were erased; their numbers stay. */
  erasedAt: InstantSchema.nullable(),
  /** The latest applied import, and nothing else, can be undone. */
  undoable: z.boolean(),
});
export type ImportRun = z.infer<typeof ImportRunSchema>;

export const PreviewRowSchema = z.object({
  seq: z.int(),
  line: z.int().nullable(),
  state: RowStateSchema,
  label: z.string(),
  /** The person or unit that the line means, where it is known. */
  targetId: IdSchema.nullable(),
  changes: z.array(FieldChangeSchema),
  faults: z.array(RowFaultSchema),
});

/** Rows of one table to write as they are to stand afterwards, and ids to delete. Column names are the database's. */
interface TableWrites {
  readonly put: readonly Readonly<Record<string, unknown>>[];
  readonly remove: readonly string[];
}
export const writtenTables = [
  'unit',
  'unit_version',
  'employee',
  'employment',
  'placement',
  'employee_standing',
  'headship',
] as const;
export type WrittenTable = (typeof writtenTables)[number];
export type RowWrites = Partial<Record<WrittenTable, TableWrites>>;

/** One line of a preview with everything that applying it needs. */
export interface JudgedRow {
  readonly line: number | null;
  readonly state: RowState;
  readonly label: string;
  readonly targetId: string | null;
  readonly changes: readonly FieldChange[];
  readonly faults: readonly RowFault[];
  readonly cells: readonly string[];
  readonly writes: RowWrites | null;
}
