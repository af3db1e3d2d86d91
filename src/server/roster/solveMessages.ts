import type { Placement } from '../../domain/roster/placement/model.ts';
import type { PlacementAnswer } from '../../domain/roster/placement/solvePlacement.ts';
import type { RosterInput, Solved, SolveStep } from '../../domain/roster/rosterInput.ts';
import type { ShiftAnswer, ShiftTask } from '../../domain/roster/shifts/solveShifts.ts';

/** One part of a plan, solved by whichever thread is free; the answer does not depend on which. */
export interface PartTask {
  readonly placement: Placement;
  readonly office: Uint8Array;
  readonly seed: number;
}

/** What a thread of the pool is asked: a part of the places, or the lines of one ward. */
export type PoolTask = { readonly part: PartTask } | { readonly ward: ShiftTask };
export type PoolAnswer = { readonly part: PlacementAnswer } | { readonly ward: ShiftAnswer };

export interface PoolRequest {
  readonly id: number;
  readonly task: PoolTask;
  /** Seconds that it may take at most. */
  readonly seconds: number;
}
export interface PoolReply {
  readonly id: number;
  readonly answer: PoolAnswer;
  readonly solver: string;
}

/** From the thread that rules, plans and judges; it waits for an answer after `wards` and after `parts`. */
export type SolveMessage =
  | { readonly kind: 'progress'; readonly step: SolveStep; readonly done: number; readonly total: number }
  | { readonly kind: 'wards'; readonly tasks: readonly ShiftTask[] }
  | { readonly kind: 'parts'; readonly tasks: readonly PartTask[] }
  | { readonly kind: 'solved'; readonly solved: Solved };
export interface PartsSolved {
  readonly answers: readonly PlacementAnswer[];
  readonly solver: string;
}
export interface WardsSolved {
  readonly answers: readonly ShiftAnswer[];
  readonly solver: string;
}

/** To that thread: a plan to make, and the answer that it waits for meanwhile. */
export type SolveOrder =
  | { readonly kind: 'plan'; readonly input: RosterInput }
  | { readonly kind: 'answer'; readonly answer: PartsSolved | WardsSolved };
