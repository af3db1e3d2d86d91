import { z } from 'zod';
import { addDays, type PlainDate, PlainDateSchema } from '../../../kernel/time.ts';
import { clauseBase } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';

/** A unit closes for some days and its people work at home. Without a first day the clause waits for an officer to name one. */
export const ClosureSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('closure'),
  days: z.int().min(1).max(90),
  from: PlainDateSchema.optional(),
});
export type Closure = z.infer<typeof ClosureSchema>;

const closedOn = (clause: Closure, day: PlainDate): boolean =>
  clause.from !== undefined && clause.from <= day && day <= addDays(clause.from, clause.days - 1);

export const closure: ClauseKind<Closure> = {
  schema: ClosureSchema,
  fields: [
    { name: 'who', type: 'filter', optional: true },
    { name: 'days', type: 'integer', min: 1, max: 90 },
    { name: 'from', type: 'day', optional: true },
  ],
  strictness: () => 95,
  onPerson: (clause, _person, facts) =>
    closedOn(clause, facts.day)
      ? {
          code: 'closure',
          params: { until: addDays(clause.from!, clause.days - 1) },
          opens: ['home'],
          forbids: ['office'],
        }
      : null,
  judge: (clause, cells) =>
    cells
      .filter((cell) => cell.mode === 'office' && closedOn(clause, cell.day))
      .map((cell) => ({
        code: 'closure',
        params: { until: addDays(clause.from!, clause.days - 1) },
        day: cell.day,
        employeeIds: [cell.person.employeeId],
      })),
};
