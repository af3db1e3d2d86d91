import { fillIn } from './fillIn.ts';
import type { PlacementState } from './openState.ts';
import type { Regions } from './regions.ts';

/** A first plan from nothing: scarce minima first, then day by day; among equals whoever has had the fewest office days. */
export const firstPlan = (
  state: PlacementState,
  regions: Regions,
  carried: (person: number) => number,
  random: () => number,
): void => {
  const { placement, office, load, offBy } = state;
  const { personOf, dayOf, families } = placement;
  const persons = personOf.reduce((most, person) => Math.max(most, person), -1) + 1;
  const taken = Float64Array.from({ length: persons }, (_, person) => carried(person) + random() * 0.5);
  const order = (cell: number) => taken[personOf[cell]!]! / 64;
  const through = (cells: Int32Array | readonly number[]) => {
    const before = Uint8Array.from(cells, (cell) => office[cell]!);
    fillIn(state, cells, order);
    for (let i = 0; i < cells.length; i++) if (office[cells[i]!] !== before[i]) taken[personOf[cells[i]!]!]!++;
  };
  const membersOf = (k: number) => families.list.subarray(families.start[k]!, families.start[k + 1]!);
  const minima: number[] = [];
  for (let k = 0; k < families.min.length; k++) {
    const members = membersOf(k);
    if (offBy(k) > 0 && load[k]! < families.min[k]! && members.every((cell) => dayOf[cell] === dayOf[members[0]!]))
      minima.push(k);
  }
  const slack = (k: number) => families.start[k + 1]! - families.start[k]! - families.min[k]!;
  minima.sort((a, b) => slack(a) - slack(b) || a - b);
  for (const k of minima) if (offBy(k) > 0) through(neededOf(state, membersOf(k), families.min[k]! - load[k]!, order));
  const { start, list } = regions.byDay;
  for (let d = 0; d + 1 < start.length; d++) through(list.subarray(start[d]!, start[d + 1]!));
};

/** As many of the members as a minimum still lacks, the best first. */
const neededOf = (
  state: PlacementState,
  members: Int32Array,
  lacking: number,
  order: (cell: number) => number,
): number[] => {
  const able = [...members].filter((cell) => state.office[cell] === 0);
  const worth = new Map(able.map((cell) => [cell, state.delta(cell) + order(cell)]));
  return able.sort((a, b) => worth.get(a)! - worth.get(b)! || a - b).slice(0, Math.max(0, lacking));
};
