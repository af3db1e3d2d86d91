import type { Signature } from '../../platform/paper/drawing.ts';

/** A column of an official table. `letters`: a text of one letter a day, each in a cell of its own. */
export type TableColumn =
  | { readonly kind: 'text'; readonly head: string; readonly width: number }
  | { readonly kind: 'number'; readonly head: string; readonly width: number }
  | { readonly kind: 'letters'; readonly heads: readonly (readonly [string, string])[] };

export interface TableGroup {
  /** Names the rows beneath it; null where the table has one part only. */
  readonly name: string | null;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** An official table as plain data; it is drawn as PDF or written as a workbook. */
export interface TableParts {
  readonly language: 'id' | 'en';
  /** Lines of the letterhead, the agency first. */
  readonly kop: readonly string[];
  readonly logo: Uint8Array | null;
  readonly paper: 'A4' | 'F4';
  readonly title: string;
  /** Period, mark, time of the data. */
  readonly sub: string;
  readonly sheetName: string;
  readonly orderHead: string;
  readonly columns: readonly TableColumn[];
  readonly groups: readonly TableGroup[];
  readonly total: readonly (string | number)[] | null;
  readonly legendHead: string;
  readonly legend: readonly string[];
  readonly signature: Signature;
  readonly numberLabel: string;
}
