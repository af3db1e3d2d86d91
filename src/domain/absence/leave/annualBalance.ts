import { addMonths, type PlainDate } from '../../../kernel/time.ts';
import type { LeaveFigures } from './model.ts';

export interface BalanceFacts {
  readonly year: number;
  /** First day of service; null where it is not known, and then everybody is entitled. */
  readonly serviceStart: PlainDate | null;
  /** Approved working days by year. */
  readonly taken: Readonly<Record<number, number>>;
  /** Working days of this year that are asked for and not decided. */
  readonly waiting: number;
  /** Days carried into this year by older records; takes the place of what would be worked out. Below nothing where days were taken before. */
  readonly opening?: number | null;
  /** First year of which records are whole; what lies before is not presumed unused. Null where there are none. */
  readonly keptSince: number | null;
}

/** Working days of one year. */
export interface LeaveBalance {
  readonly entitled: number;
  readonly carried: number;
  readonly taken: number;
  readonly waiting: number;
  readonly left: number;
}

/** Whether somebody was entitled at the end of a year. */
const entitledIn = (year: number, facts: BalanceFacts, afterMonths: number): boolean =>
  facts.serviceStart === null || addMonths(facts.serviceStart, afterMonths) <= (`${year}-12-31` as PlainDate);

/** The balance of annual leave: this year's days, what is carried from former ones, less what was taken and waits. Peraturan BKN 24/2017. */
export const annualBalance = (
  yearly: NonNullable<LeaveFigures['yearly']>,
  afterMonths: number,
  facts: BalanceFacts,
): LeaveBalance => {
  const { year, taken, waiting, opening } = facts;
  const daysOf = (each: number) => (entitledIn(each, facts, afterMonths) ? yearly.days : 0);
  const isKept = (each: number) => facts.keptSince !== null && each >= facts.keptSince;
  const unused = (each: number) => (isKept(each) ? Math.max(0, daysOf(each) - (taken[each] ?? 0)) : 0);
  const untouched = (each: number) => isKept(each) && daysOf(each) > 0 && (taken[each] ?? 0) === 0;
  const most = untouched(year - 1) && untouched(year - 2) ? yearly.carriedAfterTwoUnused : yearly.carried;
  const carried = opening ?? Math.min(most, unused(year - 1));
  const entitled = daysOf(year);
  const used = taken[year] ?? 0;
  return { entitled, carried, taken: used, waiting, left: Math.max(0, entitled + carried - used - waiting) };
};
