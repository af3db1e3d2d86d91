import { fillIn } from './fillIn.ts';
import type { PlacementState } from './openState.ts';
import type { Regions } from './regions.ts';

const hottest = 6;
const coldest = 0.2;
/** Exchanges tried between two recreations. */
const exchanges = 24;

/**
 * Ruin and recreate: empties one to three days (or one person's period), fills them again the best first, and tries exchanges in
 * between; worse plans are taken less and less often. Leaves the best plan in the state. `moves` counts, never a clock;
 * `going` may end it early. Answers how many moves were made.
 */
export const recreate = (
  state: PlacementState,
  regions: Regions,
  moves: number,
  random: () => number,
  going: () => boolean = () => true,
): number => {
  const { office, placement } = state;
  const { cells, personOf, dayOf } = placement;
  const { byDay, byPerson } = regions;
  const dayCount = byDay.start.length - 1;
  const personCount = byPerson.start.length - 1;
  if (cells === 0 || moves <= 0) return 0;
  const personAt = new Int32Array(cells);
  const dayAt = new Int32Array(cells);
  for (let p = 0; p < personCount; p++)
    for (let i = byPerson.start[p]!; i < byPerson.start[p + 1]!; i++) personAt[byPerson.list[i]!] = p;
  for (let d = 0; d < dayCount; d++)
    for (let i = byDay.start[d]!; i < byDay.start[d + 1]!; i++) dayAt[byDay.list[i]!] = d;
  let best = state.total();
  let now = best;
  let kept = office.slice();
  const cool = (coldest / hottest) ** (1 / moves);
  let heat = hottest;
  const accepts = (change: number): boolean => change <= 0 || random() < Math.exp(-change / heat);
  const keepIfBest = () => {
    if (now >= best) return;
    best = now;
    kept = office.slice();
  };
  const within = (sets: { start: Int32Array; list: Int32Array }, k: number): number =>
    sets.list[sets.start[k]! + Math.floor(random() * (sets.start[k + 1]! - sets.start[k]!))]!;
  let move = 0;
  for (; move < moves; move++) {
    if ((move & 63) === 0 && !going()) break;
    const ruined: number[] = [];
    const take = (sets: { start: Int32Array; list: Int32Array }, k: number) => {
      for (let i = sets.start[k]!; i < sets.start[k + 1]!; i++) ruined.push(sets.list[i]!);
    };
    const kind = random();
    if (kind < 0.2) take(byPerson, Math.floor(random() * personCount));
    else {
      const many = kind < 0.65 ? 1 : kind < 0.9 ? 2 : 3;
      const days = new Set<number>();
      while (days.size < Math.min(many, dayCount)) days.add(Math.floor(random() * dayCount));
      for (const d of days) take(byDay, d);
    }
    const before = ruined.map((cell) => office[cell]!);
    for (const cell of ruined) if (office[cell] === 1) state.flip(cell);
    fillIn(
      state,
      ruined,
      Float64Array.from(ruined, () => random() * 2),
    );
    const after = state.total();
    if (accepts(after - now)) now = after;
    else for (const [i, cell] of ruined.entries()) if (office[cell] !== before[i]) state.flip(cell);
    keepIfBest();
    for (let i = 0; i < exchanges; i++) {
      const cell = Math.floor(random() * cells);
      const way = random();
      const other = way < 0.55 ? within(byDay, dayAt[cell]!) : way < 0.9 ? within(byPerson, personAt[cell]!) : -1;
      if (
        other >= 0 &&
        (office[other] === office[cell] || (personOf[other] === personOf[cell] && dayOf[other] === dayOf[cell]))
      )
        continue;
      let change = state.flip(cell);
      if (other >= 0) change += state.flip(other);
      if (accepts(change)) {
        now += change;
        keepIfBest();
      } else {
        if (other >= 0) state.flip(other);
        state.flip(cell);
      }
    }
    heat *= cool;
  }
  state.set(kept);
  return move;
};
