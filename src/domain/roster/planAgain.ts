import { holdsOn, type PlainDate } from '../../kernel/time.ts';
import { composeProblem, type RosterFacts } from './composeProblem.ts';
import { type FixedCell, type ModeLetter, modeOf, type RosterPlan, type RosterProblem } from './model.ts';
import type { PlanOptions } from './planRoster.ts';
import { replan } from './replan.ts';
import { factsOf, judgedPlan, type RosterInput, type Solved, type SolveStep, timedPlan } from './rosterInput.ts';
import { planShifts } from './shifts/planShifts.ts';
import type { ShiftGround } from './shifts/shiftGround.ts';
import { solveShifts } from './shifts/solveShifts.ts';
import { timeOn, type WorkingTime } from './workingTime.ts';

/** A plan as it stands, with the cells that people set. */
export interface StandingPlan {
  readonly days: readonly PlainDate[];
  readonly lines: readonly {
    readonly employeeId: string;
    readonly unitId: string;
    readonly modes: string;
    /** One digit a day, `1` where a person set the cell. */
    readonly fixed: string;
    readonly times?: string;
  }[];
  /** Shifts and waves that the lines point into. */
  readonly times?: readonly WorkingTime[];
}

export interface SolvedAgain extends Solved {
  /** It is proven that no plan keeping as many rules changes fewer days of people whom the change is not about. */
  readonly least: boolean;
}

/** Plans again from a day on with the least change, by the facts of now, and has the result judged. Null when `report` answered false. */
export const planAgain = (
  input: RosterInput,
  standing: StandingPlan,
  from: PlainDate,
  report: (step: SolveStep, done: number, total: number) => boolean = () => true,
  means: Omit<PlanOptions, 'progress'> = {},
): SolvedAgain | null => {
  const facts = factsOf(input);
  if (!report('rule', 0, 1)) return null;
  const fixed = keptByHand(facts, standing, from);
  const problem = composeProblem(facts, fixed, input.seed);
  const stood = standingDays(standing, from);
  const solve = solveShifts(means.solver ?? null);
  const told = (done: number, total: number) => report('lines', done, total);
  const shifts = planShifts(facts, problem, fixed, solve, told, stood);
  if (shifts === null) return null;
  const published: RosterPlan = {
    days: standing.days,
    lines: standing.lines.map((line) => ({ ...line, why: [] })),
    reasons: [],
  };
  const again = replan(
    shifts.problem,
    { published, from, touched: touchedBy(problem, standing, from) },
    { ...means, progress: (done, total) => report('search', done, total) },
  );
  if (again === null || !report('judge', 0, 1)) return null;
  const timed = timedPlan(facts, problem, fixed, again, shifts, {
    day: stood,
    times: standing.times ?? [],
  });
  return { ...judgedPlan(facts, problem, timed, from), least: again.least };
};

/** The letters and hours that people hold in their hands, for those who work in shifts. */
const standingDays = (standing: StandingPlan, from: PlainDate): NonNullable<ShiftGround['standing']> => {
  const lines = new Map(standing.lines.map((line) => [line.employeeId, line]));
  const at = new Map(standing.days.map((day, d) => [day, d]));
  return (employeeId, day) => {
    const line = lines.get(employeeId);
    const d = at.get(day);
    const letter = d === undefined ? undefined : line?.modes[d];
    if (line === undefined || d === undefined || letter === undefined) return null;
    return { letter, start: timeOn(standing.times, line.times, d)?.start ?? null, isFrozen: day < from };
  };
};

/** Cells that people set stay, unless the person is away by now or the day is no working day any more. */
const keptByHand = (facts: RosterFacts, standing: StandingPlan, from: PlainDate): FixedCell[] => {
  const people = new Map(facts.people.map((person) => [person.employeeId, person]));
  const at = new Map(facts.days.map(({ day }, d) => [day, d]));
  return standing.lines.flatMap(({ employeeId, modes, fixed, times }) => {
    const timeAt = (i: number) => {
      const time = timeOn(standing.times, times, i);
      return time === null ? {} : { time: { start: time.start, end: time.end } };
    };
    return standing.days.flatMap((day, i): FixedCell[] => {
      const person = people.get(employeeId);
      const d = at.get(day);
      if (fixed[i] !== '1' || day < from || person === undefined || d === undefined) return [];
      const away = facts.absences.some((each) => each.employeeId === employeeId && holdsOn(each, day));
      return away || person.kinds[d] !== 'workday' || person.facts[d] == null
        ? []
        : [{ employeeId, day, mode: modeOf[modes[i] as ModeLetter], ...timeAt(i) }];
    });
  });
};

/** Those whom what changed is about: their days are no longer open as they stand, or were closed and are open now. */
const touchedBy = (problem: RosterProblem, standing: StandingPlan, from: PlainDate): string[] => {
  const lines = new Map(standing.lines.map((line) => [line.employeeId, line.modes]));
  const at = new Map(standing.days.map((day, d) => [day, d]));
  return problem.people.flatMap((person) => {
    const modes = lines.get(person.employeeId);
    if (modes === undefined) return [person.employeeId];
    const moved = problem.days.some((day, d) => {
      const letter = modes[at.get(day) ?? -1] as ModeLetter | undefined;
      const allowed = person.rulings[d]?.allowed;
      return day >= from && letter !== undefined && allowed !== undefined && !allowed.includes(modeOf[letter]);
    });
    return moved ? [person.employeeId] : [];
  });
};
