// What the months of many people add up to: a line of a table of units.
import type { DayState } from './model.ts';
import type { MonthTotals } from './totalsOf.ts';

const came: readonly DayState[] = ['present', 'late', 'early', 'lateAndEarly', 'incomplete', 'excused'];
const away: readonly DayState[] = ['leave', 'permit', 'travel'];

type DaysOfMonth = Pick<MonthTotals, 'days'>;
const daysIn = ({ days }: DaysOfMonth, states: readonly DayState[]): number =>
  states.reduce((sum, state) => sum + (days[state] ?? 0), 0);

/** Days on which somebody came, late and half recorded ones among them. */
export const daysPresent = (totals: DaysOfMonth): number => daysIn(totals, came);
/** Days that are over and decided and on which somebody had to come; leave may lie ahead, and is no such day. */
export const daysDue = (totals: DaysOfMonth): number => daysPresent(totals) + (totals.days.absent ?? 0);
/** Days away with a reason. */
export const daysAway = (totals: DaysOfMonth): number => daysIn(totals, away);

export const sumFields = [
  'people',
  'workdays',
  'due',
  'present',
  'away',
  'absent',
  'lateTimes',
  'lateMinutes',
  'earlyTimes',
  'earlyMinutes',
  'noRecord',
  'waiting',
  'requiredMinutes',
  'workedMinutes',
] as const;
export type MonthSums = Readonly<Record<(typeof sumFields)[number], number>>;

const sumsOfOne = (totals: MonthTotals): MonthSums => ({
  people: 1,
  workdays: totals.workdays,
  due: daysDue(totals),
  present: daysPresent(totals),
  away: daysAway(totals),
  absent: totals.days.absent ?? 0,
  lateTimes: totals.lateTimes,
  lateMinutes: totals.lateMinutes,
  earlyTimes: totals.earlyTimes,
  earlyMinutes: totals.earlyMinutes,
  noRecord: totals.noIn + totals.noOut,
  waiting: totals.waiting,
  requiredMinutes: totals.requiredMinutes,
  workedMinutes: totals.workedMinutes,
});

export const sumMonths = (months: readonly MonthTotals[]): MonthSums => {
  const sums = Object.fromEntries(sumFields.map((name) => [name, 0])) as Record<(typeof sumFields)[number], number>;
  for (const month of months) {
    const one = sumsOfOne(month);
    for (const name of sumFields) sums[name] += one[name];
  }
  return sums;
};
