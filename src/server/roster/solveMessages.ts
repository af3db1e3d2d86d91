import type { Placement } from '../../domain/roster/placement/model.ts';
import type { PlacementAnswer } from '../../domain/roster/placement/solvePlacement.ts';
import type { Solved, SolveStep } from '../../domain/roster/rosterInput.ts';

/** One part of a plan, solved by whichever thread is free; the answer does not depend on which. */
export interface PartTask {
  readonly placement: Placement;
  readonly office: Uint8Array;
  readonly seed: number;
}
export interface PartRequest {
  readonly id: number;
  readonly task: PartTask;
  /** Seconds that this part may take at most. */
  readonly seconds: number;
}
export interface PartReply {
  readonly id: number;
  readonly answer: PlacementAnswer;
  readonly solver: string;
}

/** From the thread that rules, plans and judges; it waits for `PartsSolved` after `parts`. */
export type SolveMessage =
  | { readonly kind: 'progress'; readonly step: SolveStep; readonly done: number; readonly total: number }
  | { readonly kind: 'parts'; readonly tasks: readonly PartTask[] }
  | { readonly kind: 'solved'; readonly solved: Solved };
export interface PartsSolved {
  readonly answers: readonly PlacementAnswer[];
  readonly solver: string;
}
