import { z } from 'zod';
import { mondayOf, monthOf, type PlainDate } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import type { ClauseKind, Spoken } from './clauseKind.ts';

/** How many home days a person has in a week or month. Days on which he must be at home for his own sake do not count. */
export const HomeDaysSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('homeDays'),
  per: z.enum(['week', 'month']),
  min: z.int().min(0).max(31).optional(),
  max: z.int().min(0).max(31).optional(),
});
export type HomeDays = z.infer<typeof HomeDaysSchema>;

const windowOf = (clause: HomeDays, day: PlainDate): string => (clause.per === 'week' ? mondayOf(day) : monthOf(day));
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
      const counting = days.filter((each) => !each.personal);
      const possible = counting.filter((each) => each.open.includes('home')).length;
      const min = clause.min === undefined ? null : Math.min(clause.min, possible);
      if (counting.length === 0 || ((min ?? 0) === 0 && (clause.max === undefined || clause.max >= possible)))
        return [];
      return [
        {
          key,
          days: counting.map((each) => each.day),
          mode: 'home' as const,
          min,
          max: clause.max ?? null,
          code: codeOf(clause),
          params: paramsOf(clause),
        },
      ];
    }),
  judge: (clause, cells) =>
    [...groupBy(cells, (cell) => `${cell.person.employeeId} ${windowOf(clause, cell.day)}`).values()].flatMap(
      (window) => {
        const counting = window.filter((cell) => !cell.personal && cell.mode !== 'off');
        const home = counting.filter((cell) => cell.mode === 'home').length;
        const mayBeHome = counting.filter(
          (cell) => cell.mode === 'home' || (cell.mode === 'office' && !cell.forced),
        ).length;
        const tooMany = clause.max !== undefined && home > clause.max;
        const tooFew = clause.min !== undefined && home < Math.min(clause.min, mayBeHome);
        const first = window[0];
        return first !== undefined && (tooMany || tooFew)
          ? [
              {
                code: codeOf(clause),
                params: { ...paramsOf(clause), found: home },
                day: first.day,
                employeeIds: [first.person.employeeId],
              },
            ]
          : [];
      },
    ),
  contradictions: (clause) => {
    const { min, max } = clause;
    const found: Spoken[] = [];
    if (min === undefined && max === undefined) found.push({ code: 'boundsMissing', params: {} });
    if (min !== undefined && max !== undefined && min > max) found.push({ code: 'minOverMax', params: { min, max } });
    if (clause.per === 'week' && min !== undefined && min > 7) found.push({ code: 'moreThanWeek', params: { min } });
    return found;
  },
};
