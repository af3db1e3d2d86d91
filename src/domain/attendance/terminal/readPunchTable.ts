// Tables that local software of the makers exports: whoever is meant in one column, moments in one or several.
import { z } from 'zod';
import { type PlainDate, PlainDateSchema } from '../../../kernel/time.ts';
import { shownLine } from './linesOf.ts';
import type { BadLine, LocalTime } from './model.ts';
import { readLocalTime, readPin } from './readField.ts';

interface Cell {
  readonly text: string;
  readonly day?: PlainDate;
  /** `HH:MM:SS` where the file holds a real time. */
  readonly clock?: string;
}
export interface TableLine {
  readonly line: number;
  readonly cells: readonly Cell[];
}

const Heading = z.string().max(80);
/** Which heading holds what; kept for the agency, so that the next file of the same software is read at once. */
export const ColumnMappingSchema = z.object({
  who: Heading,
  /** Whether that column holds PINs of the terminal or staff numbers. */
  whoIs: z.enum(['pin', 'number']),
  /** A column with day and time together; empty where they stand apart. */
  moment: Heading,
  day: Heading,
  /** Columns of times on that day, such as scan 1 to scan 6. */
  times: z.array(Heading).max(20),
});
export type ColumnMapping = z.infer<typeof ColumnMappingSchema>;

export interface TablePunch {
  readonly line: number;
  /** PIN or staff number, as the mapping says. */
  readonly who: string;
  readonly time: LocalTime;
}

export const bareHeading = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const pins =
  'pin nopin userid user acno enno noid nofp fpid idfinger idfingerprint nofinger idabsen noabsen nomorabsen personid enrollnumber idno idnumber iduser nomesin badgenumber';
const numbers = 'nip nippegawai nik nomorinduk nomorindukpegawai ninppk niknip nipnik';
const moments =
  'tanggaljam tglwaktu tanggalwaktu tanggaldanwaktu datetime datetimes checktime waktuscan tanggalscan tglscan waktuabsen jamscan waktuabsensi scantime eventtime punchtime';
const days = 'tanggal tgl date hari tanggalabsen tglabsen haritanggal';
const clocks =
  'jam masuk keluar pulang datang jammasuk jamkeluar jampulang jamdatang scanmasuk scankeluar scanpulang absenmasuk absenpulang clockin clockout checkin checkout timein timeout in out';
const either = 'waktu time scan timestamp';
const has = (list: string, heading: string): boolean => list.split(' ').includes(heading);

const proposeFor = (texts: readonly string[]): ColumnMapping | null => {
  const first = (list: string): string | undefined => texts.find((text) => has(list, bareHeading(text)));
  const pin = first(pins);
  const who = pin ?? first(numbers);
  if (who === undefined) return null;
  const day = first(days);
  const loose = first(either);
  const moment = first(moments) ?? (day === undefined ? loose : undefined);
  const times = texts.filter(
    (text) => has(clocks, bareHeading(text)) || /^(scan|jam|waktu)\d{1,2}$/.test(bareHeading(text)),
  );
  const inDay = loose === undefined || times.includes(loose) ? times : [...times, loose];
  const whoIs = pin === undefined ? 'number' : 'pin';
  if (moment !== undefined) return { who, whoIs, moment, day: '', times: [] };
  // A single column named "Tanggal" often holds the time as well.
  if (day !== undefined)
    return inDay.length > 0
      ? { who, whoIs, moment: '', day, times: inDay.slice(0, 20) }
      : { who, whoIs, moment: day, day: '', times: [] };
  return null;
};

const searched = 40;

/** The first row that names a person and a moment; null where none does and a person has to say. */
export const proposeMapping = (
  rows: readonly TableLine[],
): { readonly headingLine: number; readonly mapping: ColumnMapping } | null => {
  for (const row of rows.slice(0, searched)) {
    const mapping = proposeFor(row.cells.map((cell) => cell.text.trim().slice(0, 80)));
    if (mapping !== null) return { headingLine: row.line, mapping };
  }
  return null;
};

/** Columns of a mapping in this file: the heading row is the first that holds them all. */
const findColumns = (rows: readonly TableLine[], mapping: ColumnMapping) => {
  const wanted = [mapping.who, mapping.moment, mapping.day, ...mapping.times]
    .map(bareHeading)
    .filter((each) => each !== '');
  for (const [i, row] of rows.slice(0, searched).entries()) {
    const at = new Map<string, number>();
    for (const [c, cell] of row.cells.entries()) {
      const bare = bareHeading(cell.text);
      if (!at.has(bare)) at.set(bare, c);
    }
    if (wanted.length > 0 && wanted.every((heading) => at.has(heading)))
      return {
        first: i + 1,
        of: (heading: string): number => (heading === '' ? -1 : (at.get(bareHeading(heading)) ?? -1)),
      };
  }
  return null;
};

const two = (text: string): string => text.padStart(2, '0');

const dayOf = (cell: Cell | undefined, text: string): PlainDate | null => {
  if (cell?.day !== undefined) return cell.day;
  const turned = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const straight = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(text);
  const iso = turned
    ? `${turned[3]}-${two(turned[2]!)}-${two(turned[1]!)}`
    : straight
      ? `${straight[1]}-${two(straight[2]!)}-${two(straight[3]!)}`
      : text;
  const read = PlainDateSchema.safeParse(iso);
  return read.success ? read.data : null;
};

/** `7:05`, `07.05.09`, `07:05 PM`; null for what is no time. */
const clockOf = (cell: Cell | undefined, text: string): string | null => {
  if (cell?.clock !== undefined) return cell.clock;
  const parts = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*([ap])?\.?m?\.?$/i.exec(text);
  if (parts === null) return null;
  const half = parts[4]?.toLowerCase();
  const hour = Number(parts[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const whole = half === 'p' ? (hour % 12) + 12 : half === 'a' ? hour % 12 : hour;
  return `${two(String(whole))}:${parts[2]}:${parts[3] ?? '00'}`;
};

const joined = (day: PlainDate | null, clock: string | null): LocalTime | null =>
  day === null || clock === null ? null : readLocalTime(`${day} ${clock}`);

const momentOf = (cell: Cell | undefined): LocalTime | null => {
  if (cell?.day !== undefined) return joined(cell.day, cell.clock ?? null);
  const text = (cell?.text ?? '').trim();
  const at = text.search(/[ T]/);
  return at < 0 ? null : joined(dayOf(undefined, text.slice(0, at)), clockOf(undefined, text.slice(at + 1).trim()));
};

const emptyTime = /^([-–]|0?0[:.]00([:.]00)?)?$/;

/** Reads the rows under the heading; null where the file lacks a column of the mapping. */
export const readPunchTable = (
  rows: readonly TableLine[],
  mapping: ColumnMapping,
): { readonly received: number; readonly punches: readonly TablePunch[]; readonly bad: readonly BadLine[] } | null => {
  const columns = findColumns(rows, mapping);
  if (columns === null) return null;
  const punches: TablePunch[] = [];
  const bad: BadLine[] = [];
  let received = 0;
  for (const row of rows.slice(columns.first)) {
    const cell = (heading: string): Cell | undefined => row.cells[columns.of(heading)];
    const text = (heading: string): string => cell(heading)?.text.trim() ?? '';
    if (row.cells.every((each) => each.text.trim() === '')) continue;
    received++;
    const fault = (reason: BadLine['reason']) =>
      bad.push({ line: row.line, text: shownLine(row.cells.map((each) => each.text).join('\t')), reason });
    const bare = text(mapping.who).replace(/^'/, '').replace(/[\s.]/g, '');
    const who = readPin(bare);
    if (who === null) {
      fault('pin');
      continue;
    }
    if (mapping.moment !== '') {
      const time = momentOf(cell(mapping.moment));
      if (time === null) fault('time');
      else punches.push({ line: row.line, who, time });
      continue;
    }
    const day = dayOf(cell(mapping.day), text(mapping.day));
    const filled = mapping.times.filter(
      (heading) => cell(heading)?.clock !== undefined || !emptyTime.test(text(heading)),
    );
    const times = filled.map((heading) => joined(day, clockOf(cell(heading), text(heading))));
    if (day === null || times.includes(null)) fault('time');
    for (const time of times) if (time !== null) punches.push({ line: row.line, who, time });
  }
  return { received, punches, bad };
};
