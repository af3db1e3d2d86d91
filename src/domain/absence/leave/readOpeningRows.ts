interface Cell {
  readonly text: string;
}
export interface OpeningRow {
  /** Line as the office program numbers it, from 1. */
  readonly line: number;
  readonly number: string;
  /** Null where the cell holds no whole number of days. */
  readonly days: number | null;
  readonly text: string;
}

const numberNames = ['nip', 'nik', 'ninppk', 'nippegawai', 'nomorinduk', 'nomorindukpegawai'];
const dayNames = ['sisa', 'sisacuti', 'sisacutitahunlalu', 'sisahari', 'hari', 'saldo', 'saldoawal', 'carried', 'days'];
const mostDays = 60;
const headingRows = 20;

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Reads a list of carried leave days: the first row that names NIP and days is the heading. Null where there is none. */
export const readOpeningRows = (
  rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[],
): OpeningRow[] | null => {
  for (const [i, row] of rows.slice(0, headingRows).entries()) {
    const names = row.cells.map((cell) => bare(cell.text));
    const number = names.findIndex((name) => numberNames.includes(name));
    const days = names.findIndex((name) => dayNames.includes(name));
    if (number < 0 || days < 0) continue;
    return rows.slice(i + 1).flatMap((each): OpeningRow[] => {
      const digits = (each.cells[number]?.text ?? '').replace(/[^0-9A-Za-z]/g, '');
      const text = each.cells[days]?.text.trim() ?? '';
      if (digits === '' && text === '') return [];
      const read = /^-?\d{1,2}$/.test(text) ? Number(text) : null;
      return [
        { line: each.line, number: digits, days: read !== null && Math.abs(read) <= mostDays ? read : null, text },
      ];
    });
  }
  return null;
};
