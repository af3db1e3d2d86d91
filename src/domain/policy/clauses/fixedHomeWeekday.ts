import { z } from 'zod';
import { type Weekday, WeekdaySchema, weekdayOf } from '../../../kernel/time.ts';
import { clauseBase } from '../model.ts';
import type { ClauseKind } from './clauseKind.ts';

/** The same weekday at home for everybody meant, as the Friday rule of 2026. A day that is no working day is not made up for. */
export const FixedHomeWeekdaySchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('fixedHomeWeekday'),
  weekdays: z.array(WeekdaySchema).min(1),
});
export type FixedHomeWeekday = z.infer<typeof FixedHomeWeekdaySchema>;

const isOn = (clause: FixedHomeWeekday, weekday: Weekday): boolean => clause.weekdays.includes(weekday);

export const fixedHomeWeekday: ClauseKind<FixedHomeWeekday> = {
  schema: FixedHomeWeekdaySchema,
  fields: [
    { name: 'weekdays', type: 'weekdays' },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: () => 30,
  subject: () => 'fixedHomeWeekday',
  onPerson: (clause, _person, facts) => {
    const weekday = weekdayOf(facts.day);
    return isOn(clause, weekday)
      ? { code: 'fixedHomeWeekday', params: { weekday }, opens: ['home'], forbids: ['office', 'other'] }
      : { code: 'fixedHomeWeekday.otherDay', params: { weekday } };
  },
  judge: (clause, cells) =>
    cells
      .filter((cell) => (cell.mode === 'office' || cell.mode === 'other') && isOn(clause, weekdayOf(cell.day)))
      .map((cell) => ({
        code: 'fixedHomeWeekday',
        params: { weekday: weekdayOf(cell.day) },
        day: cell.day,
        employeeIds: [cell.person.employeeId],
      })),
};
