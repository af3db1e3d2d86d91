import { z } from 'zod';
import { clauseBase } from '../model.ts';
import type { ClauseKind, Spoken } from './clauseKind.ts';
import { lineFaults, ruleNames } from './lineFaults.ts';
import { workLines } from './workLine.ts';

/**
 * What one person's line of shifts must keep to. Every rule is optional; the hours a week hold for those who work round the clock.
 *
 * Rules may change within a plan: a clause judges the days that it governs, and knows the whole line, published days right before and
 * after the plan and days of the plan under other rules included.
 * - `longestRun`, `mostNights`: on each day the run so far, whatever it began under, keeps to the limit of that day. Published days right
 *   after the plan count to the rules of its last day. Six days, the last of them under a rule of four, are too many; under one of six not.
 * - `shortestRun`, `shortestOff`: the rule of the first day of the run inside the plan holds for all of it, wherever it ends.
 * - `leastMinutes`, `mostMinutes`, `mostWeekends`: over the days that the clause governs and in proportion to them; where it governs two
 *   stretches with another clause between, over both together. A weekend that is cut counts on either side by the days that lie there.
 */
export const ShiftRulesSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('shiftRules'),
  /** Working days in a row. */
  longestRun: z.int().min(1).max(31).optional(),
  shortestRun: z.int().min(1).max(14).optional(),
  /** Days off in a row, at least. */
  shortestOff: z.int().min(1).max(7).optional(),
  /** Shifts that go on after midnight, in a row. */
  mostNights: z.int().min(0).max(31).optional(),
  /** Minutes a week, on average over the period; days of leave and travel count on neither side. Less than one shift may be missing. */
  leastMinutes: z.int().min(0).max(10_080).optional(),
  mostMinutes: z.int().min(0).max(10_080).optional(),
  /** Weekends in four weeks on which the person works; for other lengths in proportion, rounded up. */
  mostWeekends: z.int().min(0).max(4).optional(),
});
export type ShiftRules = z.infer<typeof ShiftRulesSchema>;
export const shiftRules: ClauseKind<ShiftRules> = {
  schema: ShiftRulesSchema,
  fields: [
    { name: 'longestRun', type: 'integer', min: 1, max: 31, optional: true },
    { name: 'shortestRun', type: 'integer', min: 1, max: 14, optional: true },
    { name: 'shortestOff', type: 'integer', min: 1, max: 7, optional: true },
    { name: 'mostNights', type: 'integer', min: 0, max: 31, optional: true },
    { name: 'leastMinutes', type: 'duration', min: 0, max: 10_080, optional: true },
    { name: 'mostMinutes', type: 'duration', min: 0, max: 10_080, optional: true },
    { name: 'mostWeekends', type: 'integer', min: 0, max: 4, optional: true },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: () => 50,
  subject: () => 'shiftRules',
  judgesLines: true,
  judge: (clause, cells, _facts, history, others) => {
    const onCalendar = new Set(cells.flatMap((cell) => (cell.roundTheClock ? [] : [cell.person.employeeId])));
    return [...workLines(cells, history, others)].flatMap(([employeeId, line]) =>
      lineFaults(clause, line, !onCalendar.has(employeeId)).map((each) => ({ ...each, employeeIds: [employeeId] })),
    );
  },
  contradictions: (clause) => {
    const found: Spoken[] = [];
    const { longestRun, shortestRun, leastMinutes, mostMinutes } = clause;
    if (ruleNames.every((name) => clause[name] === undefined)) found.push({ code: 'boundsMissing', params: {} });
    if (longestRun !== undefined && shortestRun !== undefined && shortestRun > longestRun)
      found.push({ code: 'runsImpossible', params: { min: shortestRun, max: longestRun } });
    if (leastMinutes !== undefined && mostMinutes !== undefined && leastMinutes > mostMinutes)
      found.push({ code: 'hoursImpossible', params: { min: leastMinutes, max: mostMinutes } });
    return found;
  },
};
