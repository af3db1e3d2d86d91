// Lines of shifts for everybody who works round the clock: found before the office days of others are placed.
import type { DayOnCalendar } from '../../calendar/model.ts';
import type { Breach, Mode, Reason, Ruling } from '../../policy/model.ts';
import type { RosterFacts } from '../composeProblem.ts';
import { dayOff, type Lines } from '../lines/model.ts';
import type { FixedCell, RosterProblem } from '../model.ts';
import type { WorkingTime } from '../workingTime.ts';
import { composeShifts } from './composeShifts.ts';
import type { HoursOn } from './hoursOn.ts';
import { type LineWorth, noWorth, withWorth, worthOf } from './lineWorth.ts';
import { openShifts } from './openShifts.ts';
import { shiftBreaches } from './shiftBreaches.ts';
import type { ShiftGround } from './shiftGround.ts';
import { shiftReasons } from './shiftReasons.ts';
import type { ShiftUnit } from './shiftUnit.ts';
import type { ShiftAnswer, ShiftTask, SolveShifts } from './solveShifts.ts';

export interface PlannedShifts {
  /** The problem with every day of a line narrowed to what the line says, and why. */
  readonly problem: RosterProblem;
  /** By employee the hours of each day of the plan; only for those on a line. */
  readonly hours: ReadonlyMap<string, readonly (WorkingTime | null)[]>;
  readonly breaches: readonly Breach[];
  /** Of all lines together. */
  readonly worth: LineWorth;
}

const isOnLine = (hours: HoursOn): boolean => hours.shifts?.clause.roundTheClock === true;

/** One day narrowed to a mode; the ruling keeps the rest of what it said. */
const narrowed = (ruling: Ruling, mode: Mode, reason: Reason): Ruling => ({
  ...ruling,
  allowed: [mode],
  because: [reason, ...ruling.because],
  duties: mode === 'home' || mode === 'other' ? ruling.duties : [],
  officeDuties: mode === 'office' ? (ruling.officeDuties ?? []) : [],
});

const calendarOff = (kind: DayOnCalendar['kind']): Reason => ({ code: `calendar.${kind}`, params: {}, ref: null });

/** A day of somebody who works round the clock and may not be on a shift: at home on the calendar's working days. */
const besideTheLine = (ruling: Ruling, kind: DayOnCalendar['kind'] | undefined): Ruling => {
  if (kind !== undefined && kind !== 'workday') return narrowed(ruling, 'off', calendarOff(kind));
  const allowed = ruling.allowed.filter((mode) => mode !== 'off');
  return allowed.length === 0 ? ruling : { ...ruling, allowed };
};

/** The wards of a plan: their lines are tasks of their own, to be solved in any order or side by side. */
export interface LaidShifts {
  readonly facts: RosterFacts;
  readonly problem: RosterProblem;
  readonly open: ReturnType<typeof openShifts>;
  /** People of each ward by position; `unit` is null where nobody has anything to choose. */
  readonly wards: readonly { readonly members: readonly number[]; readonly unit: ShiftUnit | null }[];
  /** Of the wards with a unit, in order. */
  readonly tasks: readonly ShiftTask[];
}

/** Finds the wards of a plan and what each line there must keep to. */
export const layShifts = (
  facts: RosterFacts,
  problem: RosterProblem,
  fixed: readonly FixedCell[],
  standing?: ShiftGround['standing'],
): LaidShifts => {
  const open = openShifts(facts, problem, fixed, standing);
  const units = new Map<string, number[]>();
  for (const p of open.governed) {
    const person = problem.people[p]!;
    if (!person.facts.some((_, d) => isOnLine(open.hoursOf(person, d)))) continue;
    const members = units.get(person.unitId);
    if (members === undefined) units.set(person.unitId, [p]);
    else members.push(p);
  }
  const wards = [...units].map(([unitId, members]) => ({ members, unit: composeShifts(open.ground(unitId, members)) }));
  const tasks = wards.flatMap(({ unit }) =>
    unit === null ? [] : [{ problem: unit.problem, seed: problem.seed, units: units.size }],
  );
  return { facts, problem, open, wards, tasks };
};

/** Narrows the days of all wards to what their lines say; `answers` in the order of the tasks. */
export const finishShifts = (laid: LaidShifts, answers: readonly ShiftAnswer[]): PlannedShifts => {
  const { facts, problem, open } = laid;
  const people = [...problem.people];
  const hours = new Map<string, readonly (WorkingTime | null)[]>();
  const breaches: Breach[] = [];
  let worth = noWorth;
  let next = 0;
  for (const { members, unit } of laid.wards) {
    const answer = unit === null ? null : answers[next++]!;
    const lines = answer?.lines ?? null;
    if (unit !== null) {
      breaches.push(...shiftBreaches(unit, lines!, open.days));
      worth = withWorth(worth, worthOf(unit, answer!));
    }
    const reasons = unit === null ? null : shiftReasons(unit, lines!);
    for (const [i, p] of members.entries()) {
      const person = problem.people[p]!;
      const calendar = facts.people[p]?.employeeId === person.employeeId ? facts.people[p]!.calendar : undefined;
      const own: (WorkingTime | null)[] = problem.days.map(() => null);
      const rulings = [...person.rulings];
      for (const [day, d] of open.place.entries()) {
        const ruling = person.rulings[d];
        if (d < 0 || ruling === undefined || !isOnLine(open.hoursOf(person, d))) continue;
        const slot = unit?.slots[i]?.[day];
        const type = slot === undefined ? dayOff : chosenType(unit!, lines!, i, day);
        if (type !== dayOff) own[d] = unit!.types[type]!.time;
        // A day that somebody set is judged by what the clauses left open.
        if (!ruling.allowed.includes('off') || person.fixed[d] != null) continue;
        if (!ruling.allowed.includes('office')) rulings[d] = besideTheLine(ruling, calendar?.[d]);
        else if (slot?.kind === 'open')
          rulings[d] =
            type === dayOff
              ? narrowed(ruling, 'off', reasons!.ofDayOff(i, day))
              : narrowed(ruling, 'office', reasons!.ofShift(i, day));
      }
      people[p] = { ...person, rulings };
      hours.set(person.employeeId, own);
    }
  }
  return { problem: { ...problem, people }, hours, breaches, worth };
};

/** Solves the lines of every unit that works round the clock, one after another. Null when `told`, asked before each, answered false. */
export const planShifts = (
  facts: RosterFacts,
  problem: RosterProblem,
  fixed: readonly FixedCell[],
  solve: SolveShifts,
  told: (done: number, total: number) => boolean = () => true,
  standing?: ShiftGround['standing'],
): PlannedShifts | null => {
  const laid = layShifts(facts, problem, fixed, standing);
  const answers: ShiftAnswer[] = [];
  for (const task of laid.tasks) {
    if (!told(answers.length, laid.tasks.length)) return null;
    answers.push(solve(task));
  }
  return finishShifts(laid, answers);
};

/** What a line says of a day; a settled day stays as it is settled. */
export const chosenType = (unit: ShiftUnit, lines: Lines, person: number, day: number): number => {
  const slot = unit.slots[person]![day]!;
  if (slot.kind === 'settled') return slot.type ?? dayOff;
  const type = lines[person]![day]!;
  return slot.types.includes(type) ? type : dayOff;
};
