import type { PlacementState } from './openState.ts';

/** Gives places to cells that stand away, the best first by `delta` and then by `order`, while that makes the plan better. */
export const fillIn = (
  state: PlacementState,
  candidates: Int32Array | readonly number[],
  order: (cell: number) => number,
): void => {
  const { office } = state;
  const able: { cell: number; worth: number }[] = [];
  for (const cell of candidates) if (office[cell] === 0) able.push({ cell, worth: state.delta(cell) + order(cell) });
  able.sort((a, b) => a.worth - b.worth || a.cell - b.cell);
  for (const { cell } of able) if (state.delta(cell) < 0) state.flip(cell);
};
