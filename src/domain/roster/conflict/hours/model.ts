// Why a shift stays short or a line breaks its rules, whatever is planned; and what would help. Numbers are indices into the board.
import { type LineRules, ruleNames } from '../../../policy/clauses/lineFaults.ts';

/** A rule on one person's line: the rest between shifts, or one of the rules of a clause. */
export const hoursRules = ['rest', ...ruleNames] as const satisfies readonly ('rest' | keyof LineRules)[];
export type HoursRule = (typeof hoursRules)[number];

/** People of one shift on one day: `group` in `hours.shifts`, `time` in the board's times. */
export interface CoverTarget {
  readonly kind: 'cover';
  readonly group: number;
  readonly time: number;
  readonly day: number;
  readonly side: 'min' | 'max';
}
/** A rule that one person's line breaks; `at` in `hours.rests` for the rest, else in `hours.rules`. */
export interface LineTarget {
  readonly kind: 'rule';
  readonly rule: HoursRule;
  readonly at: number;
  readonly person: number;
  /** A day where it shows; null for a sum over the whole line. */
  readonly day: number | null;
}
export type HoursTarget = CoverTarget | LineTarget;

export type HoursPart =
  /** `bound` holds in the question; below `usual` where the shift is short today already and must only not get worse. */
  | (CoverTarget & { readonly bound: number; readonly usual: number })
  /** A rule of a clause for all its people, or for the one whose line breaks it. */
  | { readonly kind: 'rule'; readonly rule: HoursRule; readonly at: number; readonly person: number | null }
  | { readonly kind: 'held'; readonly person: number; readonly day: number }
  /** Published days right before or after the plan. */
  | { readonly kind: 'beside'; readonly person: number; readonly side: 'before' | 'after' };

/** A cell of a plan that was found, where it differs from the board. */
export interface FoundCell {
  readonly person: number;
  readonly day: number;
  readonly letter: 'K' | 'R' | 'L' | '-';
  /** In the board's times; null without hours. */
  readonly time: number | null;
}

/** A change after which a plan without the breach was found; `cells` are that plan. */
export type HoursCorrection = (
  | (CoverTarget & { readonly from: number; readonly to: number })
  /** So many people from elsewhere in this shift on this day. */
  | {
      readonly kind: 'lend';
      readonly group: number;
      readonly time: number;
      readonly day: number;
      readonly count: number;
    }
  | {
      readonly kind: 'rule';
      readonly rule: HoursRule;
      readonly at: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'held'; readonly person: number; readonly day: number }
) & { readonly cells: readonly FoundCell[] };

export type HoursConflict =
  /** A plan without the breach was found, nothing else being worse: the board with these cells. */
  | { readonly outcome: 'possible'; readonly cells: readonly FoundCell[] }
  | {
      readonly outcome: 'impossible';
      readonly parts: readonly HoursPart[];
      /** Without any one of the parts the rest can hold; false where the steps ended before that was certain. */
      readonly minimal: boolean;
      readonly corrections: readonly HoursCorrection[];
      /** False where the steps ended before every change was tried. */
      readonly allTried: boolean;
    }
  /** The steps ended before either was certain. */
  | { readonly outcome: 'undecided' };
