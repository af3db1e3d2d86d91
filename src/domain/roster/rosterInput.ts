import { type PlainDate, weekdayOf } from '../../kernel/time.ts';
import { kindOf } from '../policy/clause.ts';
import type { PolicyFacts } from '../policy/clauses/clauseKind.ts';
import { type DayContext, dayContext } from '../policy/dayContext.ts';
import type { Instrument } from '../policy/instrument.ts';
import { type HistoryDay, indexInUnits } from '../policy/limitsFor.ts';
import type { SwitchState } from '../policy/model.ts';
import type { Counter, Room } from '../workplace/model.ts';
import { composeProblem, type PersonInRoster, type RosterFacts } from './composeProblem.ts';
import { judgeRoster } from './judgeRoster.ts';
import { type Absence, type FixedCell, type ModeLetter, modeOf, type RosterProblem, type Wish } from './model.ts';
import type { PersonBeside } from './personBeside.ts';
import type { Quality } from './placement/model.ts';
import { type Planned, type PlanOptions, planRoster } from './planRoster.ts';
import { withAllDays } from './roundTheClock.ts';
import { hoursGrounds } from './shifts/hoursGround.ts';
import { type LineWorth, withWorth } from './shifts/lineWorth.ts';
import { type PlannedShifts, planShifts } from './shifts/planShifts.ts';
import { solveShifts } from './shifts/solveShifts.ts';
import { withHours } from './shifts/withHours.ts';
import { type Grounds, groundsOf } from './unitGround.ts';
import { timeOn, type WorkingTime } from './workingTime.ts';

/** Plain data that a plan is made from; passes into a worker thread and into a file. Holds health grounds: never shown, never kept. */
export interface RosterInput {
  readonly days: readonly { readonly day: PlainDate; readonly ramadan: boolean }[];
  readonly region: string | null;
  readonly instruments: readonly Instrument[];
  readonly switches: readonly SwitchState[];
  readonly rooms: readonly Room[];
  readonly counters: readonly Counter[];
  readonly people: readonly PersonInRoster[];
  readonly absences: readonly Absence[];
  readonly fixed: readonly FixedCell[];
  readonly seed: number;
  /** Published days right before and after, every day of the calendar; one letter a day, a blank where nothing is known. */
  readonly history?: PublishedBeside;
  /** People outside the plan who share a room, a building, a counter or a cap with those in it. */
  readonly beside?: readonly PersonBeside[];
  readonly wishes?: readonly Wish[];
}
export interface PublishedBeside {
  readonly days: readonly { readonly day: PlainDate; readonly ramadan: boolean }[];
  readonly lines: readonly { readonly employeeId: string; readonly modes: string; readonly times?: string }[];
  readonly times?: readonly WorkingTime[];
}

/** The facts with the clauses in force on each day. */
export const factsOf = (input: RosterInput): RosterFacts => {
  const facts = {
    switches: input.switches,
    rooms: input.rooms,
    counters: input.counters,
    indexInUnit: indexInUnits(input.people),
  };
  const days = input.days.map(({ day, ramadan }) => ({
    day,
    context: dayContext(input.instruments, { day, ramadan, region: input.region }, facts),
  }));
  return {
    days,
    people: withAllDays(
      input.people,
      days.map(({ context }) => context),
    ),
    absences: input.absences,
    history: historyOf(
      input,
      facts,
      days.map(({ context }) => context),
    ),
    ...(input.beside === undefined ? {} : { beside: input.beside }),
    wishes: input.wishes ?? [],
  };
};

/** The published days that a clause may count; who the person was then is taken from the nearest day of the plan. */
const historyOf = (input: RosterInput, facts: PolicyFacts, planned: readonly DayContext[]): HistoryDay[] => {
  const { days, lines, times: table }: PublishedBeside = input.history ?? { days: [], lines: [] };
  const people = new Map(input.people.map((person) => [person.employeeId, person]));
  const first = input.days[0]?.day;
  if (first === undefined) return [];
  // A clause that judges whole lines is told of days on which it did not hold yet, or no longer.
  const areLines = planned.some(({ clauses }) => clauses.some(({ clause }) => kindOf(clause.kind).judgesLines));
  const before = days.filter((each) => each.day < first).length;
  const known = lines.flatMap(({ employeeId, modes, times }) => {
    const own = people.get(employeeId)?.facts.filter((each) => each !== null) ?? [];
    if (own.length === 0) return [];
    // Who has hours on a weekend works round the clock, so that a weekend not published is not known to be free.
    const everyDay = days.some(({ day }, d) => weekdayOf(day) > 5 && timeOn(table, times, d) !== null);
    const isGap = (d: number) => (modes[d] ?? ' ') === ' ' && (everyDay || weekdayOf(days[d]!.day) <= 5);
    let from = before;
    while (from > 0 && !isGap(from - 1)) from--;
    let to = before;
    while (to < days.length && !isGap(to)) to++;
    return [{ modes, times, from, to, earlier: own[0]!, later: own.at(-1)! }];
  });
  return days.flatMap(({ day, ramadan }, d): HistoryDay[] => {
    const context = dayContext(input.instruments, { day, ramadan, region: input.region }, facts);
    if (!areLines && !context.clauses.some((each) => each.looksBack)) return [];
    const cells = known.flatMap(({ modes, times, from, to, earlier, later }) => {
      const letter = modes[d] ?? ' ';
      if (letter === ' ') return [];
      const time = timeOn(table, times, d);
      return [
        {
          person: d < before ? earlier : later,
          mode: modeOf[letter as ModeLetter],
          adjoins: d >= from && d < to,
          ...(time === null ? {} : { start: time.start, end: time.end }),
        },
      ];
    });
    return [{ context, cells }];
  });
};

const aboutHours = /^(shifts\.|shiftRules\.|rest$)/;

export type SolveStep = 'rule' | 'lines' | 'search' | 'judge';

export interface Solved extends Planned {
  readonly grounds: Grounds;
  /** True where the independent judge found a broken clause that the planner had not reported. */
  readonly judgeDisagrees: boolean;
}

/** Rules every person-day, plans, and has the plan judged independently. Null when `report` answered false. */
export const solveRoster = (
  input: RosterInput,
  report: (step: SolveStep, done: number, total: number) => boolean = () => true,
  means: Omit<PlanOptions, 'progress'> = {},
): Solved | null => {
  const facts = factsOf(input);
  if (!report('rule', 0, 1)) return null;
  const problem = composeProblem(facts, input.fixed, input.seed);
  const solve = solveShifts(means.solver ?? null);
  const shifts = planShifts(facts, problem, input.fixed, solve, (done, total) => report('lines', done, total));
  if (shifts === null) return null;
  const planned = planRoster(shifts.problem, { ...means, progress: (done, total) => report('search', done, total) });
  if (planned === null || !report('judge', 0, 1)) return null;
  return judgedPlan(facts, problem, timedPlan(facts, problem, input.fixed, planned, shifts));
};

/** A placed plan with its hours, and what of them cannot be met. */
export const timedPlan = (
  facts: RosterFacts,
  problem: RosterProblem,
  fixed: readonly FixedCell[],
  planned: Planned,
  shifts: PlannedShifts,
  standing?: Parameters<typeof withHours>[6],
): Planned => {
  const timed = withHours(facts, problem, fixed, planned.plan, shifts, solveShifts(null), standing);
  return {
    ...planned,
    plan: timed.plan,
    breaches: [...planned.breaches, ...shifts.breaches, ...timed.breaches],
    quality: withLines(planned.quality, shifts.worth),
  };
};

/** Places and lines of one plan are independent of each other, so that their points and bounds add up. */
const withLines = (quality: Quality, lines: LineWorth): Quality => ({ ...quality, ...withWorth(quality, lines) });

/** Has a plan judged by the clauses themselves, from a day on where one is given, and cuts it into units for keeping. */
export const judgedPlan = (facts: RosterFacts, problem: RosterProblem, planned: Planned, from?: PlainDate): Solved => {
  const nameOf = (ref: { instrument: string; clause: string } | null) =>
    ref === null ? '' : `${ref.instrument}/${ref.clause}`;
  const reported = new Set(planned.breaches.map((breach) => nameOf(breach.ref)));
  const judged = judgeRoster(planned.plan, facts).filter(
    (breach) => from === undefined || breach.day === null || breach.day >= from,
  );
  // A cell that a person fixed against a decided leave is the person's doing; the judge still names it.
  const byHand = judged.filter(
    (breach) => breach.code === 'roster.absenceIgnored' || breach.code === 'roster.onHoliday',
  );
  const unreported = judged.filter((breach) => !byHand.includes(breach) && !reported.has(nameOf(breach.ref)));
  // A day that must be worked and got no shift is worked for the judge alone, who then names what runs over it.
  const onHours = unreported.filter((breach) => aboutHours.test(breach.code));
  const grounds = groundsOf(problem, planned.plan);
  const hours = hoursGrounds(facts, planned.plan);
  return {
    ...planned,
    breaches: [...planned.breaches, ...byHand, ...onHours],
    grounds: {
      ...grounds,
      units: new Map(
        [...grounds.units].map(([unitId, unit]) => {
          const own = hours.get(unitId);
          return [unitId, own === undefined ? unit : { ...unit, ground: { ...unit.ground, hours: own } }];
        }),
      ),
    },
    judgeDisagrees: unreported.length > onHours.length,
  };
};
