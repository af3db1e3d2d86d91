import { z } from 'zod';
import { daysBetween, type PlainDate, PlainDateSchema, weekdayOf } from '../../../kernel/time.ts';
import { clauseBase, type PersonOnDay } from '../model.ts';
import type { ClauseKind, PolicyFacts } from './clauseKind.ts';
import { dealtOut } from './dealtOut.ts';

/** Fixed groups that take turns in the office and never meet there; whoever comes or goes, the others keep their group. */
export const CohortsSchema = z.strictObject({
  ...clauseBase,
  kind: z.literal('cohorts'),
  count: z.int().min(2).max(10),
  /** How long a turn lasts. */
  length: z.int().min(1).max(31),
  unit: z.enum(['day', 'week']),
  /** First day of the first turn. */
  anchor: PlainDateSchema,
});
export type Cohorts = z.infer<typeof CohortsSchema>;

/** Monday to Friday from the anchor to the day; turns by day do not run over the weekend. */
const weekdaysSince = (anchor: PlainDate, day: PlainDate): number => {
  const span = daysBetween(anchor, day);
  const start = weekdayOf(anchor) - 1;
  const whole = Math.floor((span + start) / 7);
  return whole * 5 + Math.min(weekdayOf(day) - 1, 4) - Math.min(start, 4);
};

/** Which cohort may be in the office on a day, counted from 0. */
export const cohortOn = (clause: Cohorts, day: PlainDate): number => {
  const steps =
    clause.unit === 'week' ? Math.floor(daysBetween(clause.anchor, day) / 7) : weekdaysSince(clause.anchor, day);
  const turn = Math.floor(steps / clause.length) % clause.count;
  return (turn + clause.count) % clause.count;
};
const cohortOf = (clause: Cohorts, person: PersonOnDay, facts: PolicyFacts): number =>
  dealtOut(person, clause.count, facts);

export const cohorts: ClauseKind<Cohorts> = {
  schema: CohortsSchema,
  fields: [
    { name: 'count', type: 'integer', min: 2, max: 10 },
    { name: 'length', type: 'integer', min: 1, max: 31 },
    { name: 'unit', type: 'choice', options: ['day', 'week'] },
    { name: 'anchor', type: 'day' },
    { name: 'who', type: 'filter', optional: true },
  ],
  strictness: () => 40,
  subject: () => 'cohorts',
  onPerson: (clause, person, facts) => {
    const cohort = cohortOf(clause, person, facts);
    const inTurn = cohort === cohortOn(clause, facts.day);
    const params = { cohort: cohort + 1, turn: cohortOn(clause, facts.day) + 1 };
    return inTurn
      ? { code: 'cohorts.inTurn', params, opens: ['home'] }
      : { code: 'cohorts', params, opens: ['home'], forbids: ['office'] };
  },
  judge: (clause, cells, facts) =>
    cells
      .filter((cell) => cell.mode === 'office' && cohortOf(clause, cell.person, facts) !== cohortOn(clause, cell.day))
      .map((cell) => ({
        code: 'cohorts',
        params: { cohort: cohortOf(clause, cell.person, facts) + 1, turn: cohortOn(clause, cell.day) + 1 },
        day: cell.day,
        employeeIds: [cell.person.employeeId],
      })),
};
