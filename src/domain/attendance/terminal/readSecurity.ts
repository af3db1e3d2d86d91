// The security protocol: everything by name.
import { linesOf, shownLine } from './linesOf.ts';
import type { BadLine, BadReason, LocalTime, ReadPunch, ReadPunches, TerminalEvent, TerminalUser } from './model.ts';
import { readCode, readLocalTime, readName, readPin, readVerify } from './readField.ts';
import { readKeyValues } from './readKeyValues.ts';

export interface ReadRtlog extends ReadPunches {
  /** Errors and alarms, and events without a person. */
  readonly events: readonly TerminalEvent[];
}

/** 0 to 19 and 200 to 253 are ordinary passages, 20 to 99 errors, 100 to 199 alarms. */
const isOrdinary = (event: number): boolean => (event >= 0 && event <= 19) || (event >= 200 && event <= 253);

/** Seconds since 2000 in the maker's months of 31 days, as `time_second` and `DateTime` carry them. */
export const readPackedTime = (text: string): LocalTime | null => {
  if (!/^\d{1,10}$/.test(text)) return null;
  const n = Number(text);
  const day = Math.floor(n / 86_400);
  const two = (x: number) => String(x).padStart(2, '0');
  const date = `${2000 + Math.floor(day / 372)}-${two((Math.floor(day / 31) % 12) + 1)}-${two((day % 31) + 1)}`;
  const seconds = n % 86_400;
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
  return readLocalTime(`${date} ${clock}`);
};

export const packTime = (time: LocalTime): number => {
  const [year, month, day, hour, minute, second] = time.split(/[- :]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return ((year - 2000) * 372 + (month - 1) * 31 + day - 1) * 86_400 + hour * 3600 + minute * 60 + second;
};

const timeOf = (values: ReadonlyMap<string, string>): LocalTime | null =>
  readLocalTime(values.get('time') ?? '') ?? readPackedTime(values.get('time_second') ?? '');

const readLine = (line: string): ReadPunch | TerminalEvent | BadReason => {
  if (line.length > 4096) return 'tooLong';
  const values = readKeyValues(line.replace(/^transaction\s+/i, ''), '\t');
  const time = timeOf(values);
  if (time === null) return values.has('time') || values.has('time_second') ? 'time' : 'fields';
  const event = readCode(values.get('event') ?? values.get('eventtype') ?? '0');
  if (event === null) return 'code';
  const given = values.get('pin') ?? '';
  const pin = readPin(given);
  if (pin === null && given !== '' && !/^0+$/.test(given)) return 'pin';
  if (pin === null || !isOrdinary(Number(event))) return { code: Number(event), time, by: pin ?? '' };
  const status = readCode(values.get('inoutstatus') ?? values.get('inoutstate'));
  const verify = readVerify(values.get('verifytype') ?? values.get('verified'));
  if (status === null || verify === null) return 'code';
  return { pin, time, status, verify, offsetSeconds: null };
};

/** `table=rtlog`, and the table `transaction` when it is asked for: only ordinary events with a PIN are punches. */
export const readRtlog = (text: string): ReadRtlog => {
  const lines = linesOf(text);
  const punches: ReadPunch[] = [];
  const events: TerminalEvent[] = [];
  const bad: BadLine[] = [];
  for (const [i, line] of lines.entries()) {
    const read = readLine(line);
    if (typeof read === 'string') bad.push({ line: i + 1, text: shownLine(line), reason: read });
    else if ('pin' in read) punches.push(read);
    else events.push(read);
  }
  return { received: lines.length, punches, bad, events };
};

/** `table=tabledata&tablename=user`: name and PIN alone are read. */
export const readUserTable = (text: string): { readonly received: number; readonly users: readonly TerminalUser[] } => {
  const lines = linesOf(text);
  const users = lines.flatMap((line): TerminalUser[] => {
    const values = readKeyValues(line.replace(/^user\s+/i, ''), '\t');
    const pin = readPin(values.get('pin') ?? '');
    return pin === null ? [] : [{ pin, name: readName(values.get('name') ?? '') }];
  });
  return { received: lines.length, users };
};
