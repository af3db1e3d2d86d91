import { addDays, isPlainDate, type PlainDate } from '../../kernel/time.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Reads 23/11/2026, 23-11-2026, 23.11.26 or 2026-11-23; null when it is no day. */
export const readDay = (text: string): PlainDate | null => {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  const local =
    /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !day) return null;
  const whole = `${year.length === 2 ? `20${year}` : year}-${two(Number(month))}-${two(Number(day))}`;
  return isPlainDate(whole) ? whole : null;
};

export const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01` as PlainDate;

/** The first day of the month that lies `months` away. */
export const monthsAway = (day: PlainDate, months: number): PlainDate => {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}-01` as PlainDate;
};

export const lastOfMonth = (day: PlainDate): PlainDate => addDays(monthsAway(day, 1), -1);
