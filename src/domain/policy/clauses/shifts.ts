import { z } from 'zod';
import { ClockTimeSchema } from '../../../kernel/time.ts';
import { clauseBase } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';

/** Working hours in shifts; an `end` before its `start` lies on the next day. */
export const ShiftsSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('shifts'),
  times: z
    .array(z.strictObject({ name: z.string().min(1).max(40), start: ClockTimeSchema, end: ClockTimeSchema }))
    .min(1)
    .max(6),
});
export type Shifts = z.infer<typeof ShiftsSchema>;

export const shifts: ClauseKind<Shifts> = {
  schema: ShiftsSchema,
  fields: [
    { name: 'who', type: 'filter', optional: true },
    { name: 'times', type: 'times' },
  ],
  strictness: () => 20,
  subject: () => 'hours',
  onPerson: (clause) => ({
    code: 'shifts',
    params: {},
    officeDuties: [
      {
        code: 'duty.shift',
        params: { times: clause.times.map((each) => `${each.name} ${each.start}–${each.end}`).join('; ') },
      },
    ],
  }),
  judge: (clause, cells) =>
    cells
      .filter(
        (cell) =>
          cell.mode === 'office' && cell.start !== undefined && !clause.times.some((each) => each.start === cell.start),
      )
      .map((cell) => ({
        code: 'shifts.unknown',
        params: { start: cell.start! },
        day: cell.day,
        employeeIds: [cell.person.employeeId],
      })),
  contradictions: (clause) =>
    clause.times.some((each) => each.start === each.end) ? [{ code: 'emptyShift', params: {} }] : [],
};
