// Records of a month as they are kept: what is usual is left out, and what days share stands once.
import type { Id } from '../../../kernel/id.ts';
import { addDays, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { DayRecord, Edge } from './model.ts';
import { type OldPackedDay, unpackOldDays } from './oldPackedDays.ts';
import { stateLetters, stateOfLetter } from './stateLetters.ts';

/** What days mostly share; each different set is kept once. */
const settings = ['mode', 'zone', 'unitId', 'workplaceId', 'source', 'shifts'] as const;
type Setting = Pick<DayRecord, (typeof settings)[number]>;
const proofs = ['source', 'channel', 'method', 'grade', 'place', 'workplaceId', 'decidedBy'] as const;
type Proof = Pick<Edge, (typeof proofs)[number]>;
const minutes = [
  'requiredMinutes',
  'workedMinutes',
  'beyondMinutes',
  'breakMinutes',
  'permitMinutes',
  'lateMinutes',
  'earlyMinutes',
  'madeUpMinutes',
] as const;

const usual: Pick<DayRecord, 'missing' | 'events' | 'flags' | 'waiting' | 'ifAccepted' | 'reasons'> = {
  missing: [],
  events: [],
  flags: [],
  waiting: 0,
  ifAccepted: null,
  reasons: [{ code: 'day.inTime', params: {}, ref: null }],
};
const usualFields = Object.entries(usual);

/** Index of a proof, moment, punch. */
type PackedEdge = readonly [number, Instant, Id | null];
type Unusual = Partial<typeof usual> & {
  /** Where it is not the day after the one before. */
  readonly day?: PlainDate;
  readonly in?: PackedEdge;
  readonly out?: PackedEdge;
};
/** Letter of the state, index of the setting, minutes without the zeros at their end, what is unusual. */
type PackedDay = readonly [string, number, (readonly number[])?, Unusual?];
interface PackedMonth {
  readonly from: PlainDate | null;
  readonly settings: readonly Setting[];
  readonly proofs: readonly Proof[];
  readonly days: readonly PackedDay[];
}

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

/** Place of the fields of `whole` among those kept; they are added where they are new. */
const indexIn = <N extends string>(
  kept: Record<N, unknown>[],
  names: readonly N[],
  whole: Readonly<Record<N, unknown>>,
): number => {
  for (let i = kept.length - 1; i >= 0; i--) if (names.every((name) => isSame(kept[i]![name], whole[name]))) return i;
  const own = {} as Record<N, unknown>;
  for (const name of names) own[name] = whole[name];
  return kept.push(own) - 1;
};

const minutesOf = (record: DayRecord): number[] => {
  const found = minutes.map((name) => record[name]);
  while (found.length > 0 && found.at(-1) === 0) found.pop();
  return found;
};

/** Records of a month as a text of JSON. The same records give the same text. */
export const packDays = (records: readonly DayRecord[]): string => {
  const kept = { settings: [] as Setting[], proofs: [] as Proof[] };
  const edge = (of: Edge): PackedEdge => [indexIn(kept.proofs, proofs, of), of.at, of.punchId];
  let expected: PlainDate | null = records[0]?.day ?? null;
  const days = records.map((record): PackedDay => {
    const unusual: Record<string, unknown> = {};
    if (record.day !== expected) unusual.day = record.day;
    if (record.in !== null) unusual.in = edge(record.in);
    if (record.out !== null) unusual.out = edge(record.out);
    for (const [name, value] of usualFields) {
      const found = record[name as keyof typeof usual];
      if (!isSame(found, value)) unusual[name] = found;
    }
    expected = addDays(record.day, 1);
    const head = [stateLetters[record.state], indexIn(kept.settings, settings, record)] as const;
    const ran = minutesOf(record);
    if (Object.keys(unusual).length > 0) return [...head, ran, unusual];
    return ran.length > 0 ? [...head, ran] : head;
  });
  return JSON.stringify({ from: records[0]?.day ?? null, ...kept, days } satisfies PackedMonth);
};

export const unpackDays = (text: string): DayRecord[] => {
  const month = JSON.parse(text) as PackedMonth | readonly OldPackedDay[];
  if (!('days' in month)) return unpackOldDays(month);
  let expected = month.from!;
  return month.days.map(([letter, setting, ran = [], unusual = {}]) => {
    const { day = expected, in: came, out: went, ...rest } = unusual;
    const edge = (packed: PackedEdge | undefined): Edge | null =>
      packed === undefined ? null : { ...month.proofs[packed[0]]!, at: packed[1], punchId: packed[2] };
    expected = addDays(day, 1);
    return {
      day,
      state: stateOfLetter(letter),
      ...month.settings[setting]!,
      in: edge(came),
      out: edge(went),
      ...(Object.fromEntries(minutes.map((name, i) => [name, ran[i] ?? 0])) as Pick<
        DayRecord,
        (typeof minutes)[number]
      >),
      ...usual,
      ...rest,
    };
  });
};
