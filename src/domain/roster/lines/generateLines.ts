// Column generation: prices from the master, cheapest lines by exact pricing, a proven bound each round.
import type { LineMaster, MasterAnswer } from './lineMaster.ts';
import type { LinePricer } from './linePricer.ts';

export interface Generated {
  readonly answer: MasterAnswer;
  /** No whole plan of these people (with what is settled) is below this. */
  readonly bound: number;
  readonly rounds: number;
  /** No line with a negative reduced cost is left. */
  readonly complete: boolean;
  /** The prices that gave the bound. */
  readonly boundPrices: Float64Array;
}

export interface GenerationLimits {
  readonly rounds: number;
  /** People whose lines are looked for; the others are settled. */
  readonly open: readonly number[];
  readonly shouldStop: () => boolean;
  /** Ends when the bound reaches this: nothing better than a known plan is left here. */
  readonly cutoff?: number;
  /** A relaxation this low is good enough: no more lines are asked for. */
  readonly enough?: number;
  /** Share of the best known prices in the prices asked with, 0 to below 1. */
  readonly smoothing?: number;
  /** All points are whole numbers. */
  readonly whole?: boolean;
}

const small = 1e-6;

/** Prices by `day * (types + 1) + choice` of one person from the prices of the covers. */
export const pricesFor = (master: LineMaster, person: number, coverDual: Float64Array, price: Float64Array): void => {
  const { curves, types, days } = master.space;
  const group = curves.groups[curves.groupOf[person]!]!;
  for (let day = 0; day < days; day++) {
    price[day * (types + 1)] = 0;
    for (let type = 0; type < types; type++) {
      const a = day * types + type;
      let worth = 0;
      for (let k = group.start[a]!; k < group.start[a + 1]!; k++) worth += coverDual[group.index[k]!]!;
      price[day * (types + 1) + type + 1] = -worth;
    }
  }
};

/** Adds lines until none improves the relaxation, the rounds are used up or the cutoff is met. Null when the relaxation has no answer. */
export const generateLines = (master: LineMaster, pricer: LinePricer, limits: GenerationLimits): Generated | null => {
  const { space } = master;
  const price = new Float64Array(space.days * (space.types + 1));
  let bound = Number.NEGATIVE_INFINITY;
  let center: Float64Array | null = null;
  let smoothing = limits.smoothing ?? 0;
  let answer = master.solve();
  if (answer === null) return null;
  let boundPrices = answer.coverDual;
  let rounds = 0;
  let complete = false;
  const settled = master.people.filter((person) => !limits.open.includes(person));

  /** Asks every open person at these prices; gives the Lagrangian bound and how many new lines came. */
  const ask = (at: Float64Array, sums: Float64Array, current: MasterAnswer): { bound: number; added: number } => {
    let sum = master.coverBound(at, sums);
    let added = 0;
    for (const person of limits.open) {
      pricesFor(master, person, at, price);
      const least = pricer.price(person, price);
      sum += least + space.people[person]!.constant;
      if (least === Number.POSITIVE_INFINITY) continue;
      const line = pricer.line(person);
      const cost = pricer.ownCost(person, line);
      let reduced = cost - current.personDual[person]!;
      pricesFor(master, person, current.coverDual, price);
      for (let day = 0; day < space.days; day++) reduced += price[day * (space.types + 1) + line[day]! + 1]!;
      if (reduced < -small && master.add({ person, line, cost }).isNew) added++;
    }
    return { bound: settled.length > 0 ? Number.NEGATIVE_INFINITY : sum, added };
  };

  while (rounds < limits.rounds && !limits.shouldStop()) {
    const current: MasterAnswer = answer;
    if (limits.enough !== undefined && current.objective <= limits.enough) break;
    rounds++;
    let at = current.coverDual;
    if (smoothing > 0 && center !== null) {
      const from: Float64Array = center;
      at = current.coverDual.map((dual, j) => smoothing * from[j]! + (1 - smoothing) * dual);
    }
    let asked = ask(at, current.sumDual, current);
    if (asked.bound > bound) {
      bound = asked.bound;
      center = at;
      boundPrices = at;
    }
    if (asked.added === 0 && at !== current.coverDual) {
      asked = ask(current.coverDual, current.sumDual, current);
      if (asked.bound > bound) {
        bound = asked.bound;
        center = current.coverDual;
        boundPrices = center;
      }
      smoothing *= 0.7;
    }
    if (asked.added === 0) {
      complete = true;
      break;
    }
    const proven = limits.whole === true ? Math.ceil(bound - small) : bound;
    if (limits.cutoff !== undefined && proven >= limits.cutoff - small) break;
    if (limits.whole === true && proven >= current.objective - small) {
      complete = true;
      break;
    }
    answer = master.solve();
    if (answer === null) return null;
  }
  return { answer, bound, rounds, complete, boundPrices };
};
