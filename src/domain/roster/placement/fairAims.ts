import { addDays, mondayOf, type PlainDate, weekdayOf } from '../../../kernel/time.ts';
import type { Compiled } from '../compileProblem.ts';
import type { RosterProblem } from '../model.ts';
import { setsFrom } from './invert.ts';
import { type Placement, points } from './model.ts';

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

/** Says for a person's cells the office days that his own bounds allow: at least and at most. Holds its scratch between persons. */
const openReach = (compiled: Compiled) => {
  const { limitsOf, cellsOf, limits } = compiled;
  const now = new Int32Array(limits.count);
  const room = new Int32Array(limits.count).fill(-1);
  const count = (cells: readonly number[], roomOf: (k: number) => number): number => {
    let taken = 0;
    const seen: number[] = [];
    for (const cell of cells) {
      let fits = true;
      for (let i = limitsOf.start[cell]!; i < limitsOf.start[cell + 1]! && fits; i++) {
        const k = limitsOf.list[i]!;
        if (limits.personal[k] === 0) continue;
        if (room[k] === -1) {
          room[k] = roomOf(k);
          seen.push(k);
        }
        if (now[k]! >= room[k]!) fits = false;
      }
      if (!fits) continue;
      taken++;
      for (let i = limitsOf.start[cell]!; i < limitsOf.start[cell + 1]!; i++) now[limitsOf.list[i]!]!++;
    }
    for (const cell of cells)
      for (let i = limitsOf.start[cell]!; i < limitsOf.start[cell + 1]!; i++) now[limitsOf.list[i]!] = 0;
    for (const k of seen) room[k] = -1;
    return taken;
  };
  const sizeOf = (k: number) => cellsOf.start[k + 1]! - cellsOf.start[k]!;
  return (cells: readonly number[]): [number, number] => {
    const most = count(cells, (k) => officeBounds(compiled, k, sizeOf(k))[1]);
    const least = cells.length - count(cells, (k) => sizeOf(k) - officeBounds(compiled, k, sizeOf(k))[0]);
    return [Math.min(least, most), most];
  };
};

/** Bounds of a limit on the number of its free cells in the office, of `size` free cells. */
export const officeBounds = ({ limits }: Pick<Compiled, 'limits'>, k: number, size: number): [number, number] => {
  const [min, max, outside] = [limits.min[k]!, limits.max[k]!, limits.outside[k]!];
  const [least, most] = [min - outside, max - outside];
  const [low, high] = limits.home[k] === 1 ? [size - most, size - least] : [least, most];
  return [Math.max(0, Math.min(size, low)), Math.max(0, Math.min(size, high))];
};

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
  const mondays = problem.days.map(mondayOf);
  const weekNames = [...new Set(mondays)];
  const weekAt = mondays.map((monday) => weekNames.indexOf(monday));
  const reachOf = openReach(compiled);
  const sets: number[][] = [];
  const low: number[] = [];
  const high: number[] = [];
  const first: number[] = [];
  const further: number[] = [];
  const enter = (set: number[], from: number, to: number, price: readonly [number, number]) => {
    if (from <= 0 && to >= set.length) return;
    sets.push(set);
    low.push(from);
    high.push(to);
    first.push(price[0]);
    further.push(price[1]);
  };
  const cellsOf: number[][] = [];
  for (let p = 0; p < compiled.people; p++) cellsOf.push([]);
  for (let i = 0; i < cellAt.length; i++) cellsOf[(cellAt[i]! / days) | 0]!.push(i);
  const even = (set: number[], target: number, all: number, price: readonly [number, number]) => {
    if (set.length === 0 || set.length === all) return;
    const expected = (target * set.length) / all;
    enter(set, Math.floor(expected + 1e-9), Math.ceil(expected - 1e-9), price);
  };
  for (const unit of units)
    for (const wish of [0, 1]) {
      const group: { p: number; mine: number[]; least: number; most: number; have: number }[] = [];
      for (let p = unit.from; p < unit.to; p++) {
        const mine = cellsOf[p]!;
        if (mine.length === 0) continue;
        const toHome = mine.filter((cell) => rather[cellAt[cell]!] === 0).length;
        if ((toHome * 2 > mine.length ? 0 : 1) !== wish) continue;
        const [least, most] = reachOf(mine.map((cell) => cellAt[cell]!));
        group.push({ p, mine, least, most, have: mine.reduce((sum, cell) => sum + office[cell]!, 0) });
      }
      const targets = sharesOf(
        group.map(({ p, mine, least, most, have }) => ({
          days: mine.length,
          owed: problem.people[p]!.carried,
          least,
          most,
          have,
        })),
      );
      for (const [i, { mine }] of group.entries()) {
        const target = targets[i]!;
        enter(mine, target, target, points.share);
        even(
          mine.filter((cell) => unpopular[cellAt[cell]! % days]),
          target,
          mine.length,
          points.unpopular,
        );
        const weeks: number[][] = weekNames.map(() => []);
        for (const cell of mine) weeks[weekAt[cellAt[cell]! % days]!]!.push(cell);
        for (const week of weeks) even(week, target, mine.length, points.week);
      }
    }
  return {
    ...setsFrom(sets),
    low: Int32Array.from(low),
    high: Int32Array.from(high),
    first: Int32Array.from(first),
    further: Int32Array.from(further),
  };
};

interface Claim {
  readonly days: number;
  readonly owed: number;
  readonly least: number;
  readonly most: number;
  readonly have: number;
}

/** Whole numbers that sum to what all have together: in proportion to days, less what each had too many before, by largest remainder. */
export const sharesOf = (claims: readonly Claim[]): number[] => {
  const places = claims.reduce((sum, claim) => sum + claim.have, 0);
  const exact = (ratio: number) =>
    claims.map((claim) => Math.max(claim.least, Math.min(claim.most, ratio * claim.days - claim.owed)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  let [low, high] = [-40, 40];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (sum(exact(middle)) < places) low = middle;
    else high = middle;
  }
  const values = exact(high);
  const shares = values.map((value) => Math.floor(value + 1e-6));
  const order = values
    .map((value, i) => ({
      i,
      rest: Math.round((value - shares[i]!) * 1e6),
      more: claims[i]!.have > shares[i]! ? 1 : 0,
    }))
    .sort((a, b) => b.rest - a.rest || b.more - a.more || a.i - b.i);
  let left = places - sum(shares);
  for (const { i } of order) {
    if (left <= 0) break;
    if (shares[i]! >= claims[i]!.most) continue;
    shares[i]!++;
    left--;
  }
  return shares;
};
