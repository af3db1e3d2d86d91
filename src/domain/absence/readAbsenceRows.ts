import { type PlainDate, PlainDateSchema } from '../../kernel/time.ts';
import type { AbsenceMode } from './model.ts';

/** One cell of a sheet: its text, and the day where the file holds a real date. */
interface Cell {
  readonly text: string;
  readonly day?: PlainDate;
}
export interface AbsenceRow {
  /** Line as the office program numbers it, from 1. */
  readonly line: number;
  readonly number: string;
  readonly mode: AbsenceMode | null;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly basis: string;
  readonly texts: { readonly mode: string; readonly from: string; readonly to: string };
}

const headings = {
  number: ['nip', 'nik', 'ninppk', 'nippegawai', 'nomorinduk', 'nomorindukpegawai'],
  mode: ['jenis', 'jeniscuti', 'keterangan', 'kind'],
  from: ['dari', 'mulai', 'tanggalmulai', 'tglmulai', 'from'],
  to: ['sampai', 'selesai', 'sd', 'tanggalselesai', 'tglselesai', 'to'],
  basis: ['dasar', 'nomorsurat', 'nosurat', 'suratdasar', 'basis'],
} as const;
type Column = keyof typeof headings;

const bare = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
const travelWords = /dinas|travel|dl\b|perjalanan|tugas luar/i;
const leaveWords = /cuti|leave|sakit|izin|melahirkan/i;

const modeOf = (text: string): AbsenceMode | null =>
  travelWords.test(text) ? 'travel' : leaveWords.test(text) ? 'leave' : null;

/** A day as a file writes it: a real date, 2026-12-31, 31/12/2026, 31-12-2026 or 31.12.2026. */
const dayOf = (cell: Cell | undefined): PlainDate | null => {
  if (cell === undefined) return null;
  if (cell.day !== undefined) return cell.day;
  const text = cell.text.trim();
  const turned = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = turned ? `${turned[3]}-${turned[2]!.padStart(2, '0')}-${turned[1]!.padStart(2, '0')}` : text;
  const read = PlainDateSchema.safeParse(iso);
  return read.success ? read.data : null;
};

/** Reads a list of absences: the first row that names NIP, kind and days is the heading. Null where there is none. */
export const readAbsenceRows = (
  rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[],
): AbsenceRow[] | null => {
  for (const [i, row] of rows.slice(0, 20).entries()) {
    const columns = new Map<Column, number>();
    for (const [c, cell] of row.cells.entries())
      for (const [column, names] of Object.entries(headings) as [Column, readonly string[]][])
        if (!columns.has(column) && names.includes(bare(cell.text))) columns.set(column, c);
    if (!columns.has('number') || !columns.has('mode') || !columns.has('from')) continue;
    return rows.slice(i + 1).flatMap((each): AbsenceRow[] => {
      const at = (column: Column) => each.cells[columns.get(column) ?? -1];
      const text = (column: Column) => at(column)?.text.trim() ?? '';
      if (each.cells.every((cell) => cell.text.trim() === '')) return [];
      const from = dayOf(at('from'));
      return [
        {
          line: each.line,
          number: text('number').replace(/[^0-9A-Za-z]/g, ''),
          mode: modeOf(text('mode')),
          from,
          to: text('to') === '' ? from : dayOf(at('to')),
          basis: text('basis').slice(0, 120),
          texts: { mode: text('mode'), from: text('from'), to: text('to') },
        },
      ];
    });
  }
  return null;
};
