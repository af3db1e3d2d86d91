import { ok, type Result, refuse } from '../../../kernel/result.ts';
import {
  addSeconds,
  type ClockTime,
  type Instant,
  instantOf,
  midnightOf,
  minutesOf,
  secondsOf,
} from '../../../kernel/time.ts';
import { hoursOf } from '../day/expectedHours.ts';
import type { ScheduledDay } from '../day/model.ts';
import { type DayFacts, judgeDay } from './dayFacts.ts';
import type { AskedCorrection, CorrectedMoments, RequestRules } from './model.ts';

export interface CorrectionFacts extends DayFacts {
  /** Corrections of this day that wait or hold. */
  readonly others: readonly CorrectedMoments[];
  /** Corrections of its month that wait or hold, this day's among them. */
  readonly times: number;
}

const minute = 60;
const dayLength = 86_400;
/** So far outside the hours of a day a correction still belongs to it. */
const slackHours = 6;

/** A clock time as a moment of a day: the one that lies closest to an edge of its hours, since a night shift ends on the next day. */
const momentNear = (time: ClockTime, scheduled: ScheduledDay, edge: number): Instant => {
  const first = midnightOf(scheduled.day, scheduled.zone) + minutesOf(time) * minute;
  const next = first + dayLength;
  return instantOf(Math.abs(next - edge) < Math.abs(first - edge) ? next : first);
};

/** Moments of coming and going that a correction sets, as they were written. */
export const momentsOf = (asked: Pick<AskedCorrection, 'in' | 'out'>, scheduled: ScheduledDay): CorrectedMoments => {
  const [first, last] = [scheduled.shifts[0]!, scheduled.shifts.at(-1)!];
  const { start } = hoursOf(first, scheduled.day, scheduled.zone);
  const { end } = hoursOf(last, scheduled.day, scheduled.zone);
  return {
    in: asked.in === null ? null : momentNear(asked.in, scheduled, start),
    out: asked.out === null ? null : momentNear(asked.out, scheduled, end),
  };
};

/** Whether a correction may be asked for; the answer holds its moments. */
export const judgeCorrection = (
  rule: RequestRules['correction'],
  asked: AskedCorrection,
  facts: CorrectionFacts,
): Result<CorrectedMoments> => {
  if (asked.in === null && asked.out === null) return refuse('attendanceRequest.noTime');
  if (asked.day > facts.today) return refuse('attendanceRequest.future');
  const day = judgeDay(facts, rule.deadlineWorkdays);
  if (!day.ok) return day;
  const scheduled = day.value;
  const moments = momentsOf(asked, scheduled);
  const { start } = hoursOf(scheduled.shifts[0]!, scheduled.day, scheduled.zone);
  const { end } = hoursOf(scheduled.shifts.at(-1)!, scheduled.day, scheduled.zone);
  const given = [moments.in, moments.out].flatMap((each) => each ?? []);
  if (given.some((each) => each > facts.now)) return refuse('attendanceRequest.future');
  const slack = slackHours * 3600;
  if (given.some((each) => each < addSeconds(instantOf(start), -slack) || each > addSeconds(instantOf(end), slack)))
    return refuse('attendanceRequest.farOff', { hours: slackHours });
  if (moments.in !== null && moments.out !== null && secondsOf(moments.out) <= secondsOf(moments.in))
    return refuse('attendanceRequest.outBeforeIn');
  const same = facts.others.some(
    (each) => (each.in !== null && moments.in !== null) || (each.out !== null && moments.out !== null),
  );
  if (same) return refuse('attendanceRequest.twice', { day: asked.day });
  if (rule.mostTimes !== null && facts.times >= rule.mostTimes)
    return refuse('attendanceRequest.mostCorrections', { most: rule.mostTimes });
  return ok(moments);
};
