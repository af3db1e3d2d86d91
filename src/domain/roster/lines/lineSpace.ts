// The lawful lines of every person, ready to be priced: one diagram per contract, shift types that behave alike as one choice.
import type { CoverCurves } from './coverCurves.ts';
import { compileCoverCurves } from './coverCurves.ts';
import { watchesOf } from './dayWatch.ts';
import { buildLineDiagram, type Counter, type DiagramPlan, type LineDiagram } from './lineDiagram.ts';
import type { RunPattern } from './mergeStates.ts';
import type { DaySum, OrderRules, ShiftPerson, ShiftProblem, Tally } from './model.ts';
import { compileRunPattern } from './runPattern.ts';

export interface PersonSpace {
  readonly diagram: LineDiagram;
  /** By class (from 1) its shift types. */
  readonly members: readonly (readonly number[])[];
  /** What the person's own wishes cost by `day * (types + 1) + choice`; Infinity where it is not possible. */
  readonly own: Float64Array;
  /** Points to be added to every line: wishes not met by default, aims at a count of zero. */
  readonly constant: number;
  /** Rules given up because no lawful line exists; empty in a sound problem. */
  readonly givenUp: readonly string[];
}

/** Somebody whose lines are all here. */
interface RosteredSpace extends PersonSpace {
  /** The person without the rules given up. */
  readonly person: ShiftPerson;
}

export interface LineSpace {
  readonly problem: ShiftProblem;
  readonly days: number;
  readonly types: number;
  readonly curves: CoverCurves;
  readonly people: readonly RosteredSpace[];
  /** True: every lawful line is held, so bounds are proofs. False: long horizons keep lines near an even pace only. */
  readonly complete: boolean;
  /** Nodes of the largest diagram. */
  readonly widest: number;
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** Shift types with the same way through the pattern, the same length and the same tallies. */
const classesOf = (problem: ShiftProblem, person: ShiftPerson, pattern: RunPattern): number[][] => {
  const groups = new Map<string, number[]>();
  for (let t = 0; t < problem.types.length; t++) {
    if (person.never.includes(t)) continue;
    const ways = [pattern.next, ...(pattern.later ?? []).map(({ next }) => next)].flatMap((next) =>
      Array.from({ length: pattern.states }, (_, s) => next[s * pattern.choices + t + 1]),
    );
    const tallies = person.tallies.map((tally) => (tally.types.includes(t) ? 1 : 0));
    const key = `${ways};${problem.types[t]!.minutes};${tallies}`;
    groups.set(key, [...(groups.get(key) ?? []), t]);
  }
  return [...groups.values()];
};

const byClass = (pattern: RunPattern, classes: readonly (readonly number[])[]): RunPattern => {
  const choices = classes.length + 1;
  const narrowed = (steps: Int32Array): Int32Array => {
    const next = new Int32Array(pattern.states * choices);
    for (let s = 0; s < pattern.states; s++) {
      next[s * choices] = steps[s * pattern.choices]!;
      for (const [k, [type]] of classes.entries()) {
        next[s * choices + k + 1] = steps[s * pattern.choices + type! + 1]!;
      }
    }
    return next;
  };
  const { states, start, later } = pattern;
  return {
    states,
    choices,
    start,
    next: narrowed(pattern.next),
    ...(later === undefined ? {} : { later: later.map(({ from, next }) => ({ from, next: narrowed(next) })) }),
  };
};

const worthOf = ({ aim }: Tally, cap: number): Float64Array | null =>
  aim === null || (aim.weightUnder === 0 && aim.weightOver === 0)
    ? null
    : Float64Array.from({ length: cap + 1 }, (_, count) => (count < aim.count ? -aim.weightUnder : aim.weightOver));

const counterOf = (tally: Tally, classes: readonly (readonly number[])[], days: number): Counter | null => {
  const within = new Uint8Array(days);
  for (let day = 0; day < days; day++) if (tally.days === null || tally.days.includes(day)) within[day] = 1;
  const lastDay = within.lastIndexOf(1);
  const counted = Uint8Array.from([0, ...classes.map(([type]) => (tally.types.includes(type!) ? 1 : 0))]);
  const possible = within.reduce((sum, day) => sum + day, 0);
  const limited = tally.max < possible;
  const enough = Math.max(tally.min, tally.aim?.count ?? 0);
  const cap = Math.min(possible, limited ? tally.max : enough);
  const worth = worthOf(tally, cap);
  if (lastDay < 0 || !counted.includes(1))
    return tally.min > 0
      ? { classes: counted, days: within, lastDay: days - 1, min: 1, cap: 0, saturates: true, worth: null }
      : null;
  if (!limited && tally.min <= 0 && worth === null) return null;
  return { classes: counted, days: within, lastDay, min: Math.max(0, tally.min), cap, saturates: !limited, worth };
};

const infinity = Number.POSITIVE_INFINITY;
/** Rules of order changed on all days, and sums of whichever days. */
const everywhere = (person: ShiftPerson, order: Partial<OrderRules>): ShiftPerson => ({
  ...person,
  ...order,
  ...(person.later === undefined ? {} : { later: person.later.map((each) => ({ ...each, ...order })) }),
});
const inSums = (person: ShiftPerson, sum: Partial<DaySum>): ShiftPerson => ({
  ...person,
  ...(person.sums === undefined ? {} : { sums: person.sums.map((each) => ({ ...each, ...sum })) }),
});
/** Giving up goes from what weighs least in the search to what leaves any line at all. */
const looser: readonly { readonly name: string; readonly of: (person: ShiftPerson) => ShiftPerson }[] = [
  { name: 'tallyMin', of: (p) => ({ ...p, tallies: p.tallies.map((t) => ({ ...t, min: 0 })) }) },
  { name: 'minMinutes', of: (p) => inSums({ ...p, minMinutes: 0 }, { minMinutes: 0 }) },
  { name: 'maxWeekends', of: (p) => inSums({ ...p, maxWeekends: infinity }, { maxWeekends: infinity }) },
  { name: 'shortestRun', of: (p) => everywhere(p, { shortestRun: 1, fewestDaysOff: Math.min(1, p.fewestDaysOff) }) },
  { name: 'tallyMax', of: (p) => ({ ...p, tallies: [] }) },
  { name: 'maxMinutes', of: (p) => inSums({ ...p, maxMinutes: infinity }, { maxMinutes: infinity }) },
  { name: 'longestRun', of: (p) => everywhere(p, { longestRun: infinity }) },
  { name: 'before', of: (p) => ({ ...p, before: null }) },
  { name: 'cannot', of: (p) => ({ ...p, cannot: [] }) },
  { name: 'rest', of: (p) => everywhere(p, { restMinutes: 0 }) },
  { name: 'fixed', of: (p) => ({ ...p, fixed: [] }) },
];

const ownCosts = (problem: ShiftProblem, person: ShiftPerson): { own: Float64Array; constant: number } => {
  const choices = problem.types.length + 1;
  const own = new Float64Array(problem.days * choices);
  let constant = 0;
  for (const { day, shift, wanted, weight } of person.requests) {
    if (wanted) constant += weight;
    for (let c = 1; c < choices; c++) {
      if (shift === 'any' || shift === c - 1)
        own[day * choices + c] = own[day * choices + c]! + (wanted ? -weight : weight);
    }
  }
  for (const { day, shift } of person.cannot) own[day * choices + shift + 1] = Number.POSITIVE_INFINITY;
  for (const type of person.never) {
    for (let day = 0; day < problem.days; day++) own[day * choices + type + 1] = Number.POSITIVE_INFINITY;
  }
  for (const { day, shift } of person.fixed) {
    for (let c = 0; c < choices; c++) if (c !== (shift ?? -1) + 1) own[day * choices + c] = Number.POSITIVE_INFINITY;
  }
  for (const { aim } of person.tallies) constant += aim === null ? 0 : aim.count * aim.weightUnder;
  return { own, constant };
};

interface Contract {
  readonly diagram: LineDiagram;
  readonly members: readonly (readonly number[])[];
  readonly corridor: number;
}

/** Corridors tried one after another when a diagram grows too large, in shifts ahead of or behind an even pace. */
const corridors = [Number.POSITIVE_INFINITY, 6, 3, 1.5, 1];

/** Null when the diagram is too large in every one of the corridors. */
const contractOf = (
  problem: ShiftProblem,
  person: ShiftPerson,
  mostNodes: number,
  widest: number,
  ways: readonly number[],
): Contract | null => {
  const pattern = compileRunPattern(problem, person);
  const classes = classesOf(problem, person, pattern);
  const unit = Math.max(
    1,
    classes.reduce((g, [type]) => greatestDivisor(problem.types[type!]!.minutes, g), 0),
  );
  const weekendOf = new Int32Array(problem.days).fill(-1);
  const weekendEnds = new Uint8Array(problem.days);
  for (const [w, days] of problem.weekends.entries()) {
    for (const day of days) weekendOf[day] = w;
    weekendEnds[days.at(-1)!] = 1;
  }
  const longest = Math.max(0, ...classes.map(([type]) => problem.types[type!]!.minutes));
  const about = {
    days: problem.days,
    pattern: byClass(pattern, classes),
    units: Int32Array.from([0, ...classes.map(([type]) => problem.types[type!]!.minutes / unit)]),
    weekendOf,
  };
  const plan: DiagramPlan = {
    ...about,
    minUnits: Math.max(0, Math.ceil(person.minMinutes / unit)),
    maxUnits:
      person.maxMinutes >= longest * problem.days ? Number.POSITIVE_INFINITY : Math.floor(person.maxMinutes / unit),
    weekendEnds,
    maxWeekends: person.maxWeekends >= problem.weekends.length ? Number.POSITIVE_INFINITY : person.maxWeekends,
    counters: person.tallies.flatMap((tally) => counterOf(tally, classes, problem.days) ?? []),
    watches: person.sums === undefined ? [] : watchesOf(person.sums, { ...about, unit }),
    corridor: Number.POSITIVE_INFINITY,
  };
  for (const corridor of ways) {
    if (corridor > widest) continue;
    const isLast = corridor === corridors.at(-1);
    const diagram = buildLineDiagram({ ...plan, corridor }, isLast ? Number.POSITIVE_INFINITY : mostNodes);
    if (diagram !== 'tooLarge') return { diagram, members: [[], ...classes], corridor };
  }
  return null;
};

/** Whether any path of the diagram has a finite cost. */
const hasLine = ({ diagram, members }: Contract, own: Float64Array, types: number): boolean => {
  const open = new Uint8Array(diagram.nodes);
  open[1] = 1;
  for (let day = diagram.days - 1; day >= 0; day--) {
    const usable = members.map((of, c) =>
      c === 0
        ? own[day * (types + 1)]! < Number.POSITIVE_INFINITY
        : of.some((type) => own[day * (types + 1) + type + 1]! < Number.POSITIVE_INFINITY),
    );
    const first = diagram.layerStart[day]!;
    for (let node = first; node < first + diagram.layerSize[day]!; node++) {
      for (let c = 0; c < diagram.choices; c++) {
        if (usable[c] && open[diagram.child[node * diagram.choices + c]!] === 1) open[node] = 1;
      }
    }
  }
  return open[diagram.root] === 1 && diagram.root > 0;
};

/** Nodes that may be reached in all diagrams together, in one of them at least and at most, and where a corridor left somebody without a line. */
const nodeBudget = { all: 60_000_000, least: 200_000, most: 3_000_000, alone: 6_000_000 } as const;

const nodesFor = (people: number): number =>
  Math.min(nodeBudget.most, Math.max(nodeBudget.least, nodeBudget.all / Math.max(1, people)));

const compile = (problem: ShiftProblem, mostNodes: number, ways: readonly number[]): LineSpace | null => {
  let widest = Number.POSITIVE_INFINITY;
  const contracts = new Map<string, Contract | null>();
  const contract = (person: ShiftPerson): Contract | null => {
    const { id: _, fixed: _f, cannot: _c, requests: _r, ...kind } = person;
    const key = JSON.stringify(kind, (_k, v) => (v === Number.POSITIVE_INFINITY ? 'inf' : v));
    const known = contracts.has(key) ? contracts.get(key)! : contractOf(problem, person, mostNodes, widest, ways);
    widest = Math.min(widest, known?.corridor ?? 0);
    contracts.set(key, known);
    return known;
  };
  const people: RosteredSpace[] = [];
  for (const person of problem.people) {
    let wish = person;
    let { own, constant } = ownCosts(problem, wish);
    let found = contract(wish);
    if (found === null) return null;
    const givenUp: string[] = [];
    if (Number.isFinite(found.corridor) && !hasLine(found, own, problem.types.length)) {
      found = contractOf(problem, person, nodeBudget.alone, Number.POSITIVE_INFINITY, ways);
    }
    for (const step of looser) {
      if (found === null || hasLine(found, own, problem.types.length)) break;
      givenUp.push(step.name);
      wish = step.of(wish);
      ({ own, constant } = ownCosts(problem, wish));
      found = contract(wish);
    }
    if (found === null) return null;
    people.push({ diagram: found.diagram, members: found.members, own, constant, givenUp, person: wish });
  }
  return {
    problem,
    days: problem.days,
    types: problem.types.length,
    curves: compileCoverCurves(problem),
    people,
    complete: widest === Number.POSITIVE_INFINITY,
    widest: people.reduce((most, { diagram }) => Math.max(most, diagram.nodes), 2),
  };
};

/** Compiles a problem. `mostNodes` bounds the work and memory of one diagram before equal nodes are merged. */
export const compileLineSpace = (problem: ShiftProblem, mostNodes = nodesFor(problem.people.length)): LineSpace => {
  const space = compile(problem, mostNodes, corridors);
  if (space === null) throw new Error('the last corridor has no limit');
  return space;
};

/** The same with every lawful line held; null where they do not fit. */
export const compileWholeSpace = (
  problem: ShiftProblem,
  mostNodes = nodesFor(problem.people.length),
): LineSpace | null => compile(problem, mostNodes, [Number.POSITIVE_INFINITY]);

/** Whether every line and every plan has a whole number of points, so that bounds may be rounded up. */
export const countsWhole = ({ curves, people }: LineSpace): boolean =>
  curves.cost.every(Number.isInteger) &&
  people.every(
    ({ own, constant, diagram }) =>
      Number.isInteger(constant) &&
      own.every((cost) => !Number.isFinite(cost) || Number.isInteger(cost)) &&
      (diagram.extra?.every(Number.isInteger) ?? true),
  );
