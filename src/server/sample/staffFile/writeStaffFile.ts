import exceljs from 'exceljs';
import type { CityData } from '../cityModel.ts';
import { staffColumns, staffRows } from './staffSheet.ts';
import { withChanges } from './withChanges.ts';
import { withFaults } from './withFaults.ts';

export interface StaffFileOptions {
  readonly format: 'csv' | 'xlsx';
  /** Puts each typical fault into one row. */
  readonly faults?: boolean;
  /** So many newcomers, moves and departures each. */
  readonly changes?: number;
}

const quoted = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The staff of the city as a file to import: XLSX with numbers kept as text, or CSV (UTF-8, comma). */
export const writeStaffFile = async (city: CityData, options: StaffFileOptions): Promise<Uint8Array> => {
  const changed = options.changes ? withChanges(city, staffRows(city), options.changes) : staffRows(city);
  const rows = options.faults ? withFaults(changed) : changed;
  if (options.format === 'csv') {
    const lines = rows.map((row) => staffColumns.map((column) => quoted(row[column])).join(','));
    return new TextEncoder().encode(`${[staffColumns.join(','), ...lines].join('\r\n')}\r\n`);
  }
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('Pegawai');
  sheet.addRow([...staffColumns]);
  for (const row of rows) sheet.addRow(staffColumns.map((column) => row[column]));
  return new Uint8Array(await book.xlsx.writeBuffer());
};
