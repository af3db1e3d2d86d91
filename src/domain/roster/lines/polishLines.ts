// One person after another gets the best line against all others, until nobody's line gets better. Needs no solver.
import type { LinePricer } from './linePricer.ts';
import type { LineRoster } from './lineRoster.ts';

/** Gives everybody of `people` a lawful line, and leaves a plan that no change of a single person can better. */
export const polishLines = (
  roster: LineRoster,
  pricer: LinePricer,
  people: readonly number[],
  mostRounds = 100,
): void => {
  const price = new Float64Array(roster.space.days * (roster.space.types + 1));
  let unchanged = 0;
  for (let at = 0; at < people.length * mostRounds && unchanged < people.length; at++) {
    const person = people[at % people.length]!;
    const before = roster.value;
    const old = roster.lines[person] ?? null;
    roster.drop(person);
    roster.stepPrices(person, price);
    pricer.price(person, price);
    roster.put(person, pricer.line(person), pricer);
    const better = old === null || roster.value < before - 1e-9;
    if (!better && old !== null && roster.value > before - 1e-9) roster.put(person, old, pricer);
    unchanged = better ? 0 : unchanged + 1;
  }
};
