import type { ClockTime } from '../../../kernel/time.ts';
import type { ClauseRef } from '../../policy/model.ts';
import type { ShiftProblem } from '../lines/model.ts';
import type { WorkingTime } from '../workingTime.ts';
import type { RulesOn } from './rulesByDay.ts';

/** What a person's day leaves to a line of shifts: one of some shifts or off, one of some shifts for certain, or nothing to choose. */
export type Slot =
  | { readonly kind: 'open'; readonly types: readonly number[] }
  | { readonly kind: 'must'; readonly types: readonly number[] }
  | { readonly kind: 'settled'; readonly type: number | null };

/** A shift as a type of the problem; `clause` is null for hours that only published days know. */
export interface UnitShift {
  readonly start: ClockTime;
  readonly end: ClockTime;
  readonly time: WorkingTime | null;
  readonly minimum: number;
  readonly maximum: number | null;
}

/** One unit's shifts as the engine of lines solves them, and how its numbers are read back. */
export interface ShiftUnit {
  readonly unitId: string;
  /** Positions in the roster problem's people, in the order of the problem's. */
  readonly people: readonly number[];
  readonly types: readonly UnitShift[];
  /** Days of the plan; the problem may hold published days after them. */
  readonly days: number;
  readonly slots: readonly (readonly Slot[])[];
  /** By person and day the clauses that his line rests on. */
  readonly rulesOn: readonly (readonly RulesOn[])[];
  /** Clauses by the name of a sum of the problem's people. */
  readonly sums: ReadonlyMap<string, ClauseRef>;
  readonly problem: ShiftProblem;
}
