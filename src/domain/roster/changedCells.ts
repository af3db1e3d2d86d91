import type { PlainDate } from '../../kernel/time.ts';
import type { ModeLetter } from './model.ts';

/** A person's line as it was put down in one version. */
interface VersionedLine {
  readonly employeeId: string;
  readonly version: number;
  readonly modes: string;
}
export interface CellChange {
  readonly employeeId: string;
  readonly day: PlainDate;
  readonly before: ModeLetter | null;
  readonly after: ModeLetter;
  /** Version in which the later value was set. */
  readonly version: number;
}

/** Cells that differ between a version (0: nothing yet) and the newest of the lines, each with the version that set it. Lines in order of version. */
export const changedCells = (
  days: readonly PlainDate[],
  lines: readonly VersionedLine[],
  since: number,
): CellChange[] => {
  const byPerson = new Map<string, VersionedLine[]>();
  for (const line of lines) byPerson.set(line.employeeId, [...(byPerson.get(line.employeeId) ?? []), line]);
  return [...byPerson].flatMap(([employeeId, own]) => {
    const old = own.findLast((line) => line.version <= since);
    const later = own.filter((line) => line.version > since);
    const last = later.at(-1);
    if (last === undefined) return [];
    return days.flatMap((day, d): CellChange[] => {
      const before = (old?.modes[d] ?? null) as ModeLetter | null;
      const after = (last.modes[d] ?? '-') as ModeLetter;
      if (before === after || (before === null && after === '-')) return [];
      const setIn = later.findLast((line, i) => (later[i - 1] ?? old)?.modes[d] !== line.modes[d]);
      return [{ employeeId, day, before, after, version: (setIn ?? last).version }];
    });
  });
};
