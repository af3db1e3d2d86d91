import { tableBook } from '../../roster/paper/tableBook.ts';
import type { TableParts } from '../../roster/paper/tableParts.ts';
import { tableSheet } from '../../roster/paper/tableSheet.ts';
import { recapWords } from './recapWords.ts';

export interface TableOrder {
  readonly kind: 'xlsx' | 'pdf';
  readonly parts: TableParts;
}

/** The bytes of a paper; `onRow` hears how many rows are written. */
export const writeTable = ({ kind, parts }: TableOrder, onRow?: (row: number) => void): Promise<Uint8Array> => {
  const { w, formats } = recapWords(parts.language);
  return kind === 'pdf'
    ? tableSheet(parts, { pageOf: w.pageOf, number: formats.number }, onRow)
    : tableBook(parts, { page: w.page, of: w.of }, onRow);
};
