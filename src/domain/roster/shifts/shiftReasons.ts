// Why a day of a line of shifts stands as it does: the number that the shift needs, the hours of the week, the rest after nights.
import { hoursOf } from '../../policy/clauses/workLine.ts';
import type { ClauseRef, Reason } from '../../policy/model.ts';
import { dayOff, type Line, type Lines } from '../lines/model.ts';
import type { ShiftUnit } from './shiftUnit.ts';

/** Reasons of one unit, equal ones the same object, so that thousands of days share a few. */
export const shiftReasons = (unit: ShiftUnit, lines: Lines) => {
  const known = new Map<string, Reason>();
  const make = (code: string, params: Reason['params'], ref: ClauseRef | null): Reason => {
    const key = JSON.stringify([code, params, ref]);
    const reason = known.get(key) ?? { code, params, ref };
    known.set(key, reason);
    return reason;
  };
  const present = unit.types.map((_, t) =>
    Int32Array.from({ length: unit.days }, (_day, d) => lines.reduce((sum, line) => sum + (line[d] === t ? 1 : 0), 0)),
  );
  const isNight = (type: number | undefined): boolean => {
    const shift = unit.types[type ?? dayOff];
    return shift !== undefined && hoursOf(shift.start, shift.end).end > 1440;
  };
  const runBefore = (line: Line, d: number): number => {
    let run = 0;
    while (d - run > 0 && line[d - run - 1] !== dayOff) run++;
    return run;
  };

  const ofShift = (person: number, d: number): Reason => {
    const type = lines[person]![d]!;
    const { time, start, end, minimum } = unit.types[type]!;
    const named = { shift: time?.name ?? '', start, end };
    if (minimum > 0 && present[type]![d]! <= minimum)
      return make('roster.shiftNeeded', { ...named, count: minimum }, time?.ref ?? null);
    const { rules } = unit.rulesOn[person]![d]!;
    const { minMinutes, sums = [] } = unit.problem.people[person]!;
    const isAsked = minMinutes > 0 || sums.some((sum) => sum.minMinutes > 0 && sum.days.includes(d));
    return rules !== null && isAsked
      ? make('roster.shiftHours', named, rules.ref)
      : make('roster.shift', named, time?.ref ?? null);
  };
  const ofDayOff = (person: number, d: number): Reason => {
    const line = lines[person]!;
    const { rest, rules } = unit.rulesOn[person]![d]!;
    const longestRun = rules?.clause.longestRun ?? Number.POSITIVE_INFINITY;
    const shifts = unit.types.find((each) => each.time !== null)?.time?.ref ?? null;
    if (d > 0 && isNight(line[d - 1])) return make('roster.offAfterNight', {}, rest?.ref ?? shifts);
    if (rules !== null && runBefore(line, d) >= longestRun)
      return make('roster.offAfterRun', { count: longestRun }, rules.ref);
    return make('roster.offInTurn', {}, shifts);
  };
  return { ofShift, ofDayOff };
};
