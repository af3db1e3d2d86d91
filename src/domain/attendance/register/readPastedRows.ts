// A table from a spreadsheet or a chat: a name or number, a time of coming, a time of going, in this order.
import type { Id } from '../../../kernel/id.ts';
import { readClock } from '../../../kernel/readClock.ts';
import type { ClockTime } from '../../../kernel/time.ts';

export interface KnownPerson {
  readonly id: Id;
  readonly name: string;
  readonly number: string;
}
export interface PastedRows {
  readonly rows: readonly { readonly employeeId: Id; readonly in: ClockTime | null; readonly out: ClockTime | null }[];
  /** Lines that could not be read, with their number from 1. */
  readonly faults: readonly {
    readonly line: number;
    readonly text: string;
    readonly why: 'person' | 'several' | 'time';
  }[];
}

const plain = (text: string): string =>
  text
    .split(',')[0]!
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const digits = (text: string): string => text.replace(/\D/g, '');
const blank = (text: string): boolean => /^[\s\-–—.]*$/.test(text);

const cellsOf = (line: string): string[] => {
  const separator = ['\t', ';', '|'].find((each) => line.includes(each));
  if (separator !== undefined) return line.split(separator).map((cell) => cell.trim());
  // Without columns: the times stand at the end.
  const found = /^(.*?)[\s,]+((?:\d{1,2}[.:]\d{2}|\d{3,4}|-)(?:[\s,\-–]+(?:\d{1,2}[.:]\d{2}|\d{3,4}|-))?)\s*$/.exec(
    line,
  );
  return found === null ? [line.trim()] : [found[1]!.trim(), ...found[2]!.split(/[\s,–]+/).filter(Boolean)];
};

/** Reads a pasted table against the people of the sheet. Later lines about a person win. */
export const readPastedRows = (text: string, people: readonly KnownPerson[]): PastedRows => {
  const byNumber = new Map(people.map((person) => [digits(person.number), person.id]));
  const byName = new Map<string, Id[]>();
  for (const person of people) byName.set(plain(person.name), [...(byName.get(plain(person.name)) ?? []), person.id]);
  const rows = new Map<Id, PastedRows['rows'][number]>();
  const faults: PastedRows['faults'][number][] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (blank(line)) continue;
    const fault = (why: 'person' | 'several' | 'time') => faults.push({ line: index + 1, text: line.trim(), why });
    const cells = cellsOf(line);
    // Numbers of rows and several columns with name and number stand before the times.
    const ids = cells.flatMap((cell) => (cell === '' ? [] : (byNumber.get(digits(cell)) ?? [])));
    const named = cells.flatMap((cell) => byName.get(plain(cell)) ?? []);
    const found = [...new Set(ids.length > 0 ? ids : named)];
    if (found.length !== 1) {
      fault(found.length > 1 ? 'several' : 'person');
      continue;
    }
    const at = cells.findLastIndex((cell) => (cell !== '' && byNumber.has(digits(cell))) || byName.has(plain(cell)));
    const times = cells.slice(at + 1, at + 3).map((cell) => (blank(cell) ? null : readClock(cell)));
    const wrong = cells.slice(at + 1, at + 3).some((cell, i) => !blank(cell) && times[i] === null);
    const [coming = null, going = null] = times;
    if (wrong || (coming === null && going === null)) fault('time');
    else rows.set(found[0]!, { employeeId: found[0]!, in: coming, out: going });
  }
  return { rows: [...rows.values()], faults };
};
