import { z } from 'zod';
import { daysBetween, minutesOf } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import type { Cell, ClauseKind } from './clauseKind.ts';

/** Hours between the end of one shift and the start of the next. */
export const RestSchema = z.strictObject({ ...clauseBase, kind: z.literal('rest'), hours: z.int().min(1).max(24) });
export type Rest = z.infer<typeof RestSchema>;

/** Minutes of rest between two timed days of one person; null where a time is missing. */
const restBetween = (a: Cell, b: Cell): number | null => {
  if (a.start === undefined || a.end === undefined || b.start === undefined) return null;
  const overnight = a.end <= a.start ? 1440 : 0;
  return daysBetween(a.day, b.day) * 1440 + minutesOf(b.start) - (minutesOf(a.end) + overnight);
};

export const rest: ClauseKind<Rest> = {
  schema: RestSchema,
  fields: [
    { name: 'hours', type: 'integer', min: 1, max: 24 },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: (clause) => clause.hours,
  subject: () => 'rest',
  judge: (clause, cells) =>
    [...groupBy(cells, (cell) => (cell.start === undefined ? null : cell.person.employeeId)).values()].flatMap(
      (line) => {
        const inOrder = [...line].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
        return inOrder.flatMap((cell, i) => {
          const next = inOrder[i + 1];
          const minutes = next === undefined ? null : restBetween(cell, next);
          return next === undefined || minutes === null || minutes >= clause.hours * 60
            ? []
            : [
                {
                  code: 'rest',
                  params: { hours: clause.hours, found: Math.floor(minutes / 60) },
                  day: next.day,
                  employeeIds: [cell.person.employeeId],
                },
              ];
        });
      },
    ),
};
