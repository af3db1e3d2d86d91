// Whom to roster anew together: by chance, rather those whose lines cost most at the prices of the relaxation.
import type { LinePricer } from './linePricer.ts';
import type { LineRoster } from './lineRoster.ts';

/** Different people, `size` of them, in the order of the plan. */
export const chooseGroup = (
  roster: LineRoster,
  pricer: LinePricer,
  coverDual: Float64Array,
  size: number,
  random: () => number,
): number[] => {
  const { space } = roster;
  const people = space.people.map((_, person) => person);
  if (size >= people.length) return people;
  const guided = random() < 0.5;
  const ranked = people.map((person) => {
    const chance = random();
    return { person, rank: guided ? chance ** (1 / (0.2 + excess(roster, pricer, coverDual, person))) : chance };
  });
  ranked.sort((a, b) => b.rank - a.rank);
  return ranked
    .slice(0, size)
    .map(({ person }) => person)
    .sort((a, b) => a - b);
};

/** How much more a person's line costs at these prices than the cheapest one, in points. */
const excess = (roster: LineRoster, pricer: LinePricer, coverDual: Float64Array, person: number): number => {
  const { space } = roster;
  const { curves, days, types } = space;
  const group = curves.groups[curves.groupOf[person]!]!;
  const price = new Float64Array(days * (types + 1));
  for (let a = 0; a < days * types; a++) {
    let worth = 0;
    for (let k = group.start[a]!; k < group.start[a + 1]!; k++) worth += coverDual[group.index[k]!]!;
    price[Math.floor(a / types) * (types + 1) + (a % types) + 1] = -worth;
  }
  const line = roster.lines[person]!;
  let cost = pricer.ownCost(person, line) - space.people[person]!.constant;
  for (let day = 0; day < days; day++) cost += price[day * (types + 1) + line[day]! + 1]!;
  return Math.max(0, cost - pricer.price(person, price));
};
