// Times of a plan: a table of shifts and waves, and one character a day in each line that points into it.
import type { ClockTime } from '../../kernel/time.ts';
import type { ClauseRef } from '../policy/model.ts';

/** Hours that somebody works on a day; an `end` that is not after `start` lies on the next day. A wave is named by its number. */
export interface WorkingTime {
  readonly name: string;
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly kind: 'shift' | 'wave';
  readonly ref: ClauseRef;
}

export const noTime = '.';
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const beyond = 0x100;

/** The character of a place in the table: digits and letters, then other characters, so that no table is too long. */
export const timeLetter = (index: number): string => digits[index] ?? String.fromCharCode(beyond + index);
/** The place in the table; -1 for a day without hours. */
export const timeIndex = (letter: string | undefined): number => {
  if (letter === undefined || letter === noTime) return -1;
  const known = digits.indexOf(letter);
  return known >= 0 ? known : letter.charCodeAt(0) - beyond;
};

/** The hours of a line on a day; null where it has none. */
export const timeOn = (
  table: readonly WorkingTime[] | undefined,
  times: string | undefined,
  day: number,
): WorkingTime | null => table?.[timeIndex(times?.[day])] ?? null;

/** A table in the making: each time once, in the order of first use. */
export const openTimes = (known: readonly WorkingTime[] = []) => {
  const table = [...known];
  const keyOf = ({ name, start, end, kind, ref }: WorkingTime): string =>
    `${kind} ${name} ${start} ${end} ${ref.instrument}/${ref.clause}`;
  const at = new Map(table.map((each, i) => [keyOf(each), i]));
  const indexOf = (time: WorkingTime): number => {
    const key = keyOf(time);
    const index = at.get(key) ?? table.push(time) - 1;
    at.set(key, index);
    return index;
  };
  return { table, indexOf };
};
