import type { PlainDate } from '../../kernel/time.ts';
import type { ClauseRef, Overruled, Reason } from '../policy/model.ts';
import type { HoursGround } from './shifts/hoursGround.ts';
import type { WorkingTime } from './workingTime.ts';

/** One unit's part of a plan with all that judging a cell needs, so that a screen can judge while somebody types. No health data. */
export interface Board {
  readonly days: readonly PlainDate[];
  readonly people: readonly BoardPerson[];
  readonly dayLimits: readonly BoardDayLimit[];
  readonly personLimits: readonly BoardPersonLimit[];
  readonly reasons: readonly Reason[];
  /** Sets of clauses that gave way, each with the one it gave way to. */
  readonly overruled?: readonly (readonly Overruled[])[];
  /** Shifts and waves that the people's `times` point into, and the rules on them; left out where nobody has hours of his own. */
  readonly times?: readonly WorkingTime[];
  readonly hours?: BoardHours;
}

export interface BoardPerson {
  readonly employeeId: string;
  /** One letter a day. */
  readonly modes: string;
  /** One character a day, see `timeIndex`; left out where the person has no hours of his own. */
  readonly times?: string;
  /** By day the letters that the clauses leave open, e.g. `KR`, `R`, `-`. */
  readonly open: readonly string[];
  /** By day an index into `reasons`: why it stands so. */
  readonly why: readonly number[];
  /** By day `1` where a person or a clause fixed the cell. */
  readonly fixed: string;
  /** By day an index into `overruled`, or -1; left out where no clause ever gave way. */
  readonly overruled?: readonly number[];
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

/** As `HoursGround`, with people by their place on the board and reasons by theirs. */
export interface BoardHours {
  readonly shifts: readonly (Omit<HoursGround['shifts'][number], 'reason'> & { readonly reason: number })[];
  readonly rests: readonly (Omit<HoursGround['rests'][number], 'reason'> & { readonly reason: number })[];
  readonly rules: readonly (Omit<HoursGround['rules'][number], 'reason'> & { readonly reason: number })[];
  readonly beside: HoursGround['beside'];
  readonly spans?: HoursGround['spans'];
}

/** A rule that the modes on a board break: which, where, by how much. */
export interface BoardFault {
  readonly code:
    | 'roster.tooMany'
    | 'roster.tooFew'
    | 'roster.notAllowed'
    | 'roster.personTooMany'
    | 'roster.personTooFew'
    | 'shifts.tooFew'
    | 'shifts.tooMany'
    | 'shifts.untimed'
    | 'rest'
    | `shiftRules.${string}`;
  readonly day: number | null;
  readonly people: readonly number[];
  readonly shared: boolean;
  readonly params: Readonly<Record<string, string | number>>;
  readonly reason: number;
  readonly ref: ClauseRef | null;
}
