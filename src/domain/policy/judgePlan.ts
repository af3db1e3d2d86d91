// The judge shares with the planner what is in force, and nothing of how bounds are made or met.
import type { DayOnCalendar } from '../calendar/model.ts';
import { type Clause, kindOf } from './clause.ts';
import type { Cell, Fault, PastCell } from './clauses/clauseKind.ts';
import { type DayContext, governingClauses, type ReadyClause } from './dayContext.ts';
import { isPersonal } from './isPersonal.ts';
import type { HistoryDay } from './limitsFor.ts';
import type { Breach, ClauseRef, Mode, PersonOnDay, Ruling } from './model.ts';
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
  /** Published days of people outside the plan, who share a bound with somebody in it. */
  readonly beside?: readonly { readonly person: PersonOnDay; readonly mode: Mode }[];
}

interface Governed {
  readonly ref: ClauseRef;
  readonly facts: DayContext['facts'];
  readonly cells: Cell[];
  readonly history: PastCell[];
}

/** What is the same for all people of one ruling on a day: the clauses that judge them, and whether they had a choice. */
interface Judged {
  readonly clauses: readonly ReadyClause[];
  readonly forced: boolean;
  readonly personal: boolean;
  readonly roundTheClock: boolean;
}

const judgedOf = (person: PersonOnDay, context: DayContext, ruling: Ruling): Judged => {
  const lost = new Set(ruling.overruled.map((each) => `${each.reason.ref?.instrument}/${each.reason.ref?.clause}`));
  return {
    clauses: governingClauses(person, context)
      .spoken.map((each) => each.clause)
      .filter(
        (each) =>
          !lost.has(`${each.ref.instrument}/${each.ref.clause}`) && kindOf(each.clause.kind).judge !== undefined,
      ),
    forced: ruling.allowed.filter((mode) => mode !== 'off').length <= 1,
    personal: isPersonal(ruling),
    roundTheClock: ruling.allowed.includes('off'),
  };
};

const breachOf = (fault: Fault, ref: ClauseRef | null): Breach => ({ ...fault, ref });

/** Every rule of the policies in force that a finished plan breaks, each judged by its own clause kind. */
export const judgePlan = (days: readonly PlannedDay[], history: readonly HistoryDay[] = []): Breach[] => {
  const governed = new Map<Clause, Governed>();
  const breaches: Breach[] = [];
  const known = new Map<Ruling, Judged>();
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
      let judged = known.get(ruling);
      if (judged === undefined) {
        judged = judgedOf(person, context, ruling);
        known.set(ruling, judged);
      }
      const { clauses, ...own } = judged;
      const cell: Cell = { ...given, day, ...own };
      if ((mode === 'home' || mode === 'other') && ruling.because[0]?.code === 'homeNotOpened')
        breaches.push({ code: 'homeNotOpened', params: {}, ref: null, day, employeeIds: [person.employeeId] });
      for (const clause of clauses) {
        const each = governed.get(clause.clause);
        if (each) each.cells.push(cell);
        else governed.set(clause.clause, { ref: clause.ref, facts: context.facts, cells: [cell], history: [] });
      }
    }
  for (const { context, beside = [] } of days)
    for (const { person, mode } of beside) {
      const { clauses, ...own } = judgedOf(person, context, rulePerson(person, 'workday', context));
      const cell: Cell = { person, mode, day: context.facts.day, ...own, beside: true };
      for (const { clause } of clauses)
        if (kindOf(clause.kind).onDay !== undefined) governed.get(clause)?.cells.push(cell);
    }
  const pasts: PastCell[] = [];
  for (const { context, cells } of history)
    for (const { person, ...given } of cells) {
      const judged = judgedOf(person, context, rulePerson(person, 'workday', context));
      const past = { ...given, employeeId: person.employeeId, day: context.facts.day, personal: judged.personal };
      pasts.push(past);
      for (const { clause } of judged.clauses)
        if (!kindOf(clause.kind).judgesLines) governed.get(clause)?.history.push(past);
    }
  const wholes = openWholes(days, pasts);
  for (const [clause, { ref, facts, cells, history: past }] of governed) {
    const kind = kindOf(clause.kind);
    const whole = kind.judgesLines ? wholes(cells) : { history: past, others: [] };
    for (const fault of kind.judge?.(clause, cells, facts, whole.history, whole.others) ?? [])
      breaches.push(breachOf(fault, ref));
  }
  return breaches;
};

/** Completes the lines of people of whom a clause governs some days: published days beside the plan, and its days under other rules. */
const openWholes = (
  days: readonly PlannedDay[],
  pasts: readonly PastCell[],
): ((cells: readonly Cell[]) => { readonly history: PastCell[]; readonly others: Cell[] }) => {
  let counts: Map<string, number> | null = null;
  return (cells) => {
    if (counts === null) {
      counts = new Map();
      for (const { cells: all } of days)
        for (const { kind, person } of all)
          if (kind === 'workday') counts.set(person.employeeId, (counts.get(person.employeeId) ?? 0) + 1);
    }
    const own = new Map<string, Set<string>>();
    for (const { person, day } of cells) {
      const known = own.get(person.employeeId);
      if (known === undefined) own.set(person.employeeId, new Set([day]));
      else known.add(day);
    }
    const history = pasts.filter((each) => own.has(each.employeeId));
    const partly = new Set([...own].flatMap(([id, at]) => (at.size < counts!.get(id)! ? [id] : [])));
    if (partly.size === 0) return { history, others: [] };
    const others = days.flatMap(({ context, cells: all }) =>
      all.flatMap(({ kind, ...given }): Cell[] => {
        const { employeeId } = given.person;
        const { day } = context.facts;
        if (kind !== 'workday' || !partly.has(employeeId) || own.get(employeeId)!.has(day)) return [];
        return [{ ...given, day }];
      }),
    );
    return { history, others };
  };
};
