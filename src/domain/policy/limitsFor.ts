import type { PlainDate } from '../../kernel/time.ts';
import { type Clause, kindOf } from './clause.ts';
import type { DayFacts, PastDay } from './clauses/clauseKind.ts';
import { type DayContext, governingClauses, type ReadyClause } from './dayContext.ts';
import { isPersonal } from './isPersonal.ts';
import type { Breach, ClauseRef, DayLimit, Mode, PersonLimit, PersonOnDay, Ruling } from './model.ts';
import { rulePerson } from './rulePerson.ts';

/** One day of a period: the people whose working day it is, with their rulings in the same order. */
export interface RuledDay {
  readonly context: DayContext;
  readonly people: readonly PersonOnDay[];
  readonly rulings: readonly Ruling[];
  readonly beside?: readonly PersonBesideOnDay[];
}
/** Somebody outside the plan whose working day it is; the mode is null where nothing is published for him. */
export interface PersonBesideOnDay {
  readonly person: PersonOnDay;
  readonly mode: Mode | null;
}
/** One published day beside the period; `person` as the period knows him. */
export interface HistoryDay {
  readonly context: DayContext;
  readonly cells: readonly {
    readonly person: PersonOnDay;
    readonly mode: Mode;
    readonly adjoins: boolean;
    readonly start?: PastDay['start'];
    readonly end?: PastDay['end'];
  }[];
}
export interface Limits {
  readonly dayLimits: readonly DayLimit[];
  readonly personLimits: readonly PersonLimit[];
  readonly missing: readonly Breach[];
}

const nameOf = (clause: ReadyClause): string => `${clause.ref.instrument}/${clause.ref.clause}`;

/** By clause the people of a day whom it governs. */
type Governed = ReadonlyMap<ReadyClause, readonly PersonOnDay[]>;

const governedBy = ({ context, people }: Omit<RuledDay, 'rulings'>): Governed => {
  const governed = new Map<ReadyClause, PersonOnDay[]>();
  for (const person of people)
    for (const clause of governingClauses(person, context).ofDay) {
      const list = governed.get(clause);
      if (list) list.push(person);
      else governed.set(clause, [person]);
    }
  return governed;
};

/**
 * The bounds of one day alone. People beside the plan with a published day belong to the whole of which a share is taken and
 * take the places they take; those without one belong to neither, so that a share asks of each part what it asks of the whole.
 */
export const dayLimitsOf = (day: Omit<RuledDay, 'rulings'>): DayLimit[] => limitsOfDay(day, governedBy(day));

const limitsOfDay = ({ context, beside = [] }: Omit<RuledDay, 'rulings'>, governed: Governed): DayLimit[] => {
  const others = governedBy({ context, people: beside.map((each) => each.person) });
  const modes = new Map(beside.map((each) => [each.person.employeeId, each.mode]));
  return [...governed].flatMap(([clause, group]) => {
    const boundsOf = (counted: readonly PersonOnDay[]) =>
      kindOf(clause.clause.kind).onDay?.(clause.clause, counted, context.facts) ?? [];
    const limitOf = (bound: ReturnType<typeof boundsOf>[number]): DayLimit => ({
      id: `${nameOf(clause)}/${context.facts.day}/${bound.key}`,
      day: context.facts.day,
      mode: bound.mode,
      counted: [...bound.counted].sort(),
      min: bound.min,
      max: bound.max,
      reason: { code: bound.code, params: bound.params, ref: clause.ref },
    });
    const around = others.get(clause);
    if (around === undefined) return boundsOf(group).map(limitOf);
    const standing = around.filter((person) => modes.get(person.employeeId) !== null);
    const sizes = new Map(boundsOf([...group, ...around]).map((bound) => [bound.key, bound.counted.length]));
    const planned = new Set(group.map((person) => person.employeeId));
    return boundsOf([...group, ...standing]).flatMap((bound): DayLimit[] => {
      const limit = limitOf(bound);
      const counted = limit.counted.filter((id) => planned.has(id));
      if (counted.length === 0) return [];
      const outside = limit.counted.filter((id) => !planned.has(id));
      const waiting = Math.max(0, (sizes.get(bound.key) ?? 0) - limit.counted.length);
      if (outside.length === 0 && waiting === 0) return [limit];
      const found = outside.filter((id) => modes.get(id) === limit.mode).length;
      return [
        {
          ...limit,
          counted,
          min: limit.min === null ? null : Math.max(0, limit.min - found),
          max: limit.max === null ? null : limit.max - found,
          beside: { min: limit.min, max: limit.max, found, people: outside.length, waiting },
        },
      ];
    });
  });
};

/** What the clauses ask and no plan of these people can give; a clause is the same data on every day. */
const missingIn = (days: readonly RuledDay[], governedOn: readonly Governed[]): Breach[] => {
  const governed = new Map<Clause, { ref: ClauseRef; days: { facts: DayFacts; people: readonly PersonOnDay[] }[] }>();
  for (const [d, day] of days.entries()) {
    if (!day.context.clauses.some((each) => kindOf(each.clause.kind).missing !== undefined)) continue;
    const standing = (day.beside ?? []).flatMap((each) => (each.mode === null ? [] : [each.person]));
    const others = governedBy({ context: day.context, people: standing });
    for (const [ready, people] of governedOn[d]!) {
      const known = governed.get(ready.clause) ?? { ref: ready.ref, days: [] };
      known.days.push({ facts: day.context.facts, people: [...people, ...(others.get(ready) ?? [])] });
      governed.set(ready.clause, known);
    }
  }
  const planned = new Set(days.flatMap((day) => day.people.map((person) => person.employeeId)));
  return [...governed].flatMap(([clause, of]) =>
    (kindOf(clause.kind).missing?.(clause, of.days) ?? []).flatMap((fault) => {
      const employeeIds = fault.employeeIds.filter((id) => planned.has(id));
      return employeeIds.length === 0 ? [] : [{ ...fault, employeeIds, ref: of.ref }];
    }),
  );
};

interface Line {
  readonly clause: ReadyClause;
  readonly employeeId: string;
  readonly days: { day: PlainDate; open: Ruling['allowed']; personal: boolean }[];
  readonly history: PastDay[];
}

/** By clause, then by employee; a clause is the same data on every day, though made ready anew for each. */
const linesOf = (days: readonly RuledDay[], history: readonly HistoryDay[]): Map<Clause, Map<string, Line>> => {
  const lines = new Map<Clause, Map<string, Line>>();
  for (const { context, people, rulings } of days)
    for (const [i, person] of people.entries()) {
      const { ofPeriod } = governingClauses(person, context);
      if (ofPeriod.length === 0) continue;
      const ruling = rulings[i]!;
      const day = { day: context.facts.day, open: ruling.allowed, personal: isPersonal(ruling) };
      for (const clause of ofPeriod) {
        let ofClause = lines.get(clause.clause);
        if (ofClause === undefined) {
          ofClause = new Map();
          lines.set(clause.clause, ofClause);
        }
        const line = ofClause.get(person.employeeId);
        if (line === undefined)
          ofClause.set(person.employeeId, { clause, employeeId: person.employeeId, days: [day], history: [] });
        else line.days.push(day);
      }
    }
  for (const { context, cells } of history)
    for (const { person, mode, adjoins } of cells)
      for (const clause of governingClauses(person, context).ofPeriod)
        lines
          .get(clause.clause)
          ?.get(person.employeeId)
          ?.history.push({
            day: context.facts.day,
            mode,
            adjoins,
            personal: isPersonal(rulePerson(person, 'workday', context)),
          });
  return lines;
};

const personLimitsOf = (days: readonly RuledDay[], history: readonly HistoryDay[]): PersonLimit[] =>
  [...linesOf(days, history).values()].flatMap((ofClause) =>
    [...ofClause.values()].flatMap((line) =>
      (kindOf(line.clause.clause.kind).onPeriod?.(line.clause.clause, line) ?? []).map((bound) => ({
        id: `${nameOf(line.clause)}/${line.employeeId}/${bound.key}`,
        employeeId: line.employeeId,
        days: bound.days,
        mode: bound.mode,
        min: bound.min,
        max: bound.max,
        reason: { code: bound.code, params: bound.params, ref: line.clause.ref },
      })),
    ),
  );

/** Every bound that the policies in force put on the people of some days. `days` in order, each with working people only. */
export const limitsFor = (days: readonly RuledDay[], history: readonly HistoryDay[] = []): Limits => {
  const governedOn = days.map(governedBy);
  return {
    dayLimits: days.flatMap((day, d) => limitsOfDay(day, governedOn[d]!)),
    personLimits: personLimitsOf(days, history),
    missing: missingIn(days, governedOn),
  };
};

/** Place of each employee among the sorted people of his unit, for cohorts and waves where no lasting place is recorded. */
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
