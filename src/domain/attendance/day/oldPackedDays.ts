// Months that were kept before December 2026: what was as on the day before, or usual, was left out of each day.
import type { DayRecord, Edge } from './model.ts';

export type OldPackedDay = Readonly<Record<string, unknown>>;

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
const edgeOf = (packed: readonly unknown[]): Edge =>
  Object.fromEntries(edgeFields.map((name, i) => [name, packed[i] ?? null])) as unknown as Edge;

const lasting = ['mode', 'zone', 'unitId', 'workplaceId', 'source', 'shifts'] as const;
const usual = {
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

export const unpackOldDays = (packed: readonly OldPackedDay[]): DayRecord[] => {
  let before: Record<string, unknown> = {};
  return packed.map((each) => {
    const record: Record<string, unknown> = { ...usual };
    for (const name of lasting) record[name] = name in each ? each[name] : before[name];
    Object.assign(record, each);
    for (const name of ['in', 'out'] as const) if (each[name]) record[name] = edgeOf(each[name] as readonly unknown[]);
    before = record;
    return record as unknown as DayRecord;
  });
};
