import type { Solved, SolveStep } from '../../domain/roster/rosterInput.ts';

export type SolveMessage =
  | { readonly kind: 'progress'; readonly step: SolveStep; readonly done: number; readonly total: number }
  | { readonly kind: 'solved'; readonly solved: Solved };
