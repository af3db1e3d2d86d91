import { z } from 'zod';
import { mondayOf, weekdayOf } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import { clauseBase } from '../model.ts';
import type { ClauseKind, Fault, Spoken } from './clauseKind.ts';
import { isNight, stretches, type WorkDay, workLines } from './workLine.ts';

/** What one person's line of shifts must keep to. Every rule is optional; the hours a week hold for those who work round the clock. */
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
/** The rules alone, without where they stand and whom they are for. */
export type LineRules = Pick<
  ShiftRules,
  'longestRun' | 'shortestRun' | 'shortestOff' | 'mostNights' | 'leastMinutes' | 'mostMinutes' | 'mostWeekends'
>;

const ruleNames = [
  'longestRun',
  'shortestRun',
  'shortestOff',
  'mostNights',
  'leastMinutes',
  'mostMinutes',
  'mostWeekends',
] as const satisfies readonly (keyof LineRules)[];

type LineFault = Omit<Fault, 'employeeIds'>;
const fault = (rule: (typeof ruleNames)[number], limit: number, found: number, day: WorkDay): LineFault => ({
  code: `shiftRules.${rule}`,
  // The sentence of a sum of minutes says what was found itself.
  params: { limit, found, ...(rule === 'leastMinutes' || rule === 'mostMinutes' ? { unit: 'minutes' } : {}) },
  day: day.day,
});

/** Runs of one sort that are too long or too short and touch the plan at hand. A run is too short only where both its ends are known days of the line. */
const runFaults = (rules: LineRules, line: readonly WorkDay[]): LineFault[] => {
  const faults: LineFault[] = [];
  const isOwn = (run: { from: number; to: number }) => line.slice(run.from, run.to).some((day) => day.own);
  const tooLong = (rule: 'longestRun' | 'mostNights', isIn: (day: WorkDay) => boolean) => {
    const limit = rules[rule];
    if (limit === undefined) return;
    for (const run of stretches(line, isIn))
      if (run.to - run.from > limit && isOwn(run)) faults.push(fault(rule, limit, run.to - run.from, line[run.from]!));
  };
  const tooShort = (rule: 'shortestRun' | 'shortestOff', isIn: (day: WorkDay) => boolean) => {
    const limit = rules[rule];
    if (limit === undefined) return;
    for (const run of stretches(line, isIn)) {
      const [before, after] = [line[run.from - 1], line[run.to]];
      const isWhole = before !== undefined && after !== undefined && !before.absent && !after.absent;
      if (run.to - run.from < limit && isWhole && isOwn(run))
        faults.push(fault(rule, limit, run.to - run.from, line[run.from]!));
    }
  };
  tooLong('longestRun', (day) => day.working);
  tooShort('shortestRun', (day) => day.working);
  tooShort('shortestOff', (day) => !day.working && !day.absent);
  tooLong('mostNights', (day) => isNight(day.hours));
  return faults;
};

/** Hours a week on average over the days of the plan, and weekends worked in it. */
const sumFaults = (rules: LineRules, line: readonly WorkDay[], roundTheClock: boolean): LineFault[] => {
  const own = line.filter((day) => day.own);
  const first = own[0];
  if (first === undefined) return [];
  const faults: LineFault[] = [];
  const present = own.filter((day) => !day.absent).length;
  // Somebody who works without hours of his own, at home for instance, is not measured by them.
  if (roundTheClock && present > 0 && own.every((day) => !day.working || day.hours !== null)) {
    const minutes = own.reduce((sum, { hours }) => sum + (hours === null ? 0 : hours.end - hours.start), 0);
    const { leastMinutes: least, mostMinutes: most } = rules;
    const found = Math.round((minutes * 7) / present);
    // Hours come in whole shifts: short is who has room for one more, over a week or longer.
    const longest = own.reduce((most, { hours }) => Math.max(most, hours === null ? 0 : hours.end - hours.start), 0);
    if (least !== undefined && present >= 7 && minutes + longest <= Math.floor((least * present) / 7))
      faults.push(fault('leastMinutes', least, found, first));
    if (most !== undefined && minutes > Math.ceil((most * present) / 7))
      faults.push(fault('mostMinutes', most, found, first));
  }
  const most = rules.mostWeekends;
  if (most !== undefined) {
    const weekends = [...groupBy(own, (day) => (weekdayOf(day.day) >= 6 ? mondayOf(day.day) : null)).values()];
    const worked = weekends.filter((days) => days.some((day) => day.working));
    if (worked.length > Math.ceil((most * weekends.length) / 4))
      faults.push(fault('mostWeekends', most, worked.length, worked[0]![0]!));
  }
  return faults;
};

/** What of the rules one person's line breaks; `line` as `workLines` makes it. */
export const lineFaults = (rules: LineRules, line: readonly WorkDay[], roundTheClock: boolean): LineFault[] => [
  ...runFaults(rules, line),
  ...sumFaults(rules, line, roundTheClock),
];

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
  looksBack: true,
  judge: (clause, cells, _facts, history) => {
    const onCalendar = new Set(cells.flatMap((cell) => (cell.roundTheClock ? [] : [cell.person.employeeId])));
    return [...workLines(cells, history)].flatMap(([employeeId, line]) =>
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
