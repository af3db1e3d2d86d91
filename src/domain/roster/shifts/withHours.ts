// Hours for every day in the office: lines as they were found, shifts of an office dealt out by weeks, waves as they were dealt.
import { daysBetween, mondayOf, type PlainDate } from '../../../kernel/time.ts';
import { dealtOut } from '../../policy/clauses/dealtOut.ts';
import type { Breach } from '../../policy/model.ts';
import type { RosterFacts } from '../composeProblem.ts';
import { evaluateLines } from '../lines/evaluateLines.ts';
import { dayOff, type Lines } from '../lines/model.ts';
import type { FixedCell, RosterLine, RosterPlan, RosterProblem } from '../model.ts';
import { noTime, openTimes, timeLetter, type WorkingTime } from '../workingTime.ts';
import { composeShifts } from './composeShifts.ts';
import { openShifts } from './openShifts.ts';
import { chosenType, type PlannedShifts } from './planShifts.ts';
import { openNumbers, shiftBreaches } from './shiftBreaches.ts';
import type { ShiftGround } from './shiftGround.ts';
import type { ShiftUnit } from './shiftUnit.ts';
import type { SolveShifts } from './solveShifts.ts';

/** A Monday from which weeks are counted, so that the turn goes on from plan to plan. */
const firstWeek: PlainDate = '2024-01-01';

/** Deals the shifts of an office out by weeks: whoever had the first last week has the second now. */
const dealt = (unit: ShiftUnit, days: readonly PlainDate[], placeOf: (i: number) => number): Lines =>
  unit.people.map((_, i) =>
    Int8Array.from({ length: unit.problem.days }, (_day, d) => {
      const slot = unit.slots[i]![d];
      if (slot === undefined) return unit.problem.people[i]!.fixed.find((each) => each.day === d)?.shift ?? dayOff;
      if (slot.kind === 'settled') return slot.type ?? dayOff;
      const week = daysBetween(firstWeek, mondayOf(days[d]!)) / 7;
      return slot.types[(placeOf(i) + week) % slot.types.length]!;
    }),
  );

/** Points of lines, a broken rule weighing more than all wishes. */
const badness = (unit: ShiftUnit, lines: Lines): number => {
  const { faults, value } = evaluateLines(unit.problem, lines);
  return faults.length * 100_000 + value;
};

export interface Timed {
  readonly plan: RosterPlan;
  readonly breaches: readonly Breach[];
}

/** Gives a placed plan its hours. */
export const withHours = (
  facts: RosterFacts,
  problem: RosterProblem,
  fixed: readonly FixedCell[],
  plan: RosterPlan,
  shifts: PlannedShifts,
  solve: SolveShifts,
  standing?: { readonly day: NonNullable<ShiftGround['standing']>; readonly times: readonly WorkingTime[] },
): Timed => {
  const open = openShifts(facts, problem, fixed, standing?.day);
  const lineOf = new Map(plan.lines.map((line) => [line.employeeId, line]));
  const isOffice = (employeeId: string, d: number): boolean => lineOf.get(employeeId)?.modes[d] === 'K';
  const hours = new Map<string, (WorkingTime | null)[]>(
    [...shifts.hours].map(([id, own]) => [id, own.map((time, d) => (isOffice(id, d) ? time : null))]),
  );
  const breaches: Breach[] = [];

  const offices = new Map<string, number[]>();
  for (const p of open.governed) {
    const person = problem.people[p]!;
    let onShifts = false;
    for (let d = 0; d < problem.days.length; d++) {
      const own = open.hoursOf(person, d);
      const known = person.facts[d];
      if (own.shifts !== null && own.shifts.clause.roundTheClock !== true) onShifts = true;
      if (own.waves === null || known == null || !isOffice(person.employeeId, d)) continue;
      const { clause, ref } = own.waves;
      const index = dealtOut(known, clause.waves.length, facts.days[d]!.context.facts);
      const { startFrom: start, endFrom: end } = clause.waves[index]!;
      const list = hours.get(person.employeeId) ?? problem.days.map(() => null);
      list[d] = { name: `${index + 1}`, start, end, kind: 'wave', ref };
      hours.set(person.employeeId, list);
    }
    if (onShifts) offices.set(person.unitId, [...(offices.get(person.unitId) ?? []), p]);
  }

  for (const [unitId, members] of offices) {
    const ground = open.ground(unitId, members);
    const office = (p: number, day: number): boolean => {
      const d = open.place[day]!;
      const person = problem.people[p]!;
      return d >= 0 && isOffice(person.employeeId, d) && open.hoursOf(person, d).shifts?.clause.roundTheClock !== true;
    };
    const unit = composeShifts({ ...ground, office });
    if (unit === null) continue;
    const inTurn = dealt(unit, open.days, (i) => {
      const known = problem.people[unit.people[i]!]!.facts.find((each) => each !== null);
      return known === undefined || known === null ? i : (known.placeInUnit ?? i);
    });
    const isBound =
      unit.types.some((type) => type.minimum > 0 || type.maximum !== null) ||
      unit.rulesOn.some((on) => on.some(({ rest, rules }) => rest !== null || rules !== null));
    let lines = inTurn;
    if (standing !== undefined || (isBound && !keepsAll(unit, inTurn))) {
      const found = solve({ problem: unit.problem, seed: problem.seed, units: offices.size }).lines;
      if (badness(unit, found) < badness(unit, inTurn)) lines = found;
    }
    breaches.push(...shiftBreaches(unit, lines, open.days));
    for (const [i, p] of unit.people.entries()) {
      const { employeeId } = problem.people[p]!;
      const list = hours.get(employeeId) ?? problem.days.map(() => null);
      for (const [day, d] of open.place.entries()) {
        if (d < 0 || !office(p, day)) continue;
        const type = chosenType(unit, lines, i, day);
        if (type !== dayOff) list[d] = unit.types[type]!.time;
      }
      hours.set(employeeId, list);
    }
  }

  const { table, indexOf } = openTimes(standing?.times);
  // Every shift that somebody here could have stands in the table, so that a board can offer it.
  for (const time of offeredTimes(problem, open)) indexOf(time);
  const lines = plan.lines.map((line): RosterLine => {
    const own = hours.get(line.employeeId);
    if (own === undefined || own.every((time) => time === null)) return line;
    return { ...line, times: own.map((time) => (time === null ? noTime : timeLetter(indexOf(time)))).join('') };
  });
  return {
    plan: table.length === 0 ? plan : { ...plan, lines, times: table },
    breaches: [...breaches, ...numbersAndGaps(facts, problem, plan, hours, open)],
  };
};

/** Shifts of all clauses that govern somebody, each once. */
const offeredTimes = (problem: RosterProblem, open: ReturnType<typeof openShifts>): WorkingTime[] => {
  const clauses = new Map<string, WorkingTime[]>();
  for (const p of open.governed)
    for (let d = 0; d < problem.days.length; d++) {
      const { shifts } = open.hoursOf(problem.people[p]!, d);
      if (shifts === null) continue;
      const { ref, clause } = shifts;
      const name = `${ref.instrument}/${ref.clause}`;
      if (clauses.has(name)) continue;
      clauses.set(
        name,
        clause.times.map(({ name: shift, start, end }) => ({ name: shift, start, end, kind: 'shift', ref })),
      );
    }
  return [...clauses.values()].flat();
};

/** Whether lines break no rule and leave no shift short or overfull. */
const keepsAll = (unit: ShiftUnit, lines: Lines): boolean => {
  const { faults } = evaluateLines(unit.problem, lines);
  if (faults.length > 0) return false;
  return unit.problem.covers.every(({ id, day, types, requirement }) => {
    const found = lines.filter((line) => types.includes(line[day]!)).length;
    return id.startsWith('least') ? found >= requirement : !id.startsWith('most') || found <= requirement;
  });
};

/** Shifts with too few or too many people, and days in the office that got no shift. */
const numbersAndGaps = (
  facts: RosterFacts,
  problem: RosterProblem,
  plan: RosterPlan,
  hours: ReadonlyMap<string, readonly (WorkingTime | null)[]>,
  open: ReturnType<typeof openShifts>,
): Breach[] => {
  const numbers = openNumbers();
  const gaps: Breach[] = [];
  const lineOf = new Map(plan.lines.map((line) => [line.employeeId, line]));
  for (const p of open.governed) {
    const person = problem.people[p]!;
    const kinds = facts.people[p]?.employeeId === person.employeeId ? facts.people[p]!.kinds : undefined;
    for (const [d, day] of problem.days.entries()) {
      const known = person.facts[d];
      const { shifts } = open.hoursOf(person, d);
      if (known == null || shifts === null || (kinds?.[d] ?? 'workday') !== 'workday') continue;
      const letter = lineOf.get(person.employeeId)?.modes[d];
      const time = letter === 'K' ? (hours.get(person.employeeId)?.[d] ?? null) : null;
      const isAway = letter === 'C' || letter === 'D';
      numbers.add(
        day,
        known.unitId,
        person.employeeId,
        { ref: shifts.ref, times: shifts.clause.times },
        time?.name ?? null,
        isAway,
      );
      if (letter === 'K' && time === null)
        gaps.push({ code: 'shifts.untimed', params: {}, ref: shifts.ref, day, employeeIds: [person.employeeId] });
    }
  }
  return [...gaps, ...numbers.breaches()];
};
