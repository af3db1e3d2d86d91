import type { PlainDate } from '../../kernel/time.ts';
import type { DayNews } from './dayNews.ts';
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
  /** The changed days as they stand now, where any of them has or had hours of its own; else empty. */
  readonly hours: readonly DayNews[];
}

type Line = Pick<PublishedBefore, 'modes' | 'times' | 'table'>;
const hoursOn = ({ modes, times, table }: Line, d: number): WorkingTime | null =>
  modes[d] === 'K' ? timeOn(table, times, d) : null;

/** A day as the person sees it: the place, and the hours where it has its own. */
const dayText = (line: Line, d: number): string => {
  const time = hoursOn(line, d);
  const letter = line.modes[d] ?? '-';
  return time === null ? letter : `${letter} ${time.start} ${time.end}`;
};
const isTimed = (text: string | undefined): boolean => text !== undefined && text.length > 1;

export const newsOn = (line: Line, day: PlainDate, d: number): DayNews => ({
  day,
  letter: line.modes[d] ?? '-',
  time: hoursOn(line, d),
});

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
      own[index] = dayText(line, d);
      known.set(line.employeeId, own);
    }
  return after.flatMap(({ employeeId, ...own }): PersonNews[] => {
    const line: Line = { ...own, table };
    const was = known.get(employeeId);
    const changed = [...days.keys()].filter((d) => (was?.[d] ?? '-') !== dayText(line, d));
    const [first, last] = [changed[0], changed.at(-1)];
    if (first === undefined || last === undefined) return [];
    const timed = changed.some((d) => isTimed(was?.[d]) || isTimed(dayText(line, d)));
    const hours = timed ? changed.map((d) => newsOn(line, days[d]!, d)) : [];
    const isNew = was === undefined;
    return [{ employeeId, isNew, days: changed.length, first: days[first]!, last: days[last]!, hours }];
  });
};
