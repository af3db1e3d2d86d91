import type { PlainDate } from '../../kernel/time.ts';
import type { ModeLetter } from './model.ts';
import { noTime } from './workingTime.ts';

/** A person's line as it was put down in one version. */
interface VersionedLine {
  readonly employeeId: string;
  readonly version: number;
  readonly modes: string;
  /** One character a day, where the line has hours. */
  readonly times?: string;
}
export interface CellChange {
  readonly employeeId: string;
  readonly day: PlainDate;
  readonly before: ModeLetter | null;
  readonly after: ModeLetter;
  /** The letter with the character of its hours, as a board writes it: `K3`, `R`. */
  readonly cell: string;
  readonly cellBefore: string | null;
  /** Version in which the later value was set. */
  readonly version: number;
}

const cellOf = (line: VersionedLine | undefined, d: number): string | null => {
  const letter = line?.modes[d];
  if (letter === undefined) return null;
  const time = line?.times?.[d];
  return letter === 'K' && time !== undefined && time !== noTime ? letter + time : letter;
};

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
      const cellBefore = cellOf(old, d);
      const cell = cellOf(last, d) ?? '-';
      if (cellBefore === cell || (cellBefore === null && cell === '-')) return [];
      const setIn = later.findLast((line, i) => cellOf(later[i - 1] ?? old, d) !== cellOf(line, d));
      const before = (cellBefore?.[0] ?? null) as ModeLetter | null;
      const { version } = setIn ?? last;
      return [{ employeeId, day, before, after: cell[0] as ModeLetter, cellBefore, cell, version }];
    });
  });
};
