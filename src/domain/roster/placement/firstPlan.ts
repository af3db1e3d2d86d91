import { fillIn, inOrder } from './fillIn.ts';
import type { PlacementState } from './openState.ts';
import type { Regions } from './regions.ts';

/** A first plan from nothing: scarce minima first, then day by day; among equals whoever has had the fewest office days. */
export const firstPlan = (
  state: PlacementState,
  regions: Regions,
  carried: (person: number) => number,
  random: () => number,
): void => {
  const { placement, office, load } = state;
  const { personOf, dayOf, families } = placement;
  let persons = 0;
  for (let cell = 0; cell < personOf.length; cell++) persons = Math.max(persons, personOf[cell]! + 1);
  const taken = Float64Array.from({ length: persons }, (_, person) => carried(person) + random() * 0.5);
  const orderOf = (cells: Int32Array): Float64Array => {
    const order = new Float64Array(cells.length);
    for (let i = 0; i < cells.length; i++) order[i] = taken[personOf[cells[i]!]!]! / 64;
    return order;
  };
  const through = (cells: Int32Array) => {
    const before = new Uint8Array(cells.length);
    for (let i = 0; i < cells.length; i++) before[i] = office[cells[i]!]!;
    fillIn(state, cells, orderOf(cells));
    for (let i = 0; i < cells.length; i++) if (office[cells[i]!] !== before[i]) taken[personOf[cells[i]!]!]!++;
  };
  const membersOf = (k: number) => families.list.subarray(families.start[k]!, families.start[k + 1]!);
  const minima: number[] = [];
  for (let k = 0; k < families.min.length; k++) {
    if (state.offBy(k) === 0 || load[k]! >= families.min[k]!) continue;
    const members = membersOf(k);
    if (members.every((cell) => dayOf[cell] === dayOf[members[0]!])) minima.push(k);
  }
  const slack = (k: number) => families.start[k + 1]! - families.start[k]! - families.min[k]!;
  minima.sort((a, b) => slack(a) - slack(b) || a - b);
  for (const k of minima)
    if (state.offBy(k) > 0) through(neededOf(state, membersOf(k), families.min[k]! - load[k]!, orderOf));
  const { start, list } = regions.byDay;
  for (let d = 0; d + 1 < start.length; d++) through(list.subarray(start[d]!, start[d + 1]!));
};

/** As many of the members as a minimum still lacks, the best first. */
const neededOf = (
  state: PlacementState,
  members: Int32Array,
  lacking: number,
  orderOf: (cells: Int32Array) => Float64Array,
): Int32Array => {
  const able = members.filter((cell) => state.office[cell] === 0).sort();
  const worth = orderOf(able);
  for (let i = 0; i < able.length; i++) worth[i] = state.delta(able[i]!) + worth[i]!;
  return inOrder(able, worth, able.length).subarray(0, Math.max(0, lacking));
};
