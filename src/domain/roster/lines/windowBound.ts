// A bound for horizons whose lines do not fit into one diagram: the days are cut into windows, each keeps the rules that hold within it,
// and what ties windows together is let go. Every lawful line is lawful in each window, so that the sum of the windows' bounds is below every plan.
import type { LinearSolver } from '../engine/linearSolver.ts';
import { generateLines } from './generateLines.ts';
import { LineMaster } from './lineMaster.ts';
import { LinePricer } from './linePricer.ts';
import { compileWholeSpace, countsWhole, type LineSpace } from './lineSpace.ts';
import type { DaySum, ShiftPerson, ShiftProblem, Tally } from './model.ts';

export interface WindowLimits {
  /** Days of a window at most; one whose lines do not fit is halved. */
  readonly days: number;
  readonly rounds: number;
  /** Covers and people of one linear program at most. */
  readonly mostRows: number;
  readonly shouldStop: () => boolean;
}

const small = 1e-6;
/** Windows this short are not halved; where they are still too large, sums and counts are let go in them. */
const shortest = 7;
const infinity = Number.POSITIVE_INFINITY;

/** A tally as far as it lies in the window: whole, or only its upper limit. */
const tallyWithin = (tally: Tally, problem: ShiftProblem, from: number, to: number): Tally[] => {
  const all = tally.days ?? Array.from({ length: problem.days }, (_, day) => day);
  const days = all.filter((day) => day >= from && day < to).map((day) => day - from);
  if (days.length === 0) return [];
  if (days.length === all.length) return [{ ...tally, days }];
  return tally.max < days.length ? [{ ...tally, days, min: 0, aim: null }] : [];
};

const personWithin = (person: ShiftPerson, problem: ShiftProblem, from: number, to: number): ShiftPerson => {
  const isWhole = from === 0 && to === problem.days;
  const within = <T extends { readonly day: number }>(list: readonly T[]): T[] =>
    list.flatMap((each) => (each.day >= from && each.day < to ? [{ ...each, day: each.day - from }] : []));
  const { later: all, sums: totals, ...same } = person;
  // The rules of the window's first day, and what changes in it.
  const order = (all ?? []).findLast((each) => each.from <= from);
  const later = (all ?? []).flatMap((each) =>
    each.from > from && each.from < to ? [{ ...each, from: each.from - from }] : [],
  );
  const sums = (totals ?? []).flatMap((sum): DaySum[] => {
    const days = sum.days.filter((day) => day >= from && day < to).map((day) => day - from);
    if (days.length === 0) return [];
    return [{ ...sum, days, minMinutes: days.length === sum.days.length ? sum.minMinutes : 0 }];
  });
  return {
    ...same,
    ...(order === undefined
      ? {}
      : {
          longestRun: order.longestRun,
          shortestRun: order.shortestRun,
          fewestDaysOff: order.fewestDaysOff,
          restMinutes: order.restMinutes,
        }),
    ...(later.length === 0 ? {} : { later }),
    ...(sums.length === 0 ? {} : { sums }),
    minMinutes: isWhole ? person.minMinutes : 0,
    tallies: person.tallies.flatMap((tally) => tallyWithin(tally, problem, from, to)),
    fixed: within(person.fixed),
    cannot: within(person.cannot),
    requests: within(person.requests),
    before: from === 0 ? person.before : null,
  };
};

/** The days from `from` up to `to` as a problem of their own; people who had rules given up have them given up here too. */
export const windowOf = (problem: ShiftProblem, from: number, to: number): ShiftProblem => ({
  days: to - from,
  types: problem.types,
  people: problem.people.map((person) => personWithin(person, problem, from, to)),
  covers: problem.covers.flatMap((cover) =>
    cover.day >= from && cover.day < to ? [{ ...cover, day: cover.day - from }] : [],
  ),
  weekends: problem.weekends.flatMap((days) => {
    const here = days.filter((day) => day >= from && day < to).map((day) => day - from);
    return here.length === 0 ? [] : [here];
  }),
});

/** Cuts where fewest weekends and counts with an aim are cut, in the last week of what a window may hold. */
const cutsOf = (problem: ShiftProblem, days: number): number[] => {
  const cutBy = new Float64Array(problem.days + 1);
  const count = (list: readonly number[], by: number): void => {
    for (let day = list[0]! + 1; day <= list.at(-1)!; day++) cutBy[day] = cutBy[day]! + by;
  };
  for (const weekend of problem.weekends) count(weekend, problem.people.length);
  for (const { tallies } of problem.people)
    for (const tally of tallies) if (tally.days !== null && tally.days.length > 0) count(tally.days, 1);
  const cuts = [0];
  for (let from = 0; problem.days - from > days; from = cuts.at(-1)!) {
    let best = from + days;
    for (let at = best - 1; at > from && at > best - 7 && at > from + days / 2; at--)
      if (cutBy[at]! < cutBy[best]!) best = at;
    cuts.push(best);
  }
  return [...cuts, problem.days];
};

/** Every rule of order, and no sums and counts: always small. */
const withoutCounts = (problem: ShiftProblem): ShiftProblem => ({
  ...problem,
  people: problem.people.map((person) => ({
    ...person,
    minMinutes: 0,
    maxMinutes: infinity,
    maxWeekends: infinity,
    tallies: [],
    sums: [],
  })),
});

/** What covers and people cost each on their own, as if nobody's shift cost another's. */
const apart = ({ curves, people, days, types }: LineSpace, pricer: LinePricer): number => {
  let sum = 0;
  for (let j = 0; j < curves.covers; j++) {
    let least = infinity;
    for (let y = 0; y < curves.width; y++) least = Math.min(least, curves.cost[j * curves.width + y]!);
    sum += least;
  }
  const free = new Float64Array(days * (types + 1));
  for (const [index, { constant }] of people.entries()) sum += pricer.price(index, free) + constant;
  return sum;
};

/** A lower bound of all plans of a space, window by window; at least what covers and people cost each on their own. */
export const boundByWindows = (
  space: LineSpace,
  solver: LinearSolver,
  limits: WindowLimits,
): { readonly bound: number; readonly steps: number } => {
  const problem = { ...space.problem, people: space.people.map(({ person }) => person) };
  let steps = 0;
  const boundOf = (from: number, to: number): number => {
    const window = windowOf(problem, from, to);
    const isLarge = window.covers.length + window.people.length > limits.mostRows;
    const whole = isLarge && to - from > shortest ? null : compileWholeSpace(window);
    if (whole === null && to - from > shortest) {
      const middle = from + Math.ceil((to - from) / 2);
      return boundOf(from, middle) + boundOf(middle, to);
    }
    const held = whole ?? compileWholeSpace(withoutCounts(window), infinity)!;
    const pricer = new LinePricer(held);
    const least = apart(held, pricer);
    if (isLarge || limits.shouldStop()) return least;
    const everybody = held.people.map((_, person) => person);
    const master = new LineMaster(held, solver, everybody, new Int32Array(held.curves.covers));
    try {
      const { rounds } = limits;
      const isWhole = countsWhole(held);
      const grown = generateLines(master, pricer, {
        rounds,
        open: everybody,
        whole: isWhole,
        shouldStop: () => {
          steps++;
          return limits.shouldStop();
        },
      });
      const bound = Math.max(least, grown?.bound ?? least);
      return isWhole ? Math.ceil(bound - small) : bound;
    } finally {
      master.close();
    }
  };
  const cuts = cutsOf(problem, limits.days);
  let bound = 0;
  for (let i = 0; i + 1 < cuts.length; i++) bound += boundOf(cuts[i]!, cuts[i + 1]!);
  return { bound, steps };
};
