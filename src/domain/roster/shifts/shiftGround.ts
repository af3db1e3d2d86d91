// What the shifts of one unit are composed from.
import type { PlainDate } from '../../../kernel/time.ts';
import type { HistoryDay } from '../../policy/limitsFor.ts';
import type { RosterPerson, Wish } from '../model.ts';
import type { HoursOn } from './hoursOn.ts';
import type { RulesOn } from './rulesByDay.ts';

/** Published days of one person beside the plan, by day. */
export type Beside = ReadonlyMap<PlainDate, HistoryDay['cells'][number]>;

/** A day of a plan that is made again: its hours, null for a day without; `isFrozen` where it stays so. */
export interface StandingDay {
  readonly letter: string;
  readonly start: string | null;
  readonly isFrozen: boolean;
}

export interface ShiftGround {
  readonly unitId: string;
  /** Every day from the first to the last of the plan, in order. */
  readonly days: readonly PlainDate[];
  /** Positions in the roster problem, with the person. */
  readonly people: readonly (readonly [number, RosterPerson])[];
  readonly hours: (person: number, day: number) => HoursOn;
  /** By day the rules for a person's line. */
  readonly rulesOn: (person: number) => readonly RulesOn[];
  readonly beside: (employeeId: string) => Beside;
  readonly fixedTime: (employeeId: string, day: PlainDate) => string | null;
  readonly wishes: readonly Wish[];
  /** How a day stands in a plan that is made again; null where it stood in none. */
  readonly standing?: (employeeId: string, day: PlainDate) => StandingDay | null;
  /** Decided office days; absent while days off are still to be found. */
  readonly office?: (person: number, day: number) => boolean;
}
