import type { SolveStep } from '../../domain/roster/rosterInput.ts';

/** Where each step of planning begins and ends, of a hundred; loading comes before, saving after. */
const spans = { rule: [15, 15], lines: [20, 50], search: [50, 80], judge: [80, 80] } as const;

export const percentOf = (step: SolveStep, done: number, total: number): number =>
  Math.round(spans[step][0] + ((spans[step][1] - spans[step][0]) * done) / Math.max(1, total));
