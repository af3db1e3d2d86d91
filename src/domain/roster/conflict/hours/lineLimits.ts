// The numbers that one person's line must keep to, put together from the rules that hold in a question.
import type { BoardHours } from '../../board.ts';
import type { HoursRule } from './model.ts';

/** What holds on a day for runs and rests. Nothing is asked by 0 as a minimum and by infinity as a maximum; the rest is in minutes. */
export interface DayLimits {
  readonly rest: number;
  readonly longestRun: number;
  readonly shortestRun: number;
  readonly shortestOff: number;
  readonly mostNights: number;
}

/** What holds for totals over some days of the plan; null: all of them. Minutes are a week's, on average. */
export interface SumLimits {
  readonly days: readonly number[] | null;
  /** Hours are measured. */
  readonly isMeasured: boolean;
  readonly leastMinutes: number;
  readonly mostMinutes: number;
  readonly mostWeekends: number;
}

/** The numbers that a line must keep to: on each day of the board, or on all of them alike where one stands there; and its totals. */
export interface LineLimits {
  readonly onDays: readonly DayLimits[];
  readonly sums: readonly SumLimits[];
}

export const noLimits: Readonly<Record<HoursRule, number>> = {
  rest: 0,
  longestRun: Number.POSITIVE_INFINITY,
  shortestRun: 0,
  shortestOff: 0,
  mostNights: Number.POSITIVE_INFINITY,
  leastMinutes: 0,
  mostMinutes: Number.POSITIVE_INFINITY,
  mostWeekends: Number.POSITIVE_INFINITY,
};
const { leastMinutes, mostMinutes, mostWeekends, ...noDayLimits } = noLimits;
const noSumLimits = { leastMinutes, mostMinutes, mostWeekends };

const isLeast = (rule: HoursRule): boolean => noLimits[rule] === 0;

/** One rule of a clause as it holds for a person. */
export interface HeldRule {
  readonly rule: HoursRule;
  readonly value: number;
  /** Days of the board on which it holds; null: all of them. */
  readonly days: readonly number[] | null;
  readonly isMeasured: boolean;
}

const stricter = (rule: HoursRule, a: number, b: number): number => (isLeast(rule) ? Math.max(a, b) : Math.min(a, b));

/** The limits of some rules together; where two hold on a day, the stricter number does. */
export const limitsOfRules = (rules: readonly HeldRule[], days: number): LineLimits => {
  const changes = rules.some((each) => each.days !== null);
  const onDays = Array.from({ length: changes ? days : 1 }, () => ({ ...noDayLimits }));
  const sums = new Map<string, { -readonly [K in keyof SumLimits]: SumLimits[K] }>();
  for (const { rule, value, days: own, isMeasured } of rules) {
    if (rule === 'leastMinutes' || rule === 'mostMinutes' || rule === 'mostWeekends') {
      const key = `${own?.join()} ${isMeasured}`;
      const sum = sums.get(key) ?? { days: own, isMeasured, ...noSumLimits };
      sum[rule] = stricter(rule, sum[rule], value);
      sums.set(key, sum);
      continue;
    }
    for (const d of own ?? onDays.keys()) onDays[d]![rule] = stricter(rule, onDays[d]![rule], value);
  }
  return { onDays, sums: [...sums.values()] };
};

/** What a clause asks; rest in minutes. */
export const limitOf = (hours: BoardHours, rule: HoursRule, at: number): number =>
  rule === 'rest' ? hours.rests[at]!.minutes : (hours.rules[at]!.rules[rule] ?? noLimits[rule]);

/** The next number that asks less, as somebody would write it: an hour, a night, a day; null where it asks nothing any more. */
export const looser = (rule: HoursRule, value: number): number | null => {
  const step = rule === 'rest' || rule === 'leastMinutes' || rule === 'mostMinutes' ? 60 : 1;
  if (!isLeast(rule)) return value + step;
  return value <= (rule === 'shortestRun' || rule === 'shortestOff' ? 1 : 0) ? null : Math.max(0, value - step);
};
