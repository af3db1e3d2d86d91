import { z } from 'zod';
import { clauseBase } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';
import { restFaults } from './lineFaults.ts';
import { workLines } from './workLine.ts';

/**
 * Hours between the end of one shift and the start of the next. The rest before a shift is the one in force on that shift's day,
 * whatever held on the day of the shift before; before a published shift right after the plan it is the one of the plan's last day.
 */
export const RestSchema = z.strictObject({ ...clauseBase, kind: z.literal('rest'), hours: z.int().min(1).max(24) });
export type Rest = z.infer<typeof RestSchema>;

export const rest: ClauseKind<Rest> = {
  schema: RestSchema,
  fields: [
    { name: 'hours', type: 'integer', min: 1, max: 24 },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: (clause) => clause.hours,
  subject: () => 'rest',
  judgesLines: true,
  judge: (clause, cells, _facts, history, others) =>
    [...workLines(cells, history, others)].flatMap(([employeeId, line]) =>
      restFaults(clause.hours * 60, line).map((each) => ({ ...each, employeeIds: [employeeId] })),
    ),
};
