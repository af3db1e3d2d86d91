// Whether a sheet can be sent, and what it says about each person once it is approved.
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, type Instant, instantAt, type PlainDate, type Zone } from '../../../kernel/time.ts';
import { edges, type SheetEdge, type SheetRow } from './model.ts';

interface SheetFacts {
  readonly day: PlainDate;
  readonly zone: Zone;
  readonly rows: readonly SheetRow[];
  readonly now: Instant;
  readonly today: PlainDate;
  /** The month of the day no longer changes. */
  readonly locked: boolean;
}

/** Moment of one end of a row; going home before coming means the next morning. */
export const momentOf = (
  row: SheetRow,
  edge: SheetEdge,
  { day, zone }: Pick<SheetFacts, 'day' | 'zone'>,
): Instant | null => {
  const time = row[edge];
  if (time === null) return null;
  const overnight = edge === 'out' && row.in !== null && row.out !== null && row.out <= row.in;
  return instantAt(overnight ? addDays(day, 1) : day, time, zone);
};

/** Future days and months that are locked are refused with a way on. */
export const judgeSheet = (facts: SheetFacts): Result<undefined> => {
  const { rows, day, today, now, locked } = facts;
  if (day > today) return refuse('register.future');
  if (locked) return refuse('register.monthLocked');
  const filled = rows.filter((row) => row.in !== null || row.out !== null);
  if (filled.length === 0) return refuse('register.empty');
  const late = filled.some((row) => edges.some((edge) => (momentOf(row, edge, facts) ?? now) > now));
  return late ? refuse('register.notYet') : ok(undefined);
};

export interface EdgeOfSheet {
  readonly employeeId: Id;
  readonly edge: SheetEdge;
  readonly at: Instant;
}

const edgesOf = (rows: readonly SheetRow[], place: Pick<SheetFacts, 'day' | 'zone'>): Map<string, EdgeOfSheet> =>
  new Map(
    rows.flatMap((row) =>
      edges.flatMap((edge) => {
        const at = momentOf(row, edge, place);
        const { employeeId } = row;
        return at === null ? [] : [[`${employeeId} ${edge}`, { employeeId, edge, at }] as const];
      }),
    ),
  );

/** What a sheet changes against the one that it puts right: ends that are new or moved, and ends that no longer hold. */
export const changesOf = (
  before: readonly SheetRow[],
  after: readonly SheetRow[],
  place: Pick<SheetFacts, 'day' | 'zone'>,
): {
  readonly added: readonly EdgeOfSheet[];
  readonly kept: readonly EdgeOfSheet[];
  readonly gone: readonly EdgeOfSheet[];
} => {
  const [old, fresh] = [edgesOf(before, place), edgesOf(after, place)];
  const same = (key: string) => old.get(key)?.at === fresh.get(key)?.at;
  return {
    added: [...fresh].flatMap(([key, edge]) => (same(key) ? [] : [edge])),
    kept: [...fresh].flatMap(([key, edge]) => (same(key) ? [edge] : [])),
    gone: [...old].flatMap(([key, edge]) => (same(key) ? [] : [edge])),
  };
};
