import { z } from 'zod';
import { daysBetween, minutesOf } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import type { Cell, ClauseKind } from './clauseKind.ts';
import { hoursOf } from './workLine.ts';

/** Hours between the end of one shift and the start of the next. */
export const RestSchema = z.strictObject({ ...clauseBase, kind: z.literal('rest'), hours: z.int().min(1).max(24) });
export type Rest = z.infer<typeof RestSchema>;

type Timed = Pick<Cell, 'day' | 'start' | 'end'> & { readonly own: boolean };

/** Minutes of rest between two timed days of one person; null where a time is missing. */
const restBetween = (a: Timed, b: Timed): number | null =>
  a.start === undefined || a.end === undefined || b.start === undefined
    ? null
    : daysBetween(a.day, b.day) * 1440 + minutesOf(b.start) - hoursOf(a.start, a.end).end;

export const rest: ClauseKind<Rest> = {
  schema: RestSchema,
  fields: [
    { name: 'hours', type: 'integer', min: 1, max: 24 },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: (clause) => clause.hours,
  subject: () => 'rest',
  looksBack: true,
  judge: (clause, cells, _facts, history) => {
    const beside = groupBy(history, (each) => (each.start === undefined ? null : each.employeeId));
    return [...groupBy(cells, (cell) => (cell.start === undefined ? null : cell.person.employeeId))].flatMap(
      ([employeeId, own]) => {
        const inOrder: Timed[] = [
          ...own.map(({ day, start, end }) => ({ day, ...(start && end ? { start, end } : {}), own: true })),
          ...(beside.get(employeeId) ?? []).map(({ day, start, end }) => ({
            day,
            ...(start && end ? { start, end } : {}),
            own: false,
          })),
        ].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
        return inOrder.flatMap((cell, i) => {
          const next = inOrder[i + 1];
          const minutes = next === undefined ? null : restBetween(cell, next);
          return next === undefined || minutes === null || minutes >= clause.hours * 60 || (!cell.own && !next.own)
            ? []
            : [
                {
                  code: 'rest',
                  params: { hours: clause.hours, found: Math.floor(minutes / 60) },
                  day: next.own ? next.day : cell.day,
                  employeeIds: [employeeId],
                },
              ];
        });
      },
    );
  },
};
