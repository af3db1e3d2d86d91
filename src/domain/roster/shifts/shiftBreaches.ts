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
  sumMinMinutes: 'shiftRules.leastMinutes',
  sumMaxMinutes: 'shiftRules.mostMinutes',
  sumMaxWeekends: 'shiftRules.mostWeekends',
};
const inMinutes = new Set<LineRule>(['minMinutes', 'maxMinutes', 'sumMinMinutes', 'sumMaxMinutes']);

const breachOf = (unit: ShiftUnit, days: readonly PlainDate[], fault: LineFault): Breach[] => {
  if (fault.person === null) return [];
  const person = unit.problem.people[fault.person]!;
  // Nights in a row are counted in windows that bear the name of their last day.
  const day = fault.rule === 'tallyMax' ? Number(fault.subject?.split(' ')[1]) : fault.day;
  const at = day === null ? null : Math.min(unit.days - 1, day);
  const about = { day: at === null ? null : (days[at] ?? null), employeeIds: [person.id] };
  // A run is too short by the rules of its first day.
  const isShort = fault.rule === 'shortestRun' || fault.rule === 'fewestDaysOff';
  const ruled = isShort ? Math.max(0, (day ?? 0) + 1 - fault.found) : (at ?? 0);
  const { rest, rules } = unit.rulesOn[fault.person]![Math.min(unit.days - 1, ruled)]!;
  if (fault.rule === 'rest')
    return [
      {
        code: 'rest',
        params: { hours: Math.round(fault.limit / 60), found: Math.floor(fault.found / 60) },
        ref: rest?.ref ?? null,
        ...about,
      },
    ];
  const code = ofRules[fault.rule];
  if (code === undefined) return [];
  const sum = person.sums?.find((each) => each.id === fault.subject);
  const week = (minutes: number) => Math.round((minutes * 7) / (sum?.days.length ?? unit.days));
  return [
    {
      code,
      params: inMinutes.has(fault.rule)
        ? { limit: week(fault.limit), found: week(fault.found), unit: 'minutes' }
        : { limit: fault.limit, found: fault.found },
      ref: (sum === undefined ? rules?.ref : unit.sums.get(sum.id)) ?? null,
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
