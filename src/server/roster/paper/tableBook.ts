// An official table as a workbook: numbers stay numbers, long numbers stay text, ready to print on the agency's paper.
import Excel from 'exceljs';
import type { TableParts } from './tableParts.ts';

/** Excel's own numbers: A4 is 9; F4 (215 × 330 mm) goes as folio, 14. */
const paperSize = { A4: 9, F4: 14 } as const;
const rowsBetween = 200;

export interface TableBookWords {
  readonly page: string;
  readonly of: string;
}

/** Characters of a column in Excel for points on paper. */
const charactersOf = (points: number): number => Math.max(6, Math.round(points / 5));

export const tableBook = async (
  parts: TableParts,
  words: TableBookWords,
  onRow: (row: number) => void = () => {},
): Promise<Uint8Array> => {
  const book = new Excel.Workbook();
  const headRow = 5;
  const sheet = book.addWorksheet(parts.sheetName, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headRow }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow}:${headRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${parts.title.replaceAll('&', '&&')}&R${words.page} &P ${words.of} &N` },
  });
  sheet.pageSetup.paperSize = paperSize[parts.paper] as unknown as Excel.PaperSize;
  sheet.addRow([parts.kop.join(' · ')]).font = { bold: true };
  sheet.addRow([parts.title]).font = { bold: true, size: 14 };
  sheet.addRow([parts.sub]);
  sheet.addRow([]);
  const heads = parts.columns.flatMap((each) =>
    each.kind === 'letters' ? each.heads.map(([above, below]) => `${above} ${below}`) : [each.head],
  );
  const head = sheet.addRow([parts.orderHead, ...heads]);
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  sheet.getColumn(1).width = 5;
  let c = 2;
  for (const column of parts.columns) {
    const wide = column.kind === 'letters' ? column.heads.map(() => 4.5) : [charactersOf(column.width)];
    for (const width of wide) {
      const at = sheet.getColumn(c++);
      at.width = width;
      if (column.kind === 'letters') at.alignment = { horizontal: 'center' };
      if (column.kind === 'text') at.numFmt = '@';
    }
  }
  const cellsOf = (row: readonly (string | number)[]) =>
    parts.columns.flatMap((column, i) => {
      const value = row[i] ?? '';
      return column.kind === 'letters' ? column.heads.map((_, d) => String(value)[d] ?? '') : [value];
    });
  let number = 0;
  for (const { name, rows } of parts.groups) {
    if (name !== null) {
      const added = sheet.addRow([name]);
      added.font = { bold: true };
      added.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE9F1EE' } };
    }
    for (const row of rows) {
      if (number % rowsBetween === 0) onRow(number);
      number++;
      sheet.addRow([number, ...cellsOf(row)]);
    }
  }
  if (parts.total) sheet.addRow(['', ...cellsOf(parts.total)]).font = { bold: true };
  sheet.addRow([]);
  if (parts.legend.length > 0) sheet.addRow(['', parts.legendHead]).font = { bold: true };
  for (const text of parts.legend) sheet.addRow(['', text]);
  const { date, office, name, number: numberOf } = parts.signature;
  sheet.addRow([]);
  for (const text of [date, office, '', '', name, `${parts.numberLabel} ${numberOf}`.trim()]) sheet.addRow(['', text]);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
