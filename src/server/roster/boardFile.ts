// The board as a workbook: letters with their colours, numbers as text, frozen head, ready to print on the agency's paper.
import Excel from 'exceljs';
import type { WorkingTime } from '../../domain/roster/workingTime.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Formats } from '../../words/format.ts';
import type { Words } from '../../words/id.ts';
import type { SameShape } from '../../words/shape.ts';

export interface FileRow {
  readonly number: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly modes: string;
  /** The letters as people read them: a shift's own instead of the office's. */
  readonly shown: string;
}
export interface FileParts {
  readonly words: SameShape<Words>;
  readonly formats: Formats;
  readonly agency: string;
  readonly unit: string;
  readonly sub: string;
  readonly days: readonly PlainDate[];
  readonly rows: readonly FileRow[];
  /** Shifts for the legend, in order. */
  readonly shifts: readonly { readonly letter: string; readonly time: WorkingTime }[];
  readonly paper: 'A4' | 'F4';
  /** PNG, above the head. */
  readonly logo?: Uint8Array | null;
  /** Hears how many rows are written. */
  readonly onRow?: (row: number) => void;
}

/** Excel's own numbers: A4 is 9; F4 (215 × 330 mm) goes as folio, 14. */
const paperSize = { A4: 9, F4: 14 } as const;
const fills: Readonly<Record<string, string>> = {
  K: 'FFB4DCD3',
  R: 'FFFDECC6',
  L: 'FFDDD5F6',
  D: 'FFBCD7F4',
  C: 'FFEBE7DD',
};
const modeNames = { K: 'office', R: 'home', L: 'other', D: 'travel', C: 'leave' } as const;
const factColumns = 4;
/** So many rows between two reports. */
const rowsBetween = 200;
/** Pixels that the logo takes beside the three lines of the head. */
const logoHeight = 58;

const columnName = (n: number): string =>
  (n > 26 ? columnName(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26));

/** Width and height in the first part of a PNG. */
const pngSize = (bytes: Uint8Array): { width: number; height: number } => {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: head.getUint32(16), height: Math.max(1, head.getUint32(20)) };
};

export const boardFile = async ({
  words,
  formats,
  agency,
  unit,
  sub,
  days,
  rows,
  shifts,
  paper,
  logo,
  onRow,
}: FileParts): Promise<Uint8Array> => {
  const w = words.roster.file;
  const book = new Excel.Workbook();
  const headRow = 5;
  const sheet = book.addWorksheet(w.sheet, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: headRow }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headRow - 1}:${headRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L${w.title({ unit }).replaceAll('&', '&&')}&R${w.page} &P ${w.of} &N` },
  });
  sheet.pageSetup.paperSize = paperSize[paper] as unknown as Excel.PaperSize;
  if (logo) {
    const { width, height } = pngSize(logo);
    const image = book.addImage({ buffer: Buffer.from(logo) as unknown as Excel.Buffer, extension: 'png' });
    const ext = { width: Math.min(200, (logoHeight * width) / height), height: logoHeight };
    // In the columns of days, so that it covers no word of the head.
    sheet.addImage(image, { tl: { col: factColumns + 0.2, row: 0.1 }, ext });
  }
  sheet.addRow([agency]).font = { bold: true };
  sheet.addRow([w.title({ unit })]).font = { bold: true, size: 14 };
  sheet.addRow([sub]);
  sheet.addRow(['', '', '', '', ...days.map((day) => formats.weekdayShort(day))]);
  sheet.addRow([
    w.number,
    w.name_,
    w.position,
    w.unit,
    ...days.map((day) => formats.dayField(day).slice(0, 5)),
    w.office,
  ]);
  for (const r of [headRow - 1, headRow]) {
    sheet.getRow(r).font = { bold: true };
    sheet.getRow(r).alignment = { horizontal: 'center' };
  }
  [22, 34, 26, 26].forEach((width, i) => {
    const column = sheet.getColumn(i + 1);
    column.width = width;
    column.numFmt = '@';
  });
  days.forEach((_, d) => {
    sheet.getColumn(factColumns + d + 1).width = 5.5;
  });
  const first = columnName(factColumns + 1);
  const last = columnName(factColumns + days.length);
  const inOffice = ['K', ...new Set(shifts.map(({ letter }) => letter))];
  for (const [r, row] of rows.entries()) {
    if (r % rowsBetween === 0) onRow?.(r);
    const added = sheet.addRow([row.number, row.name, row.position, row.unit, ...row.shown]);
    for (let d = 0; d < days.length; d++) {
      const cell = added.getCell(factColumns + d + 1);
      cell.alignment = { horizontal: 'center' };
      const argb = fills[row.modes[d] ?? ''];
      if (argb) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb } };
      cell.border = {
        top: { style: 'hair' },
        bottom: { style: 'hair' },
        left: { style: 'hair' },
        right: { style: 'hair' },
      };
    }
    const office = [...row.modes].filter((letter) => letter === 'K').length;
    const range = `${first}${added.number}:${last}${added.number}`;
    added.getCell(factColumns + days.length + 1).value = {
      formula: inOffice.map((letter) => `COUNTIF(${range},"${letter}")`).join('+'),
      result: office,
    };
  }
  const lastRow = headRow + rows.length;
  const totals = sheet.addRow(['', w.perDay]);
  totals.font = { bold: true };
  days.forEach((_, d) => {
    const column = columnName(factColumns + d + 1);
    const result = rows.filter((row) => row.modes[d] === 'K').length;
    const range = `${column}${headRow + 1}:${column}${Math.max(headRow + 1, lastRow)}`;
    totals.getCell(factColumns + d + 1).value = {
      formula: inOffice.map((letter) => `COUNTIF(${range},"${letter}")`).join('+'),
      result,
    };
  });
  sheet.addRow([]);
  sheet.addRow([w.legend]).font = { bold: true };
  for (const [letter, mode] of Object.entries(modeNames)) {
    const cell = sheet.addRow([letter, words.app.modes[mode]]).getCell(1);
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills[letter]! } };
    cell.alignment = { horizontal: 'center' };
  }
  for (const { letter, time } of shifts) {
    const cell = sheet.addRow([letter, words.roster.hours.shift(time)]).getCell(1);
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: fills.K! } };
    cell.alignment = { horizontal: 'center' };
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
};
