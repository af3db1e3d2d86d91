import { z } from 'zod';
import { ClockTimeSchema } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import type { Cell, ClauseKind, Fault, Spoken } from './clauseKind.ts';

const ShiftTimeSchema = z.strictObject({
  name: z.string().min(1).max(40),
  start: ClockTimeSchema,
  end: ClockTimeSchema,
  /** People of one unit in this shift on each day that the unit works. */
  minimum: z.int().min(0).max(500).optional(),
  maximum: z.int().min(0).max(500).optional(),
});

/** Working hours in shifts; an `end` that is not after its `start` lies on the next day. */
export const ShiftsSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('shifts'),
  times: z.array(ShiftTimeSchema).min(1).max(6),
  /** The unit works every day of the calendar: days off come from each person's line. */
  roundTheClock: z.boolean().optional(),
});
export type Shifts = z.infer<typeof ShiftsSchema>;

/** Days in the office whose hours are of no shift, or not set at all where the plan sets them. */
const strayFaults = (clause: Shifts, cells: readonly Cell[]): Fault[] => {
  const isTimed = cells.some((cell) => cell.start !== undefined);
  return cells.flatMap((cell): Fault[] => {
    if (cell.mode !== 'office') return [];
    const about = { day: cell.day, employeeIds: [cell.person.employeeId] };
    if (cell.start === undefined)
      return isTimed || cell.roundTheClock ? [{ code: 'shifts.untimed', params: {}, ...about }] : [];
    return clause.times.some((each) => each.start === cell.start && (cell.end === undefined || each.end === cell.end))
      ? []
      : [{ code: 'shifts.unknown', params: { start: cell.start }, ...about }];
  });
};

/** By unit and day too few or too many people in a shift. */
const numberFaults = (clause: Shifts, cells: readonly Cell[]): Fault[] => {
  const bounded = clause.times.filter((each) => each.minimum !== undefined || each.maximum !== undefined);
  if (bounded.length === 0) return [];
  return [...groupBy(cells, (cell) => `${cell.day} ${cell.person.unitId}`).values()].flatMap((inUnit) =>
    bounded.flatMap(({ name, start, end, minimum = 0, maximum }): Fault[] => {
      const found = inUnit.filter((cell) => cell.mode === 'office' && cell.start === start && cell.end === end).length;
      const about = {
        day: inUnit[0]!.day,
        employeeIds: inUnit.flatMap((cell) =>
          cell.mode === 'leave' || cell.mode === 'travel' ? [] : [cell.person.employeeId],
        ),
      };
      if (found < minimum) return [{ code: 'shifts.tooFew', params: { name, count: minimum, found }, ...about }];
      return maximum !== undefined && found > maximum
        ? [{ code: 'shifts.tooMany', params: { name, count: maximum, found }, ...about }]
        : [];
    }),
  );
};

export const shifts: ClauseKind<Shifts> = {
  schema: ShiftsSchema,
  fields: [
    { name: 'who', type: 'filter', optional: true },
    { name: 'times', type: 'times' },
    { name: 'roundTheClock', type: 'yesNo', optional: true },
  ],
  strictness: () => 20,
  subject: () => 'hours',
  onPerson: (clause) => ({
    code: 'shifts',
    params: {},
    ...(clause.roundTheClock ? { opens: ['off'] as const } : {}),
    officeDuties: [
      {
        code: 'duty.shift',
        params: { times: clause.times.map((each) => `${each.name} ${each.start}–${each.end}`).join('; ') },
      },
    ],
  }),
  judge: (clause, cells) => {
    const own = cells.filter((cell) => cell.beside !== true);
    const isTimed = own.some((cell) => cell.start !== undefined);
    return [...strayFaults(clause, own), ...(isTimed || clause.roundTheClock ? numberFaults(clause, own) : [])];
  },
  contradictions: (clause) => {
    const found: Spoken[] = [];
    // Round the clock, hours that end where they began are a whole day.
    if (!clause.roundTheClock && clause.times.some((each) => each.start === each.end))
      found.push({ code: 'emptyShift', params: {} });
    if (new Set(clause.times.map((each) => each.name.trim().toLowerCase())).size < clause.times.length)
      found.push({ code: 'sameShiftTwice', params: {} });
    for (const { name, minimum = 0, maximum } of clause.times)
      if (maximum !== undefined && minimum > maximum)
        found.push({ code: 'shiftImpossible', params: { name, min: minimum, max: maximum } });
    return found;
  },
};
