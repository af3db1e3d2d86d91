import type { Teller } from './openTeller.ts';
import type { RuleOf } from './rules.ts';
import type { Held } from './rulesInForce.ts';

/** Seconds late or early as minutes that count: parts of a minute dropped or counted whole, then cut down to the step. Never negative. */
export const countedMinutes = (seconds: number, rule: Pick<RuleOf<'rounding'>, 'seconds' | 'stepMinutes'>): number => {
  if (seconds <= 0) return 0;
  const minutes = rule.seconds === 'dropped' ? Math.floor(seconds / 60) : Math.ceil(seconds / 60);
  return minutes - (minutes % rule.stepMinutes);
};

/** What a tolerance leaves of minutes late or early. */
export const afterTolerance = (
  minutes: number,
  side: 'late' | 'early',
  rule: Held<'tolerance'> | null,
  tell: Teller,
): number => {
  if (minutes === 0 || rule === null) return minutes;
  const tolerance = side === 'late' ? rule.lateMinutes : rule.earlyMinutes;
  if (minutes > tolerance) return rule.counts === 'beyond' ? minutes - tolerance : minutes;
  tell.say(`day.tolerated.${side}`, { minutes, tolerance }, rule);
  return 0;
};
