// Writes .xlsx as offices expect it: text stays text, real dates, frozen head, ready to print on A4 or F4 landscape.
import Excel from 'exceljs';
import type { PlainDate } from '../../../kernel/time.ts';

export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
  /** `text` keeps long numbers as they are; `day` takes PlainDate texts and writes real dates. */
  readonly kind: 'text' | 'number' | 'day';
  /** Allowed values, offered as a list in the cell. */
  readonly choices?: readonly string[];
}

export interface SheetToWrite {
  readonly name: string;
  /** Lines above the table, such as the agency and the title. */
  readonly head?: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Empty rows below the table that are formatted and offer their choices. */
  readonly roomFor?: number;
}

/** Excel's own numbers: A4 is 9; F4 (215 × 330 mm) goes as folio, 14. */
const paperSize = { A4: 9, F4: 14 } as const;

const addSheet = (book: Excel.Workbook, sheet: SheetToWrite, paper: 'A4' | 'F4'): void => {
  const head = sheet.head ?? [];
  const headingRow = head.length + 1;
  const target = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: headingRow }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headingRow}:${headingRow}`,
    },
  });
  target.pageSetup.paperSize = paperSize[paper] as unknown as Excel.PaperSize;
  sheet.columns.forEach((column, i) => {
    const made = target.getColumn(i + 1);
    made.width = column.width;
    if (column.kind === 'text') made.numFmt = '@';
    if (column.kind === 'day') made.numFmt = 'dd/mm/yyyy';
  });
  for (const line of head) target.addRow([line]).font = { bold: true };
  const heading = target.addRow(sheet.columns.map((c) => c.heading));
  heading.font = { bold: true };
  heading.eachCell((cell) => {
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE3EFEE' } };
    cell.border = { bottom: { style: 'thin' } };
    cell.numFmt = '@';
  });
  const days = new Set(sheet.columns.flatMap((c, i) => (c.kind === 'day' ? [i] : [])));
  for (const row of sheet.rows) {
    target.addRow(
      row.map((value, i) =>
        days.has(i) && typeof value === 'string' ? new Date(`${value as PlainDate}T00:00:00Z`) : (value ?? ''),
      ),
    );
  }
  const last = headingRow + sheet.rows.length + (sheet.roomFor ?? 0);
  sheet.columns.forEach((column, i) => {
    if (!column.choices) return;
    for (let r = headingRow + 1; r <= last; r++) {
      target.getCell(r, i + 1).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${column.choices.join(',')}"`],
      };
    }
  });
  if (sheet.rows.length > 0) {
    target.autoFilter = { from: { row: headingRow, column: 1 }, to: { row: headingRow, column: sheet.columns.length } };
  }
};

export const xlsxMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const writeWorkbook = async (
  sheets: readonly SheetToWrite[],
  paper: 'A4' | 'F4' = 'F4',
): Promise<Uint8Array> => {
  const book = new Excel.Workbook();
  for (const sheet of sheets) addSheet(book, sheet, paper);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
