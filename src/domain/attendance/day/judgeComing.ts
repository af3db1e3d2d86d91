import { secondsOf } from '../../../kernel/time.ts';
import type { Expected } from './expectedHours.ts';
import type { Outage } from './model.ts';
import type { Teller } from './openTeller.ts';
import { afterTolerance, countedMinutes } from './rounding.ts';
import type { DayRules } from './rulesInForce.ts';

const minute = 60;
export const floorMinute = (seconds: number): number => seconds - (seconds % minute);

/** An outage that touches a stretch of time. */
export const downWithin = (outages: readonly Outage[], from: number, to: number): Outage | null =>
  outages.find((each) => secondsOf(each.from) <= to && secondsOf(each.to) >= from) ?? null;

export const tellOutage = (code: string, outage: Outage, rules: DayRules, tell: Teller): void => {
  tell.flags.add('outage');
  const [from, to] = [tell.clock(secondsOf(outage.from)), tell.clock(secondsOf(outage.to))];
  tell.say(code, { from, to, why: outage.why, by: outage.declaredBy }, rules.outage);
};

export interface Coming {
  readonly late: number;
  /** Latest moment that is not late. */
  readonly limit: number;
  /** How far the coming moved the end of the hours, in seconds; negative where it is earlier. */
  readonly moved: number;
  /** Declared outage at the start. */
  readonly down: Outage | null;
}

/** Lateness of a shift: what flexible hours, an outage and a tolerance leave of it. `at` null: no record of coming. */
export const judgeComing = (
  at: number | null,
  expected: Expected,
  outages: readonly Outage[],
  rules: DayRules,
  judgesHours: boolean,
  tell: Teller,
): Coming => {
  const limit = expected.start + expected.later;
  const slack = rules.outage.slackMinutes * minute;
  const down = downWithin(outages, expected.start - slack, limit);
  if (at === null) return { late: 0, limit, moved: 0, down };
  const moved = Math.min(Math.max(floorMinute(at) - expected.start, -expected.earlier), expected.later);
  if (!judgesHours) return { late: 0, limit, moved, down };
  if (moved !== 0) {
    const [time, end] = [tell.clock(expected.start + moved), tell.clock(expected.end + moved)];
    tell.say('day.flexed', { time, end }, expected.byRule ? rules.flexible : null);
  }
  const allowed = down === null ? limit : Math.max(limit, secondsOf(down.to) + slack);
  const counted = countedMinutes(at - allowed, rules.rounding);
  if (counted === 0 && down !== null && countedMinutes(at - limit, rules.rounding) > 0)
    tellOutage('day.outageLate', down, rules, tell);
  if (counted === 0 && at > limit && at - limit < minute) tell.say('day.secondsDropped', {}, rules.rounding);
  return { late: afterTolerance(counted, 'late', rules.tolerance, tell), limit, moved, down };
};
