import type { PlainDate } from '../../kernel/time.ts';
import type { ClauseRef, Reason } from '../policy/model.ts';

/** One unit's part of a plan with all that judging a cell needs, so that a screen can judge while somebody types. No health data. */
export interface Board {
  readonly days: readonly PlainDate[];
  readonly people: readonly BoardPerson[];
  readonly dayLimits: readonly BoardDayLimit[];
  readonly personLimits: readonly BoardPersonLimit[];
  readonly reasons: readonly Reason[];
}

export interface BoardPerson {
  readonly employeeId: string;
  /** One letter a day. */
  readonly modes: string;
  /** By day the letters that the clauses leave open, e.g. `KR`, `R`, `-`. */
  readonly open: readonly string[];
  /** By day an index into `reasons`: why it stands so. */
  readonly why: readonly number[];
  /** By day `1` where a person or a clause fixed the cell. */
  readonly fixed: string;
}

export interface BoardDayLimit {
  readonly day: number;
  readonly mode: 'office' | 'home';
  /** Indices into `people`. */
  readonly counted: readonly number[];
  /** Counted people of other units who are in the mode that day. */
  readonly elsewhere: number;
  /** Several units share the bound. */
  readonly shared: boolean;
  /** People outside the plan who are counted in `elsewhere` by their published days, and those of whom nothing is published yet. */
  readonly outside?: { readonly people: number; readonly waiting: number };
  readonly min: number | null;
  readonly max: number | null;
  readonly reason: number;
}

export interface BoardPersonLimit {
  readonly person: number;
  readonly days: readonly number[];
  readonly mode: 'office' | 'home';
  readonly min: number | null;
  readonly max: number | null;
  readonly reason: number;
}

/** A rule that the modes on a board break: which, where, by how much. */
export interface BoardFault {
  readonly code:
    | 'roster.tooMany'
    | 'roster.tooFew'
    | 'roster.notAllowed'
    | 'roster.personTooMany'
    | 'roster.personTooFew';
  readonly day: number | null;
  readonly people: readonly number[];
  readonly shared: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  readonly reason: number;
  readonly ref: ClauseRef | null;
}
