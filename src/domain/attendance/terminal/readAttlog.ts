import { linesOf, shownLine } from './linesOf.ts';
import type { BadLine, BadReason, ReadPunch, ReadPunches } from './model.ts';
import { readCode, readLocalTime, readPin, readVerify } from './readField.ts';

/** Where a line holds what; the wire and the USB file differ, and a reader shared by both turns every row into a check-out. */
interface Columns {
  readonly status: number;
  readonly verify: number;
  readonly offset: number | null;
}
const wire: Columns = { status: 2, verify: 3, offset: 10 };
/** The third column of a USB file is the number of the machine. */
const usb: Columns = { status: 3, verify: 4, offset: null };

const longest = 4096;

const readOffset = (text: string | undefined): number | null => {
  if (text === undefined || !/^-?\d{1,5}$/.test(text.trim())) return null;
  const seconds = Number(text);
  return seconds !== 0 && seconds % 900 === 0 && Math.abs(seconds) <= 50_400 ? seconds : null;
};

const readLine = (line: string, columns: Columns): ReadPunch | BadReason => {
  if (line.length > longest) return 'tooLong';
  const cells = line.split('\t');
  if (cells.length < 2) return 'fields';
  const pin = readPin(cells[0]!);
  if (pin === null) return 'pin';
  const time = readLocalTime(cells[1]!);
  if (time === null) return 'time';
  const status = readCode(cells[columns.status]);
  const verify = readVerify(cells[columns.verify]);
  if (status === null || verify === null) return 'code';
  return {
    pin,
    time,
    status,
    verify,
    offsetSeconds: columns.offset === null ? null : readOffset(cells[columns.offset]),
  };
};

const readLines = (text: string, columns: Columns): ReadPunches => {
  const lines = linesOf(text);
  const punches: ReadPunch[] = [];
  const bad: BadLine[] = [];
  for (const [i, line] of lines.entries()) {
    const read = readLine(line, columns);
    if (typeof read === 'string') bad.push({ line: i + 1, text: shownLine(line), reason: read });
    else punches.push(read);
  }
  return { received: lines.length, punches, bad };
};

/** Punches of the attendance protocol: PIN, local time, status, verify and up to eight more; older firmware stops after four or seven. */
export const readAttlog = (text: string): ReadPunches => readLines(text, wire);

/** `1_attlog.dat` or `<serial>_attlog.dat` of a USB stick: PIN right-aligned, time, machine, status, verify, work code. */
export const readUsbFile = (text: string): ReadPunches => readLines(text, usb);
