// Shift work as numbers: days, shift types, people and cover of one unit, for hospitals, fire brigades and civil police. Knows nothing of clauses or names of the house.
// People, shift types and days are meant by their position in the lists, counted from 0.

/** A kind of shift: morning, evening, night, 24 hours. */
export interface ShiftType {
  readonly id: string;
  /** Working time in minutes that one such shift adds to a person's total. */
  readonly minutes: number;
  /** Minutes after midnight of its day; `end` is over 1440 when it ends the day after. Null: unknown, rest is then not judged. */
  readonly start: number | null;
  readonly end: number | null;
  /** Positions of shift types that nobody may have on the day after this one. */
  readonly mayNotPrecede: readonly number[];
  /** Most shifts of this very type on days in a row (such as 3 nights); null: no limit of its own. */
  readonly longestRun: number | null;
  /** Days off at least after a run that ends in this type (such as 2 after nights); 0 or 1 ask nothing. */
  readonly daysOffAfter: number;
}

/** How a person came to the first day. Where it is unknown every minimum counts as met and every run begins at 0. */
export interface Before {
  /** Last shift type worked, be it on the eve or before the days off; null: unknown or never. */
  readonly shift: number | null;
  /** Shifts in a row up to and with the eve; 0 when the eve was off. */
  readonly run: number;
  /** Of these, the last ones of the same type as `shift`. */
  readonly sameRun: number;
  /** Days off in a row up to and with the eve; 0 when the eve was worked. */
  readonly daysOff: number;
}

/** A count of one person's shifts of some types on some days, with hard limits and a soft aim (nights a month, shifts a week, fair share). */
export interface Tally {
  readonly id: string;
  readonly types: readonly number[];
  /** Days it looks at, ascending; null: every day. */
  readonly days: readonly number[] | null;
  readonly min: number;
  /** Infinity: no limit. */
  readonly max: number;
  /** Count aimed at; every shift below costs `weightUnder`, every one above `weightOver`. Null: no aim. */
  readonly aim: { readonly count: number; readonly weightUnder: number; readonly weightOver: number } | null;
}

/** A wish: of `wanted` the weight is paid when it is not met, of unwanted when it happens. `shift` 'any' means working at all that day. */
export interface ShiftRequest {
  readonly day: number;
  readonly shift: number | 'any';
  readonly wanted: boolean;
  /** Points paid, ≥ 0. */
  readonly weight: number;
}

/** What one shift asks of the next. */
export interface OrderRules {
  /** Shifts on days in a row. A run that touches the last day may be shorter than `shortestRun`: it goes on after it. */
  readonly longestRun: number;
  readonly shortestRun: number;
  /** Days off in a row between two runs; the same grace at the last day. */
  readonly fewestDaysOff: number;
  /** Minutes between the end of a shift and the start of the next, however many days apart; 0: only `mayNotPrecede` counts. */
  readonly restMinutes: number;
}

/** Totals over some of the days, ascending. */
export interface DaySum {
  readonly id: string;
  readonly days: readonly number[];
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** Weekends with at least one shift on one of the days. */
  readonly maxWeekends: number;
}

/** One person: all limits are hard, only requests and the aims of tallies are soft. */
export interface ShiftPerson extends OrderRules {
  readonly id: string;
  /** Total of `minutes` over the days, both ends allowed. */
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** Weekends (see `weekends` of the problem) with at least one shift. */
  readonly maxWeekends: number;
  /**
   * Other rules of order from a day on, ascending; the person's own hold before the first. A run is too long by the rules of the day on
   * which it becomes so, too short by those of its first day, and a rest by those of the day of its second shift.
   */
  readonly later?: readonly (OrderRules & { readonly from: number })[];
  /** Totals beside those of all days. */
  readonly sums?: readonly DaySum[];
  readonly tallies: readonly Tally[];
  /** Shift types this person never gets (not qualified, forbidden by health or law). */
  readonly never: readonly number[];
  /** Days that are settled: a shift type, or null for a day off (leave, a published day). */
  readonly fixed: readonly { readonly day: number; readonly shift: number | null }[];
  /** Single shifts that are not possible. */
  readonly cannot: readonly { readonly day: number; readonly shift: number }[];
  readonly requests: readonly ShiftRequest[];
  readonly before: Before | null;
}

/** A wanted number of people at one time, counted over some types and some people (all, or those with a skill). */
export interface Cover {
  readonly id: string;
  readonly day: number;
  readonly types: readonly number[];
  /** Positions of the people who count; null: everybody. */
  readonly people: readonly number[] | null;
  /** Aim: each person below costs `weightUnder`, each above `weightOver`. */
  readonly requirement: number;
  readonly weightUnder: number;
  readonly weightOver: number;
  /** Hard limits: fewer or more is a fault. 0 and Infinity ask nothing. */
  readonly min: number;
  readonly max: number;
}

export interface ShiftProblem {
  /** Number of days; day 0 is the first. */
  readonly days: number;
  readonly types: readonly ShiftType[];
  readonly people: readonly ShiftPerson[];
  readonly covers: readonly Cover[];
  /** Each a set of days in a row, ascending and apart from the others; worked when any of its days is. */
  readonly weekends: readonly (readonly number[])[];
}

/** What a person has on each day: a shift type by position, or `dayOff`. */
export type Line = Int8Array;
export const dayOff = -1;

/** A plan: a line for each person, in the order of the problem's people. */
export type Lines = readonly Line[];
