// The numbers that one person's line must keep to, put together from the rules that hold in a question.
import type { BoardHours } from '../../board.ts';
import type { HoursRule } from './model.ts';

/** Nothing is asked by 0 as a minimum and by infinity as a maximum; minutes are a week's, on average. */
export interface LineLimits {
  readonly rest: number;
  readonly longestRun: number;
  readonly shortestRun: number;
  readonly shortestOff: number;
  readonly mostNights: number;
  readonly leastMinutes: number;
  readonly mostMinutes: number;
  readonly mostWeekends: number;
}

export const noLimits: LineLimits = {
  rest: 0,
  longestRun: Number.POSITIVE_INFINITY,
  shortestRun: 0,
  shortestOff: 0,
  mostNights: Number.POSITIVE_INFINITY,
  leastMinutes: 0,
  mostMinutes: Number.POSITIVE_INFINITY,
  mostWeekends: Number.POSITIVE_INFINITY,
};

const isLeast = (rule: HoursRule): boolean => noLimits[rule] === 0;

/** The limits with one more rule; the stricter number holds. */
export const withRule = (limits: LineLimits, rule: HoursRule, value: number): LineLimits => ({
  ...limits,
  [rule]: isLeast(rule) ? Math.max(limits[rule], value) : Math.min(limits[rule], value),
});

/** What a clause asks; rest in minutes. */
export const limitOf = (hours: BoardHours, rule: HoursRule, at: number): number =>
  rule === 'rest' ? hours.rests[at]!.minutes : (hours.rules[at]!.rules[rule] ?? noLimits[rule]);

/** The next number that asks less, as somebody would write it: an hour, a night, a day; null where it asks nothing any more. */
export const looser = (rule: HoursRule, value: number): number | null => {
  const step = rule === 'rest' || rule === 'leastMinutes' || rule === 'mostMinutes' ? 60 : 1;
  if (!isLeast(rule)) return value + step;
  return value <= (rule === 'shortestRun' || rule === 'shortestOff' ? 1 : 0) ? null : Math.max(0, value - step);
};
