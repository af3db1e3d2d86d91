import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addDays, addMonths, daysBetween, daysFrom, type PlainDate, yearOf } from '../../../kernel/time.ts';
import type { EmploymentKind } from '../../people/model.ts';
import type { LeaveBalance } from './annualBalance.ts';
import type { LeaveRule } from './model.ts';

export interface LeaveAsked {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface LeaveFacts {
  readonly today: PlainDate;
  readonly employmentKind: EmploymentKind | null;
  readonly sex: 'male' | 'female' | null;
  readonly serviceStart: PlainDate | null;
  readonly isWorkday: (day: PlainDate) => boolean;
  /** Of annual leave in a year; null where none is kept. Other kinds do not look at it. */
  readonly balanceOf: (year: number) => LeaveBalance | null;
  /** Absences and open requests of the same person. */
  readonly others: readonly LeaveAsked[];
}

/** How far ahead leave may be asked for. */
const monthsAhead = 18;
const longestDays = 3 * 366;

/** Length in the unit of its kind, and the working days of each year. */
export interface LeaveLength {
  readonly length: number;
  readonly workdays: number;
  readonly byYear: Readonly<Record<number, number>>;
}

/** Months begun: from the fifth to the fourth of the next month is one, a day more are two. */
const monthsBegun = ({ from, to }: LeaveAsked): number => {
  let months = 1;
  while (addMonths(from, months) <= to) months += 1;
  return months;
};

export const measureLeave = (
  unit: LeaveRule['unit'],
  asked: LeaveAsked,
  isWorkday: (day: PlainDate) => boolean,
): LeaveLength => {
  const byYear: Record<number, number> = {};
  let workdays = 0;
  for (const day of daysFrom(asked.from, asked.to)) {
    if (!isWorkday(day)) continue;
    workdays += 1;
    byYear[yearOf(day)] = (byYear[yearOf(day)] ?? 0) + 1;
  }
  const length =
    unit === 'workdays' ? workdays : unit === 'months' ? monthsBegun(asked) : daysBetween(asked.from, asked.to) + 1;
  return { length, workdays, byYear };
};

/** Whether leave may be asked for; the answer tells how long it is. The decision stays a person's. */
export const judgeLeave = (rule: LeaveRule, asked: LeaveAsked, facts: LeaveFacts): Result<LeaveLength> => {
  const { from, to } = asked;
  const { kind } = rule;
  if (to < from) return refuse('absence.endBeforeStart');
  if (daysBetween(from, to) >= longestDays || from > addMonths(facts.today, monthsAhead))
    return refuse('leave.tooFar', { months: monthsAhead });
  if (facts.employmentKind === null || !rule.employmentKinds.includes(facts.employmentKind))
    return refuse('leave.notForKind', { kind });
  if (rule.sex !== undefined && facts.sex !== null && facts.sex !== rule.sex)
    return refuse('leave.notForKind', { kind });
  if (facts.serviceStart !== null && addMonths(facts.serviceStart, rule.afterMonths) > from)
    return refuse('leave.tooNew', { kind, day: addMonths(facts.serviceStart, rule.afterMonths) });
  const earliest = addDays(facts.today, -rule.daysBack);
  if (from < earliest) return refuse('leave.tooLate', { kind, day: earliest });
  const other = facts.others.find((each) => each.from <= to && each.to >= from);
  if (other !== undefined) return refuse('leave.overlaps', { from: other.from, to: other.to });
  const measured = measureLeave(rule.unit, asked, facts.isWorkday);
  if (measured.workdays === 0) return refuse('leave.noWorkday');
  if (measured.length < rule.least) return refuse('leave.tooShort', { kind, unit: rule.unit, least: rule.least });
  if (measured.length > rule.most)
    return refuse('leave.tooLong', { kind, unit: rule.unit, most: rule.most, asked: measured.length });
  for (const [year, days] of rule.yearly === null ? [] : Object.entries(measured.byYear)) {
    const balance = facts.balanceOf(Number(year));
    if (balance !== null && days > balance.left)
      return refuse('leave.balance', { year, left: balance.left, asked: days });
  }
  return ok(measured);
};
