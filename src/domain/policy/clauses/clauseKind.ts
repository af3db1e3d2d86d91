import type { z } from 'zod';
import type { ClockTime, PlainDate } from '../../../kernel/time.ts';
import type { Counter, Room } from '../../workplace/model.ts';
import type { Field } from '../field.ts';
import type { Mode, PersonOnDay, SwitchState } from '../model.ts';

/** Facts beside the people that some kinds look at. */
export interface PolicyFacts {
  readonly switches: readonly SwitchState[];
  readonly rooms: readonly Room[];
  readonly counters: readonly Counter[];
  /** Place of each employee among the sorted people of his unit, for those whose lasting place (`placeInUnit`) is not recorded. */
  readonly indexInUnit: ReadonlyMap<string, number>;
}
export interface DayFacts extends PolicyFacts {
  readonly day: PlainDate;
}

export interface Spoken {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a clause says about one person on one day. */
export interface Say extends Spoken {
  /** Modes that would be closed without this clause. */
  readonly opens?: readonly Mode[];
  readonly forbids?: readonly Mode[];
  readonly duties?: readonly Spoken[];
  readonly officeDuties?: readonly Spoken[];
  readonly homeRank?: number;
  readonly officeRank?: number;
}

/** A bound that a clause puts on some people of one day; `key` tells apart the groups of one clause. */
interface DayBound extends Spoken {
  readonly key: string;
  readonly mode: 'office' | 'home';
  readonly counted: readonly string[];
  readonly min: number | null;
  readonly max: number | null;
}

/** A governed day of a plan that is published before or after the one at hand: fixed, not judged, but counted. */
export interface PastDay {
  readonly day: PlainDate;
  readonly mode: Mode;
  /** Known where the plan has shifts or waves. */
  readonly start?: ClockTime;
  readonly end?: ClockTime;
  readonly personal: boolean;
  /** No working day between it and the plan is unknown, so that a run may go on across the border. */
  readonly adjoins: boolean;
}
export interface PastCell extends PastDay {
  readonly employeeId: string;
}

/** One person's governed working days, in order; `only` is the single mode open, if others were ruled out. */
interface PersonDays {
  readonly employeeId: string;
  readonly days: readonly { readonly day: PlainDate; readonly open: readonly Mode[]; readonly personal: boolean }[];
  readonly history: readonly PastDay[];
}
interface PersonBound extends Spoken {
  readonly key: string;
  readonly days: readonly PlainDate[];
  readonly mode: 'office' | 'home';
  readonly min: number | null;
  readonly max: number | null;
}

/** One person-day of a finished plan, as the judge sees it; `end` before `start` means the next day. */
export interface Cell {
  readonly person: PersonOnDay;
  readonly day: PlainDate;
  readonly mode: Mode;
  readonly start?: ClockTime;
  readonly end?: ClockTime;
  /** True where another clause leaves only this mode, so that counting rules do not blame the plan for it. */
  readonly forced?: boolean;
  /** True where the person is kept at home for his own sake, so that days at home are not counted against him. */
  readonly personal?: boolean;
  /** True for a published day of somebody outside the plan: counted with the others, and never at fault by himself. */
  readonly beside?: boolean;
  /** True where the person's days off come from his line and not from the calendar. */
  readonly roundTheClock?: boolean;
}
export interface Fault extends Spoken {
  readonly day: PlainDate | null;
  readonly employeeIds: readonly string[];
}

/** One kind of clause: its shape, what it says, what it bounds, and its own judgement on a finished plan. */
export interface ClauseKind<C> {
  readonly schema: z.ZodType<C>;
  /** What an officer may change, in the order of the sentence. */
  readonly fields: readonly Field[];
  /** 0 to 100; the greater wins between clauses of equal level and scope. */
  readonly strictness: (clause: C) => number;
  /** Adds to how narrow the scope is, where the clause looks at the person himself. */
  readonly personal?: (clause: C) => boolean;
  /** Clauses with the same subject displace each other; null: all hold together. */
  readonly subject?: (clause: C) => string;
  readonly onPerson?: (clause: C, person: PersonOnDay, facts: DayFacts) => Say | null;
  readonly onDay?: (clause: C, people: readonly PersonOnDay[], facts: DayFacts) => readonly DayBound[];
  /** What no plan can meet with the people there are, each once over all days. */
  readonly missing?: (
    clause: C,
    days: readonly { readonly facts: DayFacts; readonly people: readonly PersonOnDay[] }[],
  ) => readonly Fault[];
  readonly onPeriod?: (clause: C, line: PersonDays) => readonly PersonBound[];
  /** Judges the cells that the clause governs, without using the bounds above. `others`: see `judgesLines`. */
  readonly judge?: (
    clause: C,
    cells: readonly Cell[],
    facts: PolicyFacts,
    history: readonly PastCell[],
    others: readonly Cell[],
  ) => readonly Fault[];
  /**
   * Set where the judge looks at a person's whole line: it is told the published days beside the plan, whatever governed them, and as
   * `others` the days of the plan of those people that the clause does not govern.
   */
  readonly judgesLines?: true;
  /** Codes of contradictions inside the clause itself. */
  readonly contradictions?: (clause: C) => readonly Spoken[];
}
