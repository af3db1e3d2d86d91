import type { PlainDate } from '../../../kernel/time.ts';

/** One cell as read. `text` is what a person would see; `number` and `day` stand beside it where the file holds a real number or date. */
export interface SheetCell {
  readonly text: string;
  readonly number?: number;
  readonly day?: PlainDate;
  /** `HH:MM:SS` where the file holds a real time, alone or after a day. */
  readonly clock?: string;
}

export interface SheetRow {
  /** Line as the office program numbers it, from 1. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
}

/** What was odd about a file and was read all the same. */
export interface SheetNotice {
  readonly code: 'formulas' | 'merged' | 'windows1252' | 'utf16' | 'hiddenSheets';
  readonly count: number;
}

type SheetFault =
  | 'empty'
  | 'wrongKind'
  | 'html'
  | 'encrypted'
  | 'damaged'
  | 'tooBigUnpacked'
  | 'tooManyRows'
  | 'tooLarge';

export type ReadSheets =
  | { readonly sheets: readonly Sheet[]; readonly notices: readonly SheetNotice[] }
  | { readonly fault: SheetFault; readonly limit?: number };

export interface SheetLimits {
  readonly maxBytes: number;
  /** Of all parts of an .xlsx together, after unpacking. */
  readonly maxUnpackedBytes: number;
  readonly maxRows: number;
  readonly maxColumns: number;
}

export const usualLimits: SheetLimits = {
  maxBytes: 20_000_000,
  maxUnpackedBytes: 200_000_000,
  maxRows: 50_000,
  maxColumns: 200,
};
