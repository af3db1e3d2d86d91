import type { LinearSolver } from '../engine/linearSolver.ts';
import { LinePricer } from '../lines/linePricer.ts';
import { LineRoster } from '../lines/lineRoster.ts';
import { compileLineSpace } from '../lines/lineSpace.ts';
import { seededRandom } from '../seededRandom.ts';
import type { SolveShifts } from './planShifts.ts';

/** Passes over all people of a unit, and how often a plan that gets no better is shaken up; counted, never timed. */
const effort = { passes: 12, shakes: 6, shaken: 4 } as const;

/**
 * Lines by exact best answers: each person in turn gets the best lawful line against all others, until nobody's can be
 * better; then a few people are taken out together and put back. The solver is not needed for it.
 */
export const solveShifts =
  (_solver: LinearSolver | null): SolveShifts =>
  (problem, seed) => {
    const space = compileLineSpace(problem);
    const pricer = new LinePricer(space);
    const roster = new LineRoster(space);
    const random = seededRandom(seed);
    const price = new Float64Array(space.days * (space.types + 1));
    const everyone = problem.people.map((_, i) => i);
    const shuffled = (list: readonly number[]): number[] =>
      list
        .map((person) => ({ person, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ person }) => person);
    const place = (person: number): void => {
      roster.stepPrices(person, price);
      if (pricer.price(person, price) === Number.POSITIVE_INFINITY)
        throw new Error(`no line is left for ${problem.people[person]!.id}`);
      roster.put(person, pricer.line(person), pricer);
    };
    const descend = (): void => {
      for (let pass = 0; pass < effort.passes; pass++) {
        const before = roster.value;
        for (const person of shuffled(everyone)) {
          roster.drop(person);
          place(person);
        }
        if (roster.value > before - 1e-6) return;
      }
    };
    for (const person of shuffled(everyone)) place(person);
    descend();
    for (let shake = 0; shake < effort.shakes; shake++) {
      const value = roster.value;
      const kept = roster.whole();
      const out = shuffled(everyone).slice(0, effort.shaken);
      for (const person of out) roster.drop(person);
      for (const person of out) place(person);
      descend();
      if (roster.value > value + 1e-6) for (const person of everyone) roster.put(person, kept[person]!, pricer);
    }
    return roster.whole();
  };
