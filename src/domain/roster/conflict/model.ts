// Why a rule of a board cannot be kept, whatever is planned: what stands against each other, and what would help.

/** One bound of a board, by its index in the list of its kind. */
export interface LimitPart {
  readonly kind: 'dayLimit' | 'personLimit';
  readonly limit: number;
}

/** One thing among those that cannot hold together. Numbers are indices into the board. */
export type ConflictPart =
  | { readonly kind: 'dayLimit' | 'personLimit'; readonly limit: number; readonly side: 'min' | 'max' }
  /** The person's day is held: by leave or travel, by a clause, or because somebody set it. */
  | { readonly kind: 'held'; readonly person: number; readonly day: number };

/** A change after which the rule can be kept; each was tried on the whole board before it is named. */
export type Correction =
  | {
      readonly kind: 'dayLimit' | 'personLimit';
      readonly limit: number;
      readonly side: 'min' | 'max';
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'held'; readonly person: number; readonly day: number };

export type Conflict =
  /** A plan that keeps the rule exists: planning again, or a change of cells, will find it. */
  | { readonly possible: true }
  | {
      readonly possible: false;
      /** Minimal: leave any one of them out and the rest can hold together. */
      readonly parts: readonly ConflictPart[];
      readonly corrections: readonly Correction[];
    };
