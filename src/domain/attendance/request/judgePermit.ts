import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type ClockTime, daysBetween, minutesOf } from '../../../kernel/time.ts';
import { expectedHours } from '../day/expectedHours.ts';
import type { Permit, ScheduledDay } from '../day/model.ts';
import { type DayFacts, judgeDay } from './dayFacts.ts';
import type { AskedPermit, PermitKind } from './model.ts';

interface Stretch {
  readonly from: ClockTime | null;
  readonly to: ClockTime | null;
}
export interface PermitFacts extends DayFacts {
  /** Permits of this day that wait or hold. */
  readonly others: readonly Stretch[];
  /** Permits of the same kind in its month that wait or hold. */
  readonly times: number;
  readonly minutes: number;
}

/** How far ahead a permit may be asked for. */
const mostDaysAhead = 60;
const dayMinutes = 1440;

/** Times as the part of the day asks for them: what the beginning or the end of the hours says is left open. */
export const stretchOf = (kind: Pick<PermitKind, 'part'>, { from, to }: Stretch): Stretch | null => {
  if (kind.part === 'start') return to === null ? null : { from: null, to };
  if (kind.part === 'end') return from === null ? null : { from, to: null };
  return from === null || to === null ? null : { from, to };
};

/** Net minutes of the hours that a stretch takes. */
export const minutesTaken = (stretch: Stretch, scheduled: ScheduledDay): number => {
  const permit: Permit = {
    id: '',
    day: scheduled.day,
    kind: 'permit',
    ...stretch,
    basis: '',
    decidedBy: '',
    decidedAt: '1970-01-01T00:00:00Z',
  };
  return scheduled.shifts.reduce(
    (sum, shift) =>
      sum +
      Math.floor(expectedHours(shift, scheduled.day, scheduled.zone, [permit], { flexible: null }).permitted / 60),
    0,
  );
};

/** Minutes from the midnight of the day on which the hours begin; a time before them is one of the next morning. */
const placed = ({ from, to }: Stretch, scheduled: ScheduledDay): readonly [number, number] => {
  const start = minutesOf(scheduled.shifts[0]!.start);
  const end = minutesOf(scheduled.shifts.at(-1)!.end);
  const last = end <= start ? end + dayMinutes : end;
  const after = (time: ClockTime, than: number): number => {
    const at = minutesOf(time);
    return at < than && at + dayMinutes <= last ? at + dayMinutes : at;
  };
  const begins = from === null ? start : after(from, start);
  return [begins, to === null ? last : after(to, begins)];
};

/** Whether a permit may be asked for; the answer holds its times as the day takes them, and how many minutes it is. */
export const judgePermit = (
  kind: PermitKind,
  asked: AskedPermit,
  facts: PermitFacts,
): Result<Stretch & { readonly minutes: number }> => {
  const stretch = stretchOf(kind, asked);
  if (stretch === null) return refuse('attendanceRequest.noTime');
  if (daysBetween(facts.today, asked.day) > mostDaysAhead)
    return refuse('attendanceRequest.tooFar', { days: mostDaysAhead });
  const day = judgeDay(facts, kind.deadlineWorkdays);
  if (!day.ok) return day;
  const [from, to] = placed(stretch, day.value);
  if (to <= from) return refuse('attendanceRequest.endBeforeStart');
  const minutes = minutesTaken(stretch, day.value);
  if (minutes === 0) return refuse('attendanceRequest.outsideHours');
  const twice = facts.others.some((each) => {
    const [begins, ends] = placed(each, day.value);
    return begins < to && ends > from;
  });
  if (twice) return refuse('attendanceRequest.twice', { day: asked.day });
  if (kind.mostMinutes !== null && minutes > kind.mostMinutes)
    return refuse('attendanceRequest.tooLong', { most: kind.mostMinutes, asked: minutes });
  if (kind.mostTimes !== null && facts.times >= kind.mostTimes)
    return refuse('attendanceRequest.mostTimes', { most: kind.mostTimes });
  if (kind.mostMinutesMonth !== null && facts.minutes + minutes > kind.mostMinutesMonth)
    return refuse('attendanceRequest.mostMinutes', {
      most: kind.mostMinutesMonth,
      left: Math.max(0, kind.mostMinutesMonth - facts.minutes),
    });
  return ok({ ...stretch, minutes });
};
