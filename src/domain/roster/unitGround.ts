// What one unit's part of a plan rests on, cut small enough to be kept with the plan: old plans keep their old rules.
import type { Beside, Overruled, Reason } from '../policy/model.ts';
import type { BoardDayLimit, BoardPersonLimit } from './board.ts';
import { letterOf, type RosterLine, type RosterPlan, type RosterProblem } from './model.ts';
import { overruledList } from './overruledList.ts';
import type { HoursGround } from './shifts/hoursGround.ts';

/** `outside.found` is how many of them were in the mode when the plan was made. */
type KeptDayLimit = Omit<BoardDayLimit, 'elsewhere' | 'shared' | 'outside'> & {
  readonly outside?: Pick<Beside, 'found' | 'people' | 'waiting'>;
};

export interface UnitGround {
  readonly people: readonly {
    readonly employeeId: string;
    /** By day the letters that are open; runs of equal days are not folded, the text compresses well. */
    readonly open: readonly string[];
    /** By day: index of the reason that decided, or -1 where the planner chose. */
    readonly ruling: readonly number[];
    /** By day: index into `duties` for a day at home and for one in the office. */
    readonly home: readonly number[];
    readonly office: readonly number[];
    readonly head: boolean;
    /** By day: index into `overruled`, or -1; left out where no clause ever gave way. */
    readonly overruled?: readonly number[];
  }[];
  readonly duties: readonly (readonly number[])[];
  readonly dayLimits: readonly KeptDayLimit[];
  readonly personLimits: readonly BoardPersonLimit[];
  readonly reasons: readonly Reason[];
  /** Shifts and the rules on them; left out where nobody here works in shifts. */
  readonly hours?: HoursGround;
  /** Clauses that gave way on some person's day, with the ones they gave way to. May hold health grounds: see `toldToOthers`. */
  readonly overruled?: readonly (readonly Overruled[])[];
}

/** A bound that people of several units share. */
export interface SharedLimit extends Omit<KeptDayLimit, 'counted' | 'reason'> {
  readonly reason: Reason;
  /** Index into `groups`. */
  readonly group: number;
}
export interface Grounds {
  readonly units: ReadonlyMap<string, { readonly ground: UnitGround; readonly lines: readonly RosterLine[] }>;
  readonly shared: { readonly limits: readonly SharedLimit[]; readonly groups: readonly (readonly string[])[] };
}

/** Reasons of one unit, each once. The first two are always there, so that an amendment needs no new one. */
export const fixedReason: Reason = { code: 'roster.fixed', params: {}, ref: null };
const reasonList = () => {
  const reasons: Reason[] = [];
  const known = new Map<string, number>();
  const quick = new Map<Reason, number>();
  const indexOf = (reason: Reason): number => {
    const seen = quick.get(reason);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(reason);
    const index = known.get(key) ?? reasons.push(reason) - 1;
    known.set(key, index);
    quick.set(reason, index);
    return index;
  };
  indexOf(fixedReason);
  return { reasons, indexOf };
};

/** Cuts a problem and its plan into units; the lines' `why` then counts in the unit's own reasons. */
export const groundsOf = (problem: RosterProblem, plan: RosterPlan): Grounds => {
  const given = new Map(problem.people.map((person) => [person.employeeId, person]));
  const dayIndex = new Map(problem.days.map((day, d) => [day, d]));
  const unitOf = new Map<string, string>();
  const position = new Map<string, number>();
  const drafts = new Map<string, ReturnType<typeof openDraft>>();
  for (const line of plan.lines) {
    let draft = drafts.get(line.unitId);
    if (draft === undefined) {
      draft = openDraft();
      drafts.set(line.unitId, draft);
    }
    unitOf.set(line.employeeId, line.unitId);
    position.set(line.employeeId, draft.lines.length);
    const person = given.get(line.employeeId);
    if (person === undefined)
      throw new Error(`the plan has a line of somebody whom the problem does not name: ${line.employeeId}`);
    draft.lines.push({ ...line, why: line.why.map((index) => draft.list.indexOf(plan.reasons[index]!)) });
    draft.people.push({
      employeeId: line.employeeId,
      open: person.rulings.map((ruling) => ruling.allowed.map((mode) => letterOf[mode]).join('')),
      ruling: person.rulings.map((ruling) =>
        ruling.allowed.length === 1 && ruling.because[0] ? draft.list.indexOf(ruling.because[0]) : -1,
      ),
      home: person.rulings.map((ruling) => draft.dutiesOf(ruling.duties)),
      office: person.rulings.map((ruling) => draft.dutiesOf(ruling.officeDuties ?? [])),
      head: person.facts.some((facts) => facts?.head === true),
      ...draft.overruled.ofDays(person.rulings),
    });
  }
  const groups: string[][] = [];
  const groupIndex = new Map<string, number>();
  const limits: SharedLimit[] = [];
  for (const { day, mode, counted, reason, beside, ...left } of problem.dayLimits) {
    const { min, max } = beside ?? left;
    const { found, people, waiting } = beside ?? { found: 0, people: 0, waiting: 0 };
    const outside = beside === undefined ? {} : { outside: { found, people, waiting } };
    const d = dayIndex.get(day);
    const here = counted.filter((id) => unitOf.has(id));
    if (d === undefined || here.length === 0) continue;
    const units = new Set(here.map((id) => unitOf.get(id)!));
    if (units.size === 1) {
      const draft = drafts.get([...units][0]!)!;
      draft.dayLimits.push({
        day: d,
        mode,
        counted: here.map((id) => position.get(id)!),
        min,
        max,
        reason: draft.list.indexOf(reason),
        ...outside,
      });
      continue;
    }
    const key = here.join(' ');
    const group = groupIndex.get(key) ?? groups.push(here) - 1;
    groupIndex.set(key, group);
    limits.push({ day: d, mode, min, max, reason, group, ...outside });
  }
  for (const { employeeId, days, mode, min, max, reason } of problem.personLimits) {
    const draft = drafts.get(unitOf.get(employeeId) ?? '');
    if (draft === undefined) continue;
    const inDays = days.flatMap((day) => dayIndex.get(day) ?? []);
    draft.personLimits.push({
      person: position.get(employeeId)!,
      days: inDays,
      mode,
      min,
      max,
      reason: draft.list.indexOf(reason),
    });
  }
  const units = new Map(
    [...drafts].map(([unitId, { lines, people, list, duties, dayLimits, personLimits, overruled }]) => [
      unitId,
      {
        lines,
        ground: {
          people,
          duties,
          dayLimits,
          personLimits,
          reasons: list.reasons,
          ...(overruled.sets.length === 0 ? {} : { overruled: overruled.sets }),
        },
      },
    ]),
  );
  return { units, shared: { limits, groups } };
};

const openDraft = () => {
  const list = reasonList();
  const duties: (readonly number[])[] = [];
  const known = new Map<string, number>();
  const quick = new Map<readonly Reason[], number>();
  const dutiesOf = (reasons: readonly Reason[]): number => {
    const seen = quick.get(reasons);
    if (seen !== undefined) return seen;
    const set = reasons.map(list.indexOf);
    const key = set.join(' ');
    const index = known.get(key) ?? duties.push(set) - 1;
    known.set(key, index);
    quick.set(reasons, index);
    return index;
  };
  return {
    list,
    duties,
    dutiesOf,
    overruled: overruledList(),
    lines: [] as RosterLine[],
    people: [] as UnitGround['people'][number][],
    dayLimits: [] as UnitGround['dayLimits'][number][],
    personLimits: [] as BoardPersonLimit[],
  };
};
