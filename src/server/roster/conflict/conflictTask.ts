import type { Board } from '../../../domain/roster/board.ts';
import type { HoursTarget } from '../../../domain/roster/conflict/hours/model.ts';
import type { LimitPart } from '../../../domain/roster/conflict/model.ts';

/** A conflict that the thread looks for. */
export type ConflictTask =
  | { readonly kind: 'places'; readonly board: Board; readonly target: LimitPart }
  | { readonly kind: 'hours'; readonly board: Board; readonly target: HoursTarget };
