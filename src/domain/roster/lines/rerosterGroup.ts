// Rosters a few people anew by column generation while all others keep their lines: a strong step of the local search, with a proof where nothing better is left.
import type { LinearSolver } from '../engine/linearSolver.ts';
import { diveLines } from './diveLines.ts';
import { type Generated, generateLines } from './generateLines.ts';
import { LineMaster } from './lineMaster.ts';
import type { LinePricer } from './linePricer.ts';
import type { LineRoster } from './lineRoster.ts';
import type { Line } from './model.ts';

export interface GroupLimits {
  readonly rounds: number;
  readonly diveRounds: number;
  readonly random: () => number;
  readonly shouldStop: () => boolean;
  /** All points are whole numbers. */
  readonly whole: boolean;
  readonly dives: number;
  /** Also looks for other plans that are just as good. */
  readonly equal: boolean;
}

/** `proven`: with the others as they stand no better plan of these people exists. */
export type GroupOutcome = 'better' | 'equal' | 'worse' | 'proven';

/**
 * Puts new lines of `people` into the roster when the plan gets better or stays as good; known lines may be handed in as a beginning.
 * Everything counted in rounds, so the same random numbers give the same plan.
 */
export const rerosterGroup = (
  roster: LineRoster,
  pricer: LinePricer,
  solver: LinearSolver,
  people: readonly number[],
  limits: GroupLimits,
): GroupOutcome => {
  const { space } = roster;
  const before = roster.value;
  const kept = people.map((person) => roster.lines[person]!);
  for (const person of people) roster.drop(person);
  const others = roster.value - emptyCost(roster);
  const putBack = (lines: ReadonlyMap<number, Line>): void => {
    for (const [i, person] of people.entries()) roster.put(person, lines.get(person) ?? kept[i]!, pricer);
  };
  const master = new LineMaster(space, solver, people, Int32Array.from(roster.present));
  try {
    for (const [i, person] of people.entries()) {
      master.add({ person, line: kept[i]!, cost: pricer.ownCost(person, kept[i]!) });
    }
    const target = before - others;
    const search = new GroupSearch(master, pricer, people, limits, target);
    const { lines, proven } = search.run();
    if (lines === null) {
      putBack(new Map());
      return proven ? 'proven' : 'worse';
    }
    putBack(lines);
    if (roster.value < before - 1e-6) return 'better';
    if (roster.value < before + 1e-6) return 'equal';
    for (const person of people) roster.drop(person);
    putBack(new Map());
    return 'worse';
  } finally {
    master.close();
  }
};

/** Splits once on how many people are missing in all, then dives with that number held. */
class GroupSearch {
  private readonly sum: number;

  constructor(
    private readonly master: LineMaster,
    private readonly pricer: LinePricer,
    private readonly people: readonly number[],
    private readonly limits: GroupLimits,
    private readonly target: number,
  ) {
    const covers = master.space.problem.covers.map((_, j) => j);
    this.sum = master.watch({ covers, sign: 1, heavy: true });
  }

  private generate(lower: number, upper: number, cutoff: number): Generated | null {
    this.master.limitSums(new Map([[this.sum, { lower, upper }]]));
    const { rounds, shouldStop, whole } = this.limits;
    return generateLines(this.master, this.pricer, { rounds, open: this.people, shouldStop, cutoff, whole });
  }

  private isHopeless({ bound }: Generated): boolean {
    return (this.limits.whole ? Math.ceil(bound - 1e-6) : bound) >= this.target - 1e-6;
  }

  /** Dives with at most so many missing. */
  private dive(from: Generated, most: number): Map<number, Line> | null {
    for (let dive = 0; dive < this.limits.dives; dive++) {
      if (this.limits.shouldStop()) return null;
      this.master.limitSums(new Map([[this.sum, { lower: 0, upper: most }]]));
      const found = diveLines(this.master, this.pricer, from.answer, {
        rounds: this.limits.diveRounds,
        random: this.limits.random,
        chance: dive === 0 ? 0 : 0.3,
        cutoff: this.target + 1e-6 - (this.limits.whole && !this.limits.equal ? 1 : 0),
        retries: 3,
        shouldStop: this.limits.shouldStop,
      });
      if (found !== null) return found;
    }
    return null;
  }

  run(): { readonly lines: Map<number, Line> | null; readonly proven: boolean } {
    const unsolved = { lines: null, proven: false };
    const root = this.generate(0, Number.POSITIVE_INFINITY, this.target);
    if (root === null || this.limits.shouldStop()) return unsolved;
    if (this.isHopeless(root)) return { lines: null, proven: true };
    const missing = root.answer.sumAmount[this.sum]!;
    const below = Math.floor(missing + 1e-5);
    if (missing - below < 1e-3) return { lines: this.dive(root, below), proven: false };
    let proven = true;
    for (const [lower, upper, most] of [
      [below + 1, Number.POSITIVE_INFINITY, below + 1],
      [0, below, below],
    ] as const) {
      const branch = this.generate(lower, upper, this.target);
      if (branch === null || this.limits.shouldStop()) return unsolved;
      if (this.isHopeless(branch)) continue;
      proven = false;
      if (branch.answer.unmet > 1e-6) continue;
      const lines = this.dive(branch, most);
      if (lines !== null) return { lines, proven: false };
    }
    return { lines: null, proven };
  }
}

/** What the covers would cost with the people who have a line now: the part of the value a master sees as its own. */
const emptyCost = (roster: LineRoster): number => {
  const { cost, width, covers } = roster.space.curves;
  let sum = 0;
  for (let j = 0; j < covers; j++) sum += cost[j * width + roster.present[j]!]!;
  return sum;
};
