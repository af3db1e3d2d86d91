// Records of a month as they are kept: what is usual, or the same as on the day before, is left out.
import type { PlainDate } from '../../../kernel/time.ts';
import type { DayRecord, DayState, Edge } from './model.ts';

/** One letter for each state, so that a month is a short text that can be counted. */
export const stateLetters: Readonly<Record<DayState, string>> = {
  present: 'H',
  late: 'T',
  early: 'P',
  lateAndEarly: 'B',
  incomplete: 'L',
  absent: 'A',
  excused: 'G',
  permit: 'I',
  leave: 'C',
  travel: 'D',
  holiday: 'N',
  off: 'O',
  workedOff: 'K',
  waiting: 'W',
  open: '.',
  outside: '-',
};

const edgeFields = [
  'at',
  'source',
  'punchId',
  'channel',
  'method',
  'grade',
  'place',
  'workplaceId',
  'decidedBy',
] as const;
type PackedEdge = readonly unknown[];
const packEdge = (edge: Edge): PackedEdge => edgeFields.map((name) => edge[name]);
const unpackEdge = (packed: PackedEdge): Edge =>
  Object.fromEntries(edgeFields.map((name, i) => [name, packed[i] ?? null])) as unknown as Edge;

/** Left out where they are as on the day before. */
const lasting = ['mode', 'zone', 'unitId', 'workplaceId', 'source', 'shifts'] as const;
const usual: Omit<DayRecord, (typeof lasting)[number] | 'day' | 'state'> = {
  in: null,
  out: null,
  missing: [],
  requiredMinutes: 0,
  workedMinutes: 0,
  beyondMinutes: 0,
  breakMinutes: 0,
  permitMinutes: 0,
  lateMinutes: 0,
  earlyMinutes: 0,
  madeUpMinutes: 0,
  events: [],
  flags: [],
  waiting: 0,
  ifAccepted: null,
  reasons: [{ code: 'day.inTime', params: {}, ref: null }],
};
const usualFields = Object.entries(usual);

const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return false;
    return a.every((each, i) => isSame(each, b[i]));
  }
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => isSame((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]))
  );
};

export type PackedDay = Readonly<Record<string, unknown>> & { readonly day: PlainDate; readonly state: DayState };

export const packDays = (records: readonly DayRecord[]): PackedDay[] => {
  let before: DayRecord | null = null;
  return records.map((record) => {
    const packed: Record<string, unknown> & { day: PlainDate; state: DayState } = {
      day: record.day,
      state: record.state,
    };
    for (const name of lasting) if (before === null || !isSame(record[name], before[name])) packed[name] = record[name];
    for (const [name, value] of usualFields) {
      const found = record[name as keyof DayRecord];
      if (isSame(found, value)) continue;
      packed[name] = (name === 'in' || name === 'out') && found !== null ? packEdge(found as Edge) : found;
    }
    before = record;
    return packed;
  });
};

export const unpackDays = (packed: readonly PackedDay[]): DayRecord[] => {
  let before: Record<string, unknown> = {};
  return packed.map((each) => {
    const record: Record<string, unknown> = { ...usual };
    for (const name of lasting) record[name] = name in each ? each[name] : before[name];
    Object.assign(record, each);
    for (const name of ['in', 'out'] as const) if (each[name]) record[name] = unpackEdge(each[name] as PackedEdge);
    before = record;
    return record as unknown as DayRecord;
  });
};
