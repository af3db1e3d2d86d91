import { kindOf } from './clause.ts';
import { type DayContext, governingClauses, type ReadyClause } from './dayContext.ts';
import { isPersonal } from './isPersonal.ts';
import type { DayLimit, PersonLimit, PersonOnDay, Ruling } from './model.ts';

/** One day of a period: the people whose working day it is, with their rulings in the same order. */
export interface RuledDay {
  readonly context: DayContext;
  readonly people: readonly PersonOnDay[];
  readonly rulings: readonly Ruling[];
}
export interface Limits {
  readonly dayLimits: readonly DayLimit[];
  readonly personLimits: readonly PersonLimit[];
}

const nameOf = (clause: ReadyClause): string => `${clause.ref.instrument}/${clause.ref.clause}`;

const dayLimitsOf = (ruled: RuledDay): DayLimit[] => {
  const { context, people } = ruled;
  const governed = new Map<ReadyClause, PersonOnDay[]>();
  for (const person of people)
    for (const { clause } of governingClauses(person, context).spoken) {
      if (!clause.bounds) continue;
      const list = governed.get(clause);
      if (list) list.push(person);
      else governed.set(clause, [person]);
    }
  return [...governed].flatMap(([clause, group]) =>
    (kindOf(clause.clause.kind).onDay?.(clause.clause, group, context.facts) ?? []).map((bound) => ({
      id: `${nameOf(clause)}/${context.facts.day}/${bound.key}`,
      day: context.facts.day,
      mode: bound.mode,
      counted: [...bound.counted].sort(),
      min: bound.min,
      max: bound.max,
      reason: { code: bound.code, params: bound.params, ref: clause.ref },
    })),
  );
};

const personLimitsOf = (days: readonly RuledDay[]): PersonLimit[] => {
  type Line = {
    clause: ReadyClause;
    employeeId: string;
    days: { day: RuledDay['context']['facts']['day']; open: Ruling['allowed']; personal: boolean }[];
  };
  const lines = new Map<string, Line>();
  for (const { context, people, rulings } of days)
    for (const [i, person] of people.entries()) {
      const ruling = rulings[i]!;
      const personal = isPersonal(ruling);
      for (const { clause } of governingClauses(person, context).spoken) {
        if (!clause.bounds || kindOf(clause.clause.kind).onPeriod === undefined) continue;
        const key = `${nameOf(clause)} ${person.employeeId}`;
        let line = lines.get(key);
        if (line === undefined) {
          line = { clause, employeeId: person.employeeId, days: [] };
          lines.set(key, line);
        }
        line.days.push({ day: context.facts.day, open: ruling.allowed, personal });
      }
    }
  return [...lines.values()].flatMap((line) =>
    (kindOf(line.clause.clause.kind).onPeriod?.(line.clause.clause, line) ?? []).map((bound) => ({
      id: `${nameOf(line.clause)}/${line.employeeId}/${bound.key}`,
      employeeId: line.employeeId,
      days: bound.days,
      mode: bound.mode,
      min: bound.min,
      max: bound.max,
      reason: { code: bound.code, params: bound.params, ref: line.clause.ref },
    })),
  );
};

/** Every bound that the policies in force put on the people of some days. `days` in order, each with working people only. */
export const limitsFor = (days: readonly RuledDay[]): Limits => ({
  dayLimits: days.flatMap(dayLimitsOf),
  personLimits: personLimitsOf(days),
});

/** Place of each employee among the sorted people of his unit, so that cohorts and waves come out even. */
export const indexInUnits = (
  people: Iterable<{ readonly employeeId: string; readonly unitId: string }>,
): Map<string, number> => {
  const units = new Map<string, string[]>();
  for (const { employeeId, unitId } of people) {
    const unit = units.get(unitId);
    if (unit) unit.push(employeeId);
    else units.set(unitId, [employeeId]);
  }
  const index = new Map<string, number>();
  for (const unit of units.values()) for (const [i, id] of [...new Set(unit)].sort().entries()) index.set(id, i);
  return index;
};
