// Judging one person's line of shifts, free of any library, so that a screen can do it at each key.
import { mondayOf, weekdayOf } from '../../../kernel/time.ts';
import { groupBy } from '../groupBy.ts';
import type { Fault } from './clauseKind.ts';
import { isNight, stretches, type WorkDay } from './workLine.ts';

/** Rules that one person's line must keep to; see `ShiftRulesSchema`. */
export interface LineRules {
  readonly longestRun?: number | undefined;
  readonly shortestRun?: number | undefined;
  readonly shortestOff?: number | undefined;
  readonly mostNights?: number | undefined;
  readonly leastMinutes?: number | undefined;
  readonly mostMinutes?: number | undefined;
  readonly mostWeekends?: number | undefined;
}

export const ruleNames = [
  'longestRun',
  'shortestRun',
  'shortestOff',
  'mostNights',
  'leastMinutes',
  'mostMinutes',
  'mostWeekends',
] as const satisfies readonly (keyof LineRules)[];

type LineFault = Omit<Fault, 'employeeIds'>;
const fault = (rule: (typeof ruleNames)[number], limit: number, found: number, day: WorkDay | null): LineFault => ({
  code: `shiftRules.${rule}`,
  // The sentence of a sum of minutes says what was found itself.
  params: { limit, found, ...(rule === 'leastMinutes' || rule === 'mostMinutes' ? { unit: 'minutes' } : {}) },
  day: day?.day ?? null,
});

/** Whether rules hold on a day after the plan: those of its last day do. */
const holdsAfter = (line: readonly WorkDay[]): boolean => line.findLast((day) => day.own)?.ruled === true;

/**
 * Runs of one sort that are too long or too short and touch the plan at hand. A run is too long by the rules in force on the day on
 * which it becomes so, and too short by those of its first day inside the plan, where both its ends are known days of the line.
 */
const runFaults = (rules: LineRules, line: readonly WorkDay[]): LineFault[] => {
  const faults: LineFault[] = [];
  const isAfterRuled = holdsAfter(line);
  const lastOwn = line.findLastIndex((day) => day.own);
  const tooLong = (rule: 'longestRun' | 'mostNights', isIn: (day: WorkDay) => boolean) => {
    const limit = rules[rule];
    if (limit === undefined) return;
    for (const { from, to } of stretches(line, isIn)) {
      if (to - from <= limit || from > lastOwn) continue;
      let found = 0;
      for (let i = from + limit; i < to; i++) if (line[i]!.ruled || (i > lastOwn && isAfterRuled)) found = i + 1 - from;
      if (found > 0) faults.push(fault(rule, limit, found, line[from]!));
    }
  };
  const tooShort = (rule: 'shortestRun' | 'shortestOff', isIn: (day: WorkDay) => boolean) => {
    const limit = rules[rule];
    if (limit === undefined) return;
    for (const run of stretches(line, isIn)) {
      const [before, after] = [line[run.from - 1], line[run.to]];
      const isWhole = before !== undefined && after !== undefined && !before.absent && !after.absent;
      const firstOwn = line.slice(run.from, run.to).find((day) => day.own);
      if (run.to - run.from < limit && isWhole && firstOwn?.ruled)
        faults.push(fault(rule, limit, run.to - run.from, line[run.from]!));
    }
  };
  tooLong('longestRun', (day) => day.working);
  tooShort('shortestRun', (day) => day.working);
  tooShort('shortestOff', (day) => !day.working && !day.absent);
  tooLong('mostNights', (day) => isNight(day.hours));
  return faults;
};

/** Hours a week on average over the days under the rules, and weekends worked in them. */
const sumFaults = (rules: LineRules, line: readonly WorkDay[], roundTheClock: boolean): LineFault[] => {
  const own = line.filter((day) => day.ruled);
  if (own.length === 0) return [];
  const faults: LineFault[] = [];
  const present = own.filter((day) => !day.absent).length;
  // Somebody who works at home on some days is not measured by the hours of his shifts.
  if (roundTheClock && present > 0 && !own.some((day) => day.elsewhere)) {
    const minutes = own.reduce((sum, { hours }) => sum + (hours === null ? 0 : hours.end - hours.start), 0);
    const { leastMinutes: least, mostMinutes: most } = rules;
    const found = Math.round((minutes * 7) / present);
    // Hours come in whole shifts: short is who has room for one more, over a week or longer.
    const longest = own.reduce((most, { hours }) => Math.max(most, hours === null ? 0 : hours.end - hours.start), 0);
    if (least !== undefined && present >= 7 && minutes + longest <= Math.floor((least * present) / 7))
      faults.push(fault('leastMinutes', least, found, null));
    if (most !== undefined && minutes > Math.ceil((most * present) / 7))
      faults.push(fault('mostMinutes', most, found, null));
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

/** Shifts of one line that come too soon after the one before; the rest is that in force on the day of the later shift. */
export const restFaults = (minutes: number, line: readonly WorkDay[]): LineFault[] => {
  const faults: LineFault[] = [];
  const lastOwn = line.findLast((day) => day.own);
  let last: { readonly at: number; readonly end: number; readonly own: boolean } | null = null;
  for (const [at, { day, hours, own, ruled }] of line.entries()) {
    if (hours === null) continue;
    if (last !== null && (ruled || (!own && last.own && lastOwn?.ruled))) {
      const rest = (at - last.at) * 1440 + hours.start - last.end;
      if (rest < minutes)
        faults.push({
          code: 'rest',
          params: { hours: minutes / 60, found: Math.floor(rest / 60) },
          day: own ? day : (lastOwn?.day ?? day),
        });
    }
    last = { at, end: hours.end, own };
  }
  return faults;
};
