// The judge shares with the planner what is in force, and nothing of how bounds are made or met.
import type { DayOnCalendar } from '../calendar/model.ts';
import { type Clause, kindOf } from './clause.ts';
import type { Cell, Fault } from './clauses/clauseKind.ts';
import { type DayContext, governingClauses } from './dayContext.ts';
import { isPersonal } from './isPersonal.ts';
import type { Breach, ClauseRef, Mode, PersonOnDay } from './model.ts';
import { rulePerson } from './rulePerson.ts';

/** One day of a finished plan. `start` and `end` are known where the plan has shifts. */
export interface PlannedDay {
  readonly context: DayContext;
  readonly cells: readonly {
    readonly person: PersonOnDay;
    readonly kind: DayOnCalendar['kind'];
    readonly mode: Mode;
    readonly start?: Cell['start'];
    readonly end?: Cell['end'];
  }[];
}

interface Governed {
  readonly ref: ClauseRef;
  readonly facts: DayContext['facts'];
  readonly cells: Cell[];
}

const breachOf = (fault: Fault, ref: ClauseRef | null): Breach => ({ ...fault, ref });

/** Every rule of the policies in force that a finished plan breaks, each judged by its own clause kind. */
export const judgePlan = (days: readonly PlannedDay[]): Breach[] => {
  const governed = new Map<Clause, Governed>();
  const breaches: Breach[] = [];
  for (const { context, cells } of days)
    for (const { kind, ...given } of cells) {
      const { person, mode } = given;
      const day = context.facts.day;
      if (kind !== 'workday') {
        if (mode === 'office' || mode === 'home')
          breaches.push({ code: `calendar.${kind}`, params: {}, ref: null, day, employeeIds: [person.employeeId] });
        continue;
      }
      const ruling = rulePerson(person, kind, context);
      const lost = new Set(ruling.overruled.map((each) => `${each.reason.ref?.instrument}/${each.reason.ref?.clause}`));
      const cell: Cell = { ...given, day, forced: ruling.allowed.length === 1, personal: isPersonal(ruling) };
      if ((mode === 'home' || mode === 'other') && ruling.because[0]?.code === 'homeNotOpened')
        breaches.push({ code: 'homeNotOpened', params: {}, ref: null, day, employeeIds: [person.employeeId] });
      for (const { clause } of governingClauses(person, context).spoken) {
        if (lost.has(`${clause.ref.instrument}/${clause.ref.clause}`) || kindOf(clause.clause.kind).judge === undefined)
          continue;
        const known = governed.get(clause.clause);
        if (known) known.cells.push(cell);
        else governed.set(clause.clause, { ref: clause.ref, facts: context.facts, cells: [cell] });
      }
    }
  for (const [clause, { ref, facts, cells }] of governed)
    for (const fault of kindOf(clause.kind).judge?.(clause, cells, facts) ?? []) breaches.push(breachOf(fault, ref));
  return breaches;
};
