import { z } from 'zod';
import { addDays, addMonths, daysFrom, mondayOf, monthOf, type PlainDate, weekdayOf } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import type { ClauseKind, PastDay, Spoken } from './clauseKind.ts';

/** How many home days a person has in a week or month. Days on which he must be at home for his own sake do not count. */
export const HomeDaysSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('homeDays'),
  per: z.enum(['week', 'month']),
  min: z.int().min(0).max(31).optional(),
  max: z.int().min(0).max(31).optional(),
});
export type HomeDays = z.infer<typeof HomeDaysSchema>;

/** Asked for every person and day, so each day is worked out once. */
const mondays = new Map<PlainDate, PlainDate>();
const windowOf = (clause: HomeDays, day: PlainDate): string => {
  if (clause.per === 'month') return monthOf(day);
  let monday = mondays.get(day);
  if (monday === undefined) {
    monday = mondayOf(day);
    mondays.set(day, monday);
  }
  return monday;
};
/**
 * Whether the days at hand cover the whole week or month, weekends apart. A least number of home days binds whole windows only:
 * what is missing of a cut one lies in the plan before or after.
 */
const isWhole = (
  clause: HomeDays,
  day: PlainDate,
  first: PlainDate,
  last: PlainDate,
  past: readonly PastDay[],
): boolean => {
  const start = clause.per === 'week' ? mondayOf(day) : (`${monthOf(day)}-01` as PlainDate);
  const end = clause.per === 'week' ? addDays(start, 4) : addDays(addMonths(start, 1), -1);
  const missing = [...daysFrom(start, addDays(first, -1)), ...daysFrom(addDays(last, 1), end)];
  return !missing.some((each) => weekdayOf(each) <= 5 && !past.some((known) => known.day === each));
};
const paramsOf = (clause: HomeDays) => ({
  ...(clause.min === undefined ? {} : { min: clause.min }),
  ...(clause.max === undefined ? {} : { max: clause.max }),
});
const codeOf = (clause: HomeDays): string =>
  `homeDays.${clause.per}.${clause.min === undefined ? 'max' : clause.max === undefined ? 'min' : 'range'}`;

export const homeDays: ClauseKind<HomeDays> = {
  schema: HomeDaysSchema,
  fields: [
    { name: 'min', type: 'integer', min: 0, max: 31, optional: true },
    { name: 'max', type: 'integer', min: 0, max: 31, optional: true },
    { name: 'per', type: 'choice', options: ['week', 'month'] },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: (clause) => 100 - (clause.max ?? 31) * 3,
  subject: (clause) => `homeDays.${clause.per}`,
  onPerson: (clause) => {
    const spoken = { code: codeOf(clause), params: paramsOf(clause) };
    // A ceiling alone opens nothing; a least number of days at home does.
    return (clause.min ?? 0) > 0 ? { ...spoken, opens: ['home'] } : spoken;
  },
  onPeriod: (clause, line) =>
    [...groupBy(line.days, (each) => windowOf(clause, each.day))].flatMap(([key, days]) => {
      const past = line.history.filter((each) => windowOf(clause, each.day) === key);
      const used = past.filter((each) => each.mode === 'home' && !each.personal).length;
      const most = clause.max === undefined ? null : Math.max(0, clause.max - used);
      const whole = isWhole(clause, days[0]!.day, line.days[0]!.day, line.days.at(-1)!.day, past);
      const counting = days.filter((each) => !each.personal);
      const possible = counting.filter((each) => each.open.includes('home')).length;
      const min = clause.min === undefined ? null : whole ? Math.min(Math.max(0, clause.min - used), possible) : 0;
      if (counting.length === 0 || ((min ?? 0) === 0 && (most === null || most >= possible))) return [];
      return [
        {
          key,
          days: counting.map((each) => each.day),
          mode: 'home' as const,
          min,
          max: most,
          code: codeOf(clause),
          params: paramsOf(clause),
        },
      ];
    }),
  judge: (clause, cells, _facts, history) => {
    const pastOf = groupBy(history, (each) => each.employeeId);
    return [...groupBy(cells, (cell) => cell.person.employeeId)].flatMap(([id, own]) => {
      const beside = pastOf.get(id) ?? [];
      const days = own.map((cell) => cell.day).sort();
      return [...groupBy(own, (cell) => windowOf(clause, cell.day)).values()].flatMap((window) => {
        const counting = window.filter((cell) => !cell.personal && cell.mode !== 'off');
        const home = counting.filter((cell) => cell.mode === 'home').length;
        const mayBeHome = counting.filter(
          (cell) => cell.mode === 'home' || (cell.mode === 'office' && !cell.forced),
        ).length;
        const first = window[0]!;
        const past = beside.filter((each) => windowOf(clause, each.day) === windowOf(clause, first.day));
        const before = past.reduce((sum, each) => sum + (each.mode === 'home' && !each.personal ? 1 : 0), 0);
        const tooMany = clause.max !== undefined && home > 0 && home + before > clause.max;
        const tooFew =
          clause.min !== undefined &&
          home < Math.min(clause.min - before, mayBeHome) &&
          isWhole(clause, first.day, days[0]!, days.at(-1)!, past);
        if (!tooMany && !tooFew) return [];
        const { employeeId } = first.person;
        return [
          {
            code: codeOf(clause),
            params: { ...paramsOf(clause), found: home + before },
            day: first.day,
            employeeIds: [employeeId],
          },
        ];
      });
    });
  },
  contradictions: (clause) => {
    const { min, max } = clause;
    const found: Spoken[] = [];
    if (min === undefined && max === undefined) found.push({ code: 'boundsMissing', params: {} });
    if (min !== undefined && max !== undefined && min > max) found.push({ code: 'minOverMax', params: { min, max } });
    if (clause.per === 'week' && min !== undefined && min > 7) found.push({ code: 'moreThanWeek', params: { min } });
    return found;
  },
};
