// Rosters a few people anew by column generation while all others keep their lines: a strong step of the local search, with a proof where nothing better is left.
import type { LinearSolver } from '../engine/linearSolver.ts';
import { diveLines } from './diveLines.ts';
import { generateLines } from './generateLines.ts';
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
    const grown = generateLines(master, pricer, {
      rounds: limits.rounds,
      open: people,
      shouldStop: limits.shouldStop,
      cutoff: target,
      whole: limits.whole,
    });
    if (grown === null || limits.shouldStop()) {
      putBack(new Map());
      return 'worse';
    }
    const bound = limits.whole ? Math.ceil(grown.bound - 1e-6) : grown.bound;
    if (bound >= target - 1e-6) {
      putBack(new Map());
      return 'proven';
    }
    let outcome: GroupOutcome = 'worse';
    for (let dive = 0; dive < limits.dives; dive++) {
      const found = diveLines(master, pricer, grown.answer, {
        rounds: limits.diveRounds,
        random: limits.random,
        chance: dive === 0 ? 0 : 0.3,
        cutoff: target + 1e-6,
        shouldStop: limits.shouldStop,
      });
      if (found === null) continue;
      putBack(found);
      if (roster.value < before - 1e-6) return 'better';
      if (roster.value < before + 1e-6) outcome = 'equal';
      if (outcome === 'equal') return outcome;
      for (const person of people) roster.drop(person);
    }
    putBack(new Map());
    return outcome;
  } finally {
    master.close();
  }
};

/** What the covers would cost with the people who have a line now: the part of the value a master sees as its own. */
const emptyCost = (roster: LineRoster): number => {
  const { cost, width, covers } = roster.space.curves;
  let sum = 0;
  for (let j = 0; j < covers; j++) sum += cost[j * width + roster.present[j]!]!;
  return sum;
};
