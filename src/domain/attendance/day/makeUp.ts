import type { Teller } from './openTeller.ts';
import type { DayRules } from './rulesInForce.ts';

/** Whether lateness was worked off after the end of the hours: `beyond` minutes stayed, `before` latenesses earlier in the month. */
export const isMadeUp = (late: number, beyond: number, before: number, rules: DayRules, tell: Teller): boolean => {
  const rule = rules.makeUp;
  if (rule === null || late > rule.lateUpTo) return false;
  if (rule.freeTimes !== undefined && before >= rule.freeTimes) {
    tell.say('day.makeUpUsedUp', { nth: before + 1, times: rule.freeTimes }, rule);
    return false;
  }
  const needed = rule.repay === 'same' ? late : rule.repay;
  const isEnough = beyond >= needed;
  tell.say(isEnough ? 'day.madeUp' : 'day.makeUpShort', { minutes: late, needed, stayed: beyond }, rule);
  return isEnough;
};
