import type { PlainDate } from '../../kernel/time.ts';
import { timeOn, type WorkingTime } from './workingTime.ts';

interface PublishedBefore {
  readonly employeeId: string;
  readonly days: readonly PlainDate[];
  readonly modes: string;
  readonly times?: string;
  readonly table?: readonly WorkingTime[];
}
export interface PersonNews {
  readonly employeeId: string;
  /** Nothing was published for these days before. */
  readonly isNew: boolean;
  readonly days: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** A day as the person sees it: the place, and the hours where it has its own. */
const dayText = (
  letter: string | undefined,
  table: readonly WorkingTime[] | undefined,
  times: string | undefined,
  d: number,
): string => {
  const time = letter === 'K' ? timeOn(table, times, d) : null;
  return time === null ? (letter ?? '-') : `${letter} ${time.start} ${time.end}`;
};

/** For whom a publication changes a day, against what was published before; later lines of `before` win over earlier ones. */
export const changesForPeople = (
  days: readonly PlainDate[],
  before: readonly PublishedBefore[],
  after: readonly { readonly employeeId: string; readonly modes: string; readonly times?: string }[],
  table: readonly WorkingTime[] = [],
): PersonNews[] => {
  const at = new Map(days.map((day, d) => [day, d]));
  const known = new Map<string, (string | undefined)[]>();
  for (const line of before)
    for (const [d, day] of line.days.entries()) {
      const index = at.get(day);
      if (index === undefined) continue;
      const own = known.get(line.employeeId) ?? [];
      own[index] = dayText(line.modes[d], line.table, line.times, d);
      known.set(line.employeeId, own);
    }
  return after.flatMap(({ employeeId, modes, times }): PersonNews[] => {
    const own = known.get(employeeId);
    const changed = days.filter((_, d) => (own?.[d] ?? '-') !== dayText(modes[d], table, times, d));
    const [first, last] = [changed[0], changed.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ employeeId, isNew: own === undefined, days: changed.length, first, last }];
  });
};
