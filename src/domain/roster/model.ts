import type { ClockTime, PlainDate, Span } from '../../kernel/time.ts';
import type { Breach, DayLimit, Mode, PersonLimit, PersonOnDay, Reason, Ruling } from '../policy/model.ts';
import type { WorkingTime } from './workingTime.ts';

/** One letter a mode, so that a person's month is a short text: K Kantor, R Rumah, L Lokasi lain, D Dinas luar, C Cuti, - no working day. */
export const letterOf = {
  office: 'K',
  home: 'R',
  other: 'L',
  travel: 'D',
  leave: 'C',
  off: '-',
} as const satisfies Record<Mode, string>;
export type ModeLetter = (typeof letterOf)[Mode];
export const modeOf: Record<ModeLetter, Mode> = {
  K: 'office',
  R: 'home',
  L: 'other',
  D: 'travel',
  C: 'leave',
  '-': 'off',
};

/** A decided absence that the plan must respect, from leave or travel. */
export interface Absence extends Span {
  readonly employeeId: string;
  readonly mode: 'leave' | 'travel';
}

/** A cell that a person set and that planning leaves alone. */
export interface FixedCell {
  readonly employeeId: string;
  readonly day: PlainDate;
  readonly mode: Mode;
  /** Hours that go with the day, where the person set them too. */
  readonly time?: { readonly start: ClockTime; readonly end: ClockTime };
}

/** A day that an employee would rather spend in the office or at home; a soft cost, never above a rule. */
export interface Wish {
  readonly employeeId: string;
  readonly day: PlainDate;
  readonly mode: 'office' | 'home';
  /** How much it matters to him; 3 the most. */
  readonly weight: 1 | 2 | 3;
}

/** Everything a planner and the judge need about some units over a period; plain data, so that it can be written to a file and replayed. */
export interface RosterProblem {
  readonly days: readonly PlainDate[];
  readonly people: readonly RosterPerson[];
  readonly dayLimits: readonly DayLimit[];
  readonly personLimits: readonly PersonLimit[];
  /** What no plan of these people can meet. */
  readonly missing?: readonly Breach[];
  readonly wishes?: readonly Wish[];
  /** Decides between equal plans; the same seed gives the same plan. */
  readonly seed: number;
}

export interface RosterPerson {
  readonly employeeId: string;
  readonly unitId: string;
  /** By day index; `facts` are as of that day, null where the person is not employed here then. */
  readonly facts: readonly (PersonOnDay | null)[];
  readonly rulings: readonly Ruling[];
  /** Office days owed from earlier months; positive means this person has had more than his share. */
  readonly carried: number;
  readonly fixed: readonly (Mode | null)[];
}

/** A plan: by person the modes day by day, and why. `reasons[i]` indexes into the plan's reason list. */
export interface RosterPlan {
  readonly days: readonly PlainDate[];
  readonly lines: readonly RosterLine[];
  readonly reasons: readonly Reason[];
  /** Shifts and waves that the lines' `times` point into; left out where nobody has hours of his own. */
  readonly times?: readonly WorkingTime[];
}
export interface RosterLine {
  readonly employeeId: string;
  readonly unitId: string;
  /** One letter a day. */
  readonly modes: string;
  /** One character a day: `.` without hours, else a place in the plan's table (see `timeIndex`). */
  readonly times?: string;
  readonly why: readonly number[];
}

/** Moves of a plan's life; its state is a fold over them. */
export const planStates = ['draft', 'proposed', 'approved', 'published', 'withdrawn'] as const;
export type PlanState = (typeof planStates)[number];
