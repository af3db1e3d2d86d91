// Covers as convex curves over the number of people present, hard limits as a steep last part.
import type { Cover, ShiftProblem } from './model.ts';

/** The cost of each cover by number present: `cost[j * width + y]`; and which covers an assignment counts for. */
export interface CoverCurves {
  readonly covers: number;
  /** Number of people + 1. */
  readonly width: number;
  readonly cost: Float64Array;
  /** Points a unit of a broken hard cover weighs in the search; far above every soft weight. */
  readonly hardWeight: number;
  /** By person a group of people who count for the same covers. */
  readonly groupOf: Int32Array;
  /** By group: covers of an assignment `day * types + type` are `index[start[a] … start[a + 1]]`. */
  readonly groups: readonly { readonly start: Int32Array; readonly index: Int32Array }[];
}

const softCost = (cover: Cover, present: number): number =>
  present < cover.requirement
    ? (cover.requirement - present) * cover.weightUnder
    : (present - cover.requirement) * cover.weightOver;

const hardUnits = (cover: Cover, present: number): number =>
  Math.max(0, cover.min - present) + Math.max(0, present - cover.max);

const heaviest = (problem: ShiftProblem): number => {
  let most = 100;
  for (const cover of problem.covers) most = Math.max(most, cover.weightUnder, cover.weightOver);
  for (const person of problem.people) {
    for (const request of person.requests) most = Math.max(most, request.weight);
    for (const { aim } of person.tallies) most = Math.max(most, aim?.weightUnder ?? 0, aim?.weightOver ?? 0);
  }
  return most;
};

const assignmentsOf = (problem: ShiftProblem, counts: (cover: Cover) => boolean): CoverCurves['groups'][number] => {
  const types = problem.types.length;
  const lists: number[][] = Array.from({ length: problem.days * types }, () => []);
  for (const [j, cover] of problem.covers.entries()) {
    if (!counts(cover)) continue;
    for (const type of cover.types) lists[cover.day * types + type]!.push(j);
  }
  const start = new Int32Array(lists.length + 1);
  for (const [a, list] of lists.entries()) start[a + 1] = start[a]! + list.length;
  return { start, index: Int32Array.from(lists.flat()) };
};

/** Builds the curves; people with the same set of restricted covers share a group. */
export const compileCoverCurves = (problem: ShiftProblem): CoverCurves => {
  const width = problem.people.length + 1;
  const hardWeight = 50 * heaviest(problem);
  const cost = new Float64Array(problem.covers.length * width);
  for (const [j, cover] of problem.covers.entries()) {
    for (let y = 0; y < width; y++) cost[j * width + y] = softCost(cover, y) + hardWeight * hardUnits(cover, y);
  }
  const restricted = problem.covers.flatMap((cover) => (cover.people === null ? [] : [new Set(cover.people)]));
  const known = new Map<string, number>();
  const groups: CoverCurves['groups'][number][] = [];
  const groupOf = Int32Array.from(problem.people, (_, person) => {
    const key = restricted.map((people) => (people.has(person) ? '1' : '0')).join('');
    let group = known.get(key);
    if (group === undefined) {
      group = groups.length;
      known.set(key, group);
      groups.push(assignmentsOf(problem, (cover) => cover.people === null || cover.people.includes(person)));
    }
    return group;
  });
  return { covers: problem.covers.length, width, cost, hardWeight, groupOf, groups };
};
