import type { PlainDate } from '../../kernel/time.ts';

interface PublishedBefore {
  readonly employeeId: string;
  readonly days: readonly PlainDate[];
  readonly modes: string;
}
export interface PersonNews {
  readonly employeeId: string;
  /** Nothing was published for these days before. */
  readonly isNew: boolean;
  readonly days: number;
  readonly first: PlainDate;
  readonly last: PlainDate;
}

/** For whom a publication changes a day, against what was published before; later lines of `before` win over earlier ones. */
export const changesForPeople = (
  days: readonly PlainDate[],
  before: readonly PublishedBefore[],
  after: readonly { readonly employeeId: string; readonly modes: string }[],
): PersonNews[] => {
  const at = new Map(days.map((day, d) => [day, d]));
  const known = new Map<string, (string | undefined)[]>();
  for (const line of before)
    for (const [d, day] of line.days.entries()) {
      const index = at.get(day);
      if (index === undefined) continue;
      const own = known.get(line.employeeId) ?? [];
      own[index] = line.modes[d];
      known.set(line.employeeId, own);
    }
  return after.flatMap(({ employeeId, modes }): PersonNews[] => {
    const own = known.get(employeeId);
    const changed = days.filter((_, d) => (own?.[d] ?? '-') !== (modes[d] ?? '-'));
    const [first, last] = [changed[0], changed.at(-1)];
    return first === undefined || last === undefined
      ? []
      : [{ employeeId, isNew: own === undefined, days: changed.length, first, last }];
  });
};
