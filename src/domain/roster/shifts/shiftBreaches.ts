// What a line of shifts could not keep, in the words of the clause kinds; counted here for the planner, and by each kind anew for the judge.
import type { PlainDate } from '../../../kernel/time.ts';
import type { Breach, ClauseRef } from '../../policy/model.ts';
import { evaluateLines, type LineFault, type LineRule } from '../lines/evaluateLines.ts';
import type { Lines } from '../lines/model.ts';
import type { ShiftUnit } from './shiftUnit.ts';

const ofRules: Partial<Record<LineRule, string>> = {
  longestRun: 'shiftRules.longestRun',
  shortestRun: 'shiftRules.shortestRun',
  fewestDaysOff: 'shiftRules.shortestOff',
  longestRunOfType: 'shiftRules.mostNights',
  tallyMax: 'shiftRules.mostNights',
  minMinutes: 'shiftRules.leastMinutes',
  maxMinutes: 'shiftRules.mostMinutes',
  maxWeekends: 'shiftRules.mostWeekends',
};

const breachOf = (unit: ShiftUnit, days: readonly PlainDate[], fault: LineFault): Breach[] => {
  if (fault.person === null) return [];
  const about = {
    day: fault.day === null ? null : (days[Math.min(unit.days - 1, fault.day)] ?? null),
    employeeIds: [unit.problem.people[fault.person]!.id],
  };
  if (fault.rule === 'rest')
    return [
      {
        code: 'rest',
        params: { hours: Math.round(fault.limit / 60), found: Math.floor(fault.found / 60) },
        ref: unit.rest[fault.person] ?? null,
        ...about,
      },
    ];
  const code = ofRules[fault.rule];
  if (code === undefined) return [];
  const isMinutes = fault.rule === 'minMinutes' || fault.rule === 'maxMinutes';
  const week = (minutes: number) => Math.round((minutes * 7) / unit.days);
  return [
    {
      code,
      params: isMinutes
        ? { limit: week(fault.limit), found: week(fault.found), unit: 'minutes' }
        : { limit: fault.limit, found: fault.found },
      ref: unit.rules[fault.person] ?? null,
      ...about,
    },
  ];
};

/** Rules that lines break, each with its clause; numbers of people are counted over the whole plan (`numbersMissing`). */
export const shiftBreaches = (unit: ShiftUnit, lines: Lines, days: readonly PlainDate[]): Breach[] =>
  evaluateLines(unit.problem, lines).faults.flatMap((fault) => breachOf(unit, days, fault));

interface Counted {
  readonly ref: ClauseRef;
  readonly day: PlainDate;
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number | null;
  readonly people: string[];
  found: number;
}

/** Counts people of each unit, day and shift against what the shift needs; feed every governed person-day, then ask for `breaches`. */
export const openNumbers = () => {
  const counts = new Map<string, Counted>();
  const add = (
    day: PlainDate,
    unitId: string,
    employeeId: string,
    shifts: {
      readonly ref: ClauseRef;
      readonly times: readonly {
        readonly name: string;
        readonly minimum?: number | undefined;
        readonly maximum?: number | undefined;
      }[];
    },
    chosen: string | null,
    isAway: boolean,
  ): void => {
    for (const { name, minimum, maximum } of shifts.times) {
      if (minimum === undefined && maximum === undefined) continue;
      const key = `${day} ${unitId} ${shifts.ref.instrument}/${shifts.ref.clause} ${name}`;
      const count: Counted = counts.get(key) ?? {
        ref: shifts.ref,
        day,
        name,
        minimum: minimum ?? 0,
        maximum: maximum ?? null,
        people: [],
        found: 0,
      };
      counts.set(key, count);
      if (!isAway) count.people.push(employeeId);
      if (chosen === name) count.found++;
    }
  };
  const breaches = (): Breach[] =>
    [...counts.values()].flatMap(({ ref, day, name, minimum, maximum, people, found }): Breach[] => {
      const isShort = found < minimum;
      if (!isShort && (maximum === null || found <= maximum)) return [];
      const count = isShort ? minimum : (maximum ?? 0);
      const code = isShort ? 'shifts.tooFew' : 'shifts.tooMany';
      return [{ code, params: { name, count, found }, ref, day, employeeIds: people }];
    });
  return { add, breaches };
};
