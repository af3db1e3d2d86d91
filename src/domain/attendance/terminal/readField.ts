import { isPlainDate } from '../../../kernel/time.ts';
import { harmless } from './linesOf.ts';
import type { LocalTime } from './model.ts';

const timeForm = /^(\d{4})[-/](\d{2})[-/](\d{2})[ T](\d{2}):(\d{2}):(\d{2})$/;

/** A wall-clock time with seconds that exists; terminals without a battery begin in 2000, so any later year is read. */
export const readLocalTime = (text: string): LocalTime | null => {
  const parts = timeForm.exec(text.trim());
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const date = `${year}-${month}-${day}`;
  if (!isPlainDate(date) || year! < '2000') return null;
  if (hour! > '23' || minute! > '59' || second! > '59') return null;
  return `${date} ${hour}:${minute}:${second}` as LocalTime;
};

/** A PIN is text: leading zeros stay, letters occur. Zero is nobody. */
export const readPin = (text: string): string | null => {
  const pin = text.trim();
  return /^[0-9A-Za-z]{1,24}$/.test(pin) && !/^0+$/.test(pin) ? pin : null;
};

/** A code as one text whatever zeros stand before it; empty where the firmware leaves it out, null where it is no code. */
export const readCode = (text: string | undefined): string | null => {
  const code = (text ?? '').trim();
  if (code === '') return '';
  return /^\d{1,5}$/.test(code) ? String(Number(code)) : null;
};

/** The 16 places of the security protocol stay as they are; anything else is a code. */
export const readVerify = (text: string | undefined): string | null =>
  /^[01]{16}$/.test((text ?? '').trim()) ? (text ?? '').trim() : readCode(text);

/** Name as it may be shown: bounded and without control characters. */
export const readName = (text: string): string => harmless(text.replaceAll('\t', ' ')).trim().slice(0, 80);

export const serialForm = /^[0-9A-Za-z][0-9A-Za-z_-]{3,31}$/;
