import * as XLSX from '@e965/xlsx';
import type { PlainDate } from '../../../kernel/time.ts';
import type { ReadSheets, Sheet, SheetCell, SheetLimits, SheetNotice, SheetRow } from './sheet.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A serial number of the workbook's date system as a day; the 1900 system by default. */
const dayOf = (serial: number, date1904: boolean): PlainDate | undefined => {
  const parts = XLSX.SSF.parse_date_code(serial, { date1904 }) as { y: number; m: number; d: number } | null;
  return parts && parts.y >= 1900 ? (`${parts.y}-${two(parts.m)}-${two(parts.d)}` as PlainDate) : undefined;
};

/** Time of a serial number that holds one; a bare day has none. */
const clockOf = (serial: number): string | undefined => {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  if (seconds === 0 || seconds >= 86_400) return undefined;
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
};

const cellOf = (cell: XLSX.CellObject | undefined, date1904: boolean): SheetCell => {
  if (cell === undefined || cell.v === undefined || cell.v === null) return { text: '' };
  if (cell.t === 'n' && typeof cell.v === 'number') {
    const isDate = typeof cell.z === 'string' && XLSX.SSF.is_date(cell.z);
    const clock = isDate && cell.v >= 0 ? clockOf(cell.v) : undefined;
    if (clock !== undefined && cell.v < 1) return { text: clock, clock };
    const day = isDate ? dayOf(cell.v, date1904) : undefined;
    if (day !== undefined) return clock === undefined ? { text: day, day } : { text: day, day, clock };
    const shown = cell.w ?? '';
    return { text: /\dE\+/i.test(shown) ? shown : String(cell.v), number: cell.v };
  }
  return { text: String(cell.t === 'e' ? (cell.w ?? cell.v) : cell.v).trim() };
};

/** Puts the value of a merged block into each of its cells, as the eye reads it. */
const fillMerged = (grid: (XLSX.CellObject | undefined)[][], merges: readonly XLSX.Range[], maxRows: number): void => {
  for (const { s, e } of merges) {
    const value = grid[s.r]?.[s.c];
    if (value === undefined || (e.r - s.r) * (e.c - s.c) > 100_000) continue;
    for (let r = s.r; r <= Math.min(e.r, maxRows); r++) {
      const row = grid[r] ?? [];
      for (let c = s.c; c <= e.c; c++) row[c] = value;
      grid[r] = row;
    }
  }
};

const sheetOf = (
  name: string,
  sheet: XLSX.WorkSheet,
  date1904: boolean,
  limits: SheetLimits,
): Sheet & { formulas: number } => {
  const grid = ((sheet as { '!data'?: (XLSX.CellObject | undefined)[][] })['!data'] ?? []) as (
    | XLSX.CellObject
    | undefined
  )[][];
  let formulas = 0;
  for (const row of grid) for (const cell of row ?? []) if (cell?.f !== undefined) formulas++;
  fillMerged(grid, sheet['!merges'] ?? [], limits.maxRows);
  const rows: SheetRow[] = [];
  for (let r = 0; r < grid.length; r++) {
    const row = grid[r];
    if (row === undefined) continue;
    const cells = Array.from({ length: Math.min(row.length, limits.maxColumns) }, (_, c) => cellOf(row[c], date1904));
    if (cells.some((c) => c.text !== '')) rows.push({ line: r + 1, cells });
  }
  return { name, rows, formulas };
};

/** Rows below the limit are never read, and blank rows do not count towards it: text close to the cut means that more is cut off. */
const isCutOff = (sheet: XLSX.WorkSheet, rows: readonly SheetRow[], maxRows: number): boolean => {
  const whole = (sheet as { '!fullref'?: string })['!fullref'];
  return (
    whole !== undefined && XLSX.utils.decode_range(whole).e.r > maxRows + 1 && (rows.at(-1)?.line ?? 0) > maxRows - 100
  );
};

/** The tables of a web page, as local software saves them under the name .xls. Every cell stays text: nothing is guessed. */
export const readHtml = (text: string, limits: SheetLimits): ReadSheets => {
  try {
    const book = XLSX.read(text, { type: 'string', raw: true, dense: true, sheetRows: limits.maxRows + 2 });
    const sheets = book.SheetNames.map((name) => sheetOf(name, book.Sheets[name]!, false, limits));
    if (sheets.some((sheet) => sheet.rows.length > limits.maxRows))
      return { fault: 'tooManyRows', limit: limits.maxRows };
    if (sheets.every((sheet) => sheet.rows.length === 0)) return { fault: 'empty' };
    return { sheets: sheets.map(({ name, rows }) => ({ name, rows })), notices: [] };
  } catch {
    return { fault: 'damaged' };
  }
};

/** Reads .xlsx and .xls (BIFF). The caller has checked an .xlsx with `checkZip`; call it in a worker thread. */
export const readWorkbook = (bytes: Buffer, limits: SheetLimits): ReadSheets => {
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellNF: true,
      cellHTML: false,
      sheetRows: limits.maxRows + 2,
    });
  } catch (error) {
    return { fault: /password|encrypt/i.test(String(error)) ? 'encrypted' : 'damaged' };
  }
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  const isHidden = (i: number): boolean => (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
  const shown = book.SheetNames.filter((_, i) => !isHidden(i));
  const sheets = shown.map((name) => sheetOf(name, book.Sheets[name]!, date1904, limits));
  const isTooLong = (rows: readonly SheetRow[], name: string): boolean =>
    rows.length > limits.maxRows || isCutOff(book.Sheets[name]!, rows, limits.maxRows);
  if (sheets.some((s) => isTooLong(s.rows, s.name))) return { fault: 'tooManyRows', limit: limits.maxRows };
  if (sheets.every((s) => s.rows.length === 0)) return { fault: 'empty' };
  const counts: SheetNotice[] = [
    { code: 'formulas', count: sheets.reduce((sum, s) => sum + s.formulas, 0) },
    { code: 'merged', count: shown.reduce((sum, name) => sum + (book.Sheets[name]?.['!merges']?.length ?? 0), 0) },
    { code: 'hiddenSheets', count: book.SheetNames.length - shown.length },
  ];
  return { sheets: sheets.map(({ name, rows }) => ({ name, rows })), notices: counts.filter((n) => n.count > 0) };
};
