import { addDays, mondayOf, type PlainDate, weekdayOf } from '../../../kernel/time.ts';
import type { Compiled } from '../compileProblem.ts';
import type { RosterProblem } from '../model.ts';
import { type Placement, points } from './model.ts';
import { openReach } from './officeReach.ts';
import { type Claim, sharesOf } from './sharesOf.ts';

/** Days beside a weekend or a holiday; at the edges of the period the weekday decides. */
export const unpopularDays = (problem: RosterProblem): boolean[] => {
  const works = new Set<PlainDate>();
  for (const [d, day] of problem.days.entries())
    if (problem.people.some((person) => person.facts[d] != null && person.rulings[d]?.allowed[0] !== 'off'))
      works.add(day);
  const [first, last] = [problem.days[0], problem.days.at(-1)];
  const rests = (day: PlainDate): boolean => (day < first! || day > last! ? weekdayOf(day) >= 6 : !works.has(day));
  return problem.days.map((day) => works.has(day) && (rests(addDays(day, -1)) || rests(addDays(day, 1))));
};

/** One person of a group that shares places: cells `from` to `to`, and what the first plan gives. */
interface Member extends Claim {
  readonly from: number;
  readonly to: number;
}

/**
 * What each person of a unit should have: the places that the first plan gives out, shared by availability, with what is owed from
 * earlier months and within each one's own bounds; then weeks and unpopular days evenly. People who should rather be home
 * share apart from those who should rather be in the office.
 */
export const fairAims = (
  problem: RosterProblem,
  compiled: Compiled,
  cellAt: Int32Array,
  office: Uint8Array,
  units: readonly { readonly from: number; readonly to: number }[],
): Placement['counts'] => {
  const { days, rather } = compiled;
  const unpopular = unpopularDays(problem);
  const weekAt = weeksOf(problem.days);
  const weeks = weekAt.reduce((most, week) => Math.max(most, week + 1), 0);
  const reach = openReach(compiled);
  const start: number[] = [0];
  const list = new Int32Array(3 * cellAt.length);
  const low: number[] = [];
  const high: number[] = [];
  const first: number[] = [];
  const further: number[] = [];
  let total = 0;
  /** What was put into the list since the last set is one more; it is left out where its bounds ask nothing. */
  const enter = (end: number, from: number, to: number, price: readonly [number, number]) => {
    if (from <= 0 && to >= end - total) return;
    total = end;
    start.push(end);
    low.push(from);
    high.push(to);
    first.push(price[0]);
    further.push(price[1]);
  };
  const even = (end: number, target: number, all: number, price: readonly [number, number]) => {
    if (end === total || end - total === all) return;
    const expected = (target * (end - total)) / all;
    enter(end, Math.floor(expected + 1e-9), Math.ceil(expected - 1e-9), price);
  };
  const mine = new Int32Array(days);
  const bounds = new Int32Array(2);
  /** Cells stand in order of persons. */
  let next = 0;
  const memberOf = (p: number): Member & { readonly wish: number } => {
    while (next < cellAt.length && cellAt[next]! < p * days) next++;
    const from = next;
    let have = 0;
    let toHome = 0;
    for (; next < cellAt.length && cellAt[next]! < (p + 1) * days; next++) {
      mine[next - from] = cellAt[next]!;
      have += office[next]!;
      if (rather[cellAt[next]!] === 0) toHome++;
    }
    const own = next - from;
    if (own > 0) reach(mine, own, bounds);
    const about = { days: own, owed: problem.people[p]!.carried, least: bounds[0]!, most: bounds[1]!, have };
    return { ...about, from, to: next, wish: toHome * 2 > own ? 0 : 1 };
  };
  for (const unit of units) {
    const groups: [Member[], Member[]] = [[], []];
    for (let p = unit.from; p < unit.to; p++) {
      const member = memberOf(p);
      if (member.days > 0) groups[member.wish === 0 ? 0 : 1].push(member);
    }
    for (const group of groups) {
      const targets = sharesOf(group);
      for (let i = 0; i < group.length; i++) {
        const { from, to, days: all } = group[i]!;
        const target = targets[i]!;
        let end = total;
        for (let cell = from; cell < to; cell++) list[end++] = cell;
        enter(end, target, target, points.share);
        end = total;
        for (let cell = from; cell < to; cell++) if (unpopular[cellAt[cell]! % days]) list[end++] = cell;
        even(end, target, all, points.unpopular);
        for (let week = 0; week < weeks; week++) {
          end = total;
          for (let cell = from; cell < to; cell++) if (weekAt[cellAt[cell]! % days] === week) list[end++] = cell;
          even(end, target, all, points.week);
        }
      }
    }
  }
  return {
    start: Int32Array.from(start),
    list: list.slice(0, total),
    low: Int32Array.from(low),
    high: Int32Array.from(high),
    first: Int32Array.from(first),
    further: Int32Array.from(further),
  };
};

/** By day the number of its week, in the order in which they come. */
const weeksOf = (days: readonly PlainDate[]): number[] => {
  const mondays = days.map(mondayOf);
  const names = [...new Set(mondays)];
  return mondays.map((monday) => names.indexOf(monday));
};
