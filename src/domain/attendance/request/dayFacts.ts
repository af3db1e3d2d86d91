import { ok, type Problem, type Result, refuse } from '../../../kernel/result.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { ScheduledDay } from '../day/model.ts';

/** What a request about a day is judged by, whatever it asks for. */
export interface DayFacts {
  readonly today: PlainDate;
  readonly now: Instant;
  /** Null where the employee does not serve on that day. */
  readonly scheduled: ScheduledDay | null;
  /** The whole day away by a record of leave or travel. */
  readonly away: boolean;
  /** Working days after the day up to today. */
  readonly workdaysSince: number;
}

/** A day with hours of one's own that may still be asked about. */
export const judgeDay = (facts: DayFacts, deadlineWorkdays: number): Result<ScheduledDay> => {
  const { scheduled, away, workdaysSince } = facts;
  const against: Problem | null =
    scheduled === null || !scheduled.employed
      ? { code: 'attendanceRequest.notServing' }
      : away || scheduled.mode === 'leave' || scheduled.mode === 'travel'
        ? { code: 'attendanceRequest.away', params: { day: scheduled.day } }
        : scheduled.shifts.length === 0 || scheduled.mode === 'off'
          ? { code: 'attendanceRequest.noHours', params: { day: scheduled.day } }
          : workdaysSince > deadlineWorkdays
            ? { code: 'attendanceRequest.tooLate', params: { most: deadlineWorkdays } }
            : null;
  return against === null ? ok(scheduled!) : refuse(against.code, against.params);
};
