// Lines of shifts for everybody who works round the clock: found before the office days of others are placed.
import { daysFrom, type PlainDate } from '../../../kernel/time.ts';
import type { DayOnCalendar } from '../../calendar/model.ts';
import type { Breach, Mode, Reason, Ruling } from '../../policy/model.ts';
import type { RosterFacts } from '../composeProblem.ts';
import { dayOff, type Lines, type ShiftProblem } from '../lines/model.ts';
import type { FixedCell, RosterPerson, RosterProblem } from '../model.ts';
import type { WorkingTime } from '../workingTime.ts';
import { type Beside, composeShifts, type ShiftGround } from './composeShifts.ts';
import { type HoursOn, hoursReader } from './hoursOn.ts';
import { shiftBreaches } from './shiftBreaches.ts';
import { shiftReasons } from './shiftReasons.ts';
import type { ShiftUnit } from './shiftUnit.ts';

/** How good lines are, in points of the engine, and what no lines of the same people can beat. */
export interface LineWorth {
  readonly points: number;
  readonly bound: number;
  readonly steps: number;
}

/**
 * Finds lines for the shifts of one unit among so many in the plan; the same problem, seed and number give the same lines.
 * `worth` is null where nothing was proven.
 */
export type SolveShifts = (
  problem: ShiftProblem,
  seed: number,
  units: number,
) => { readonly lines: Lines; readonly worth: LineWorth | null };

export interface PlannedShifts {
  /** The problem with every day of a line narrowed to what the line says, and why. */
  readonly problem: RosterProblem;
  /** By employee the hours of each day of the plan; only for those on a line. */
  readonly hours: ReadonlyMap<string, readonly (WorkingTime | null)[]>;
  readonly breaches: readonly Breach[];
  /** Of all lines together, with the person-days that were open; null where one unit has no proof or breaks a rule. */
  readonly worth: (LineWorth & { readonly cells: number }) | null;
}

/** What `composeShifts` needs, made ready for all units of a plan. */
export const openShifts = (
  facts: RosterFacts,
  problem: RosterProblem,
  fixed: readonly FixedCell[],
  standing?: ShiftGround['standing'],
) => {
  const contexts = facts.days.map(({ context }) => context);
  const read = hoursReader(contexts);
  const days = problem.days.length === 0 ? [] : daysFrom(problem.days[0]!, problem.days.at(-1)!);
  const at = new Map(problem.days.map((day, d) => [day, d]));
  /** By calendar day its place in the plan; -1 where the plan leaves it out. */
  const place = days.map((day) => at.get(day) ?? -1);
  const isWhole = place.length === problem.days.length;
  const besideOf = new Map<string, Map<PlainDate, Beside extends ReadonlyMap<PlainDate, infer C> ? C : never>>();
  for (const { context, cells } of facts.history ?? [])
    for (const cell of cells) {
      const own = besideOf.get(cell.person.employeeId) ?? new Map();
      own.set(context.facts.day, cell);
      besideOf.set(cell.person.employeeId, own);
    }
  const times = new Map(fixed.map((cell) => [`${cell.employeeId} ${cell.day}`, cell.time?.start ?? null]));
  const none: Beside = new Map();
  const hoursOf = (person: RosterPerson, d: number): HoursOn => read(person.facts[d] ?? null, d);
  const every = <T>(list: readonly T[], missing: T): readonly T[] => place.map((d) => (d < 0 ? missing : list[d]!));
  const noDay: Ruling = { allowed: ['off'], because: [], overruled: [], duties: [] };
  const ground = (unitId: string, people: readonly number[]): Omit<ShiftGround, 'office'> => ({
    unitId,
    days,
    people: people.map((p) => {
      const person = problem.people[p]!;
      return isWhole
        ? [p, person]
        : [
            p,
            {
              ...person,
              facts: every(person.facts, null),
              rulings: every(person.rulings, noDay),
              fixed: every(person.fixed, null),
            },
          ];
    }),
    hours: (p, d) => read(place[d]! < 0 ? null : (problem.people[p]!.facts[place[d]!] ?? null), place[d]!),
    beside: (employeeId) => besideOf.get(employeeId) ?? none,
    fixedTime: (employeeId, day) => times.get(`${employeeId} ${day}`) ?? null,
    wishes: problem.wishes ?? [],
    ...(standing === undefined ? {} : { standing }),
  });
  /** People for whom any clause on hours speaks: in a city a few hundred of thousands. */
  const governed = problem.people.flatMap((person, p) =>
    person.facts.some((_, d) => {
      const own = hoursOf(person, d);
      return own.shifts !== null || own.waves !== null;
    })
      ? [p]
      : [],
  );
  return { days, place, hoursOf, ground, governed };
};

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

/** Solves the lines of every unit that works round the clock. */
export const planShifts = (
  facts: RosterFacts,
  problem: RosterProblem,
  fixed: readonly FixedCell[],
  solve: SolveShifts,
  standing?: ShiftGround['standing'],
): PlannedShifts => {
  const open = openShifts(facts, problem, fixed, standing);
  const units = new Map<string, number[]>();
  for (const p of open.governed) {
    const person = problem.people[p]!;
    if (person.facts.some((_, d) => isOnLine(open.hoursOf(person, d))))
      units.set(person.unitId, [...(units.get(person.unitId) ?? []), p]);
  }
  if (units.size === 0) return { problem, hours: new Map(), breaches: [], worth: null };

  const people = [...problem.people];
  const hours = new Map<string, readonly (WorkingTime | null)[]>();
  const breaches: Breach[] = [];
  let worth: PlannedShifts['worth'] = { points: 0, bound: 0, steps: 0, cells: 0 };
  for (const [unitId, members] of units) {
    const unit = composeShifts(open.ground(unitId, members));
    const found = unit === null ? null : solve(unit.problem, problem.seed, units.size);
    const lines = found?.lines ?? null;
    if (unit !== null) {
      const broken = shiftBreaches(unit, lines!, open.days);
      breaches.push(...broken);
      worth = broken.length > 0 ? null : added(worth, found!.worth, unit);
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

const added = (sum: PlannedShifts['worth'], own: LineWorth | null, unit: ShiftUnit): PlannedShifts['worth'] =>
  sum === null || own === null
    ? null
    : {
        points: sum.points + own.points,
        bound: sum.bound + own.bound,
        steps: sum.steps + own.steps,
        cells: sum.cells + unit.slots.flat().filter((slot) => slot.kind === 'open').length,
      };

/** What a line says of a day; a settled day stays as it is settled. */
export const chosenType = (unit: ShiftUnit, lines: Lines, person: number, day: number): number => {
  const slot = unit.slots[person]![day]!;
  if (slot.kind === 'settled') return slot.type ?? dayOff;
  const type = lines[person]![day]!;
  return slot.types.includes(type) ? type : dayOff;
};
