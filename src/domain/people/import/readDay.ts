import { addDays, isPlainDate, type PlainDate } from '../../../kernel/time.ts';
import type { ImportCell } from './model.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'];
const englishMonths: Record<string, string> = {
  may: 'mei',
  aug: 'agu',
  oct: 'okt',
  dec: 'des',
  agt: 'agu',
  ags: 'agu',
  nop: 'nov',
  peb: 'feb',
};

const inRange = (text: string): PlainDate | null =>
  isPlainDate(text) && text >= '1900-01-01' && text <= '2100-12-31' ? text : null;
const two = (text: string): string => text.padStart(2, '0');

/** A day from a real date, an Excel serial number (1900 system) or text: 1985-03-15, 15/03/1985, 15-3-1985, 15 Maret 1985, 19850315. Null when it is none. */
export const readDay = (cell: ImportCell): PlainDate | null => {
  if (cell.day) return inRange(cell.day);
  const text = cell.text.trim();
  if (cell.number !== undefined && Number.isInteger(cell.number) && cell.number > 366 && cell.number < 80_000) {
    return inRange(addDays('1899-12-30', cell.number));
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return inRange(`${iso[1]}-${two(iso[2]!)}-${two(iso[3]!)}`);
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/.exec(text);
  if (written) return inRange(`${written[3]}-${two(written[2]!)}-${two(written[1]!)}`);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return inRange(`${compact[1]}-${compact[2]}-${compact[3]}`);
  const named = /^(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})$/i.exec(text);
  if (!named) return null;
  const short = named[2]!.toLowerCase();
  const month = months.indexOf(englishMonths[short] ?? short) + 1;
  return month === 0 ? null : inRange(`${named[3]}-${two(String(month))}-${two(named[1]!)}`);
};
