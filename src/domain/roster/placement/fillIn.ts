import type { PlacementState } from './openState.ts';

/** Gives places to cells that stand away, the best first by `delta` and then by `order` (one number a candidate), while that makes the plan better. */
export const fillIn = (
  state: PlacementState,
  candidates: Int32Array | readonly number[],
  order: Float64Array,
): void => {
  const { office } = state;
  const able = new Int32Array(candidates.length);
  const worth = new Float64Array(candidates.length);
  let many = 0;
  for (let i = 0; i < candidates.length; i++) {
    const cell = candidates[i]!;
    if (office[cell] !== 0) continue;
    able[many] = cell;
    worth[many++] = state.delta(cell) + order[i]!;
  }
  const best = inOrder(able, worth, many);
  for (let i = 0; i < many; i++) if (state.delta(best[i]!) < 0) state.flip(best[i]!);
};

/** The first `many` cells by worth, equals as they stand. Numbers alone are sorted without a call for each comparison. */
export const inOrder = (cells: Int32Array, worth: Float64Array, many: number): Int32Array => {
  const sorted = worth.slice(0, many).sort();
  const placeOf = new Map<number, number>();
  for (let i = many - 1; i >= 0; i--) placeOf.set(sorted[i]!, i);
  const ordered = new Int32Array(many);
  for (let i = 0; i < many; i++) {
    const place = placeOf.get(worth[i]!)!;
    ordered[place] = cells[i]!;
    placeOf.set(worth[i]!, place + 1);
  }
  return ordered;
};
