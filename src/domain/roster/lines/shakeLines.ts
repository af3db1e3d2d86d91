// Takes a few people out and puts each back by the best answer to all others: a small step that needs no solver.
import type { LinePricer } from './linePricer.ts';
import type { LineRoster } from './lineRoster.ts';
import { polishLines } from './polishLines.ts';

/** One such step with `people`, in the order given; a plan that got worse is taken back. */
export const shakeLines = (
  roster: LineRoster,
  pricer: LinePricer,
  people: readonly number[],
  random: () => number,
): void => {
  const { space } = roster;
  const before = roster.value;
  const kept = people.map((person) => roster.lines[person]!);
  const price = new Float64Array(space.days * (space.types + 1));
  for (const person of people) roster.drop(person);
  for (const person of people) {
    roster.stepPrices(person, price);
    // A little chance in the prices, so that the same people do not simply take their old lines again.
    for (let at = 0; at < price.length; at++) price[at] = price[at]! + random() * 2 - 1;
    pricer.price(person, price);
    roster.put(person, pricer.line(person), pricer);
  }
  polishLines(roster, pricer, people);
  if (roster.value <= before + 1e-9) return;
  for (const [i, person] of people.entries()) roster.put(person, kept[i]!, pricer);
};
