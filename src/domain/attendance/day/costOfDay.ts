import type { DayRecord } from './model.ts';
import type { DayRules } from './rulesInForce.ts';

/** What the events of a day cost together, in percent, no more than the cap of a day. The allowance turns it into money. */
export const costOfDay = (record: Pick<DayRecord, 'events'>, rules: Pick<DayRules, 'dayCap'>): number => {
  // Hundredths of a percent, so that 0.5 and 1.25 add up exactly.
  const sum = record.events.reduce((total, each) => total + Math.round((each.percent ?? 0) * 100), 0);
  return Math.min(sum, Math.round((rules.dayCap?.percent ?? 100) * 100)) / 100;
};
