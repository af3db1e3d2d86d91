import type { ScheduledDay } from '../../../domain/attendance/day/model.ts';
import { judgeCorrection } from '../../../domain/attendance/request/judgeCorrection.ts';
import { judgePermit } from '../../../domain/attendance/request/judgePermit.ts';
import type { PermitKind, RequestKind, RequestRules } from '../../../domain/attendance/request/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { type ClockTime, daysBetween, type Instant, type PlainDate } from '../../../kernel/time.ts';
import { listAbsenceRows } from '../../absence/store.ts';
import type { Tx } from '../../platform/db/db.ts';
import { firstOfMonth } from '../day/deriveStale.ts';
import { lastOfMonth } from '../day/judgeMonth.ts';
import { loadSchedules } from '../day/loadSchedules.ts';
import { type DayRequest, type RequestTimes, requestsOf } from './requestStore.ts';

/** Times as they are written: a correction's on the clock of the workplace, a permit's as the day takes them. */
export interface WrittenTimes {
  readonly in: ClockTime | null;
  readonly out: ClockTime | null;
  readonly from: ClockTime | null;
  readonly to: ClockTime | null;
}
export interface Wanted extends WrittenTimes {
  readonly kind: RequestKind;
  readonly day: PlainDate;
  readonly permit: string | null;
}
export interface Judged extends RequestTimes {
  readonly minutes: number;
  readonly permit: PermitKind | null;
}

/** Beyond this many days the deadline is over by any rule, and the days between are not read. */
const longAgo = 120;

/** What holds: as approved, else as asked. */
export const timesOf = (request: DayRequest): RequestTimes =>
  request.actions.findLast((each) => each.move === 'approved')?.times ?? request;

export const standing = (request: DayRequest): boolean => request.state === 'asked' || request.state === 'approved';

export interface RequestGround {
  readonly unitId: Id | null;
  readonly scheduled: ScheduledDay | null;
  readonly away: boolean;
  readonly workdaysSince: number;
  /** Those of the day's month that wait or hold. */
  readonly month: readonly DayRequest[];
}

export const loadGround = async (
  tx: Tx,
  agencyId: number,
  employeeId: Id,
  day: PlainDate,
  today: PlainDate,
): Promise<RequestGround> => {
  const passed = daysBetween(day, today);
  const until = passed > 0 && passed <= longAgo ? today : day;
  const days = (await loadSchedules(tx, agencyId, [employeeId], day, until))[0]?.days ?? [];
  const month = firstOfMonth(day);
  const requests = await requestsOf(tx, agencyId, employeeId, { from: month, to: lastOfMonth(month) });
  const [now] = (await loadSchedules(tx, agencyId, [employeeId], today, today))[0]?.days ?? [];
  return {
    unitId: now?.employed ? now.unitId : null,
    scheduled: days[0] ?? null,
    away: (await listAbsenceRows(tx, agencyId, [employeeId], day, day)).length > 0,
    workdaysSince: passed > longAgo ? longAgo : days.slice(1).filter((each) => each.dayKind === 'workday').length,
    month: requests.filter(standing),
  };
};

/** Whether this may be asked for, by the rules of its day. */
export const judgeWanted = (
  rules: RequestRules,
  wanted: Wanted,
  ground: RequestGround,
  at: { readonly today: PlainDate; readonly now: Instant },
): Result<Judged> => {
  const { scheduled, away, workdaysSince, month } = ground;
  const facts = { ...at, scheduled, away, workdaysSince };
  const sameKind = month.filter((each) => each.kind === wanted.kind);
  const others = sameKind.filter((each) => each.day === wanted.day).map(timesOf);
  if (wanted.kind === 'correction') {
    const judged = judgeCorrection(rules.correction, wanted, { ...facts, others, times: sameKind.length });
    return judged.ok ? ok({ ...judged.value, from: null, to: null, minutes: 0, permit: null }) : judged;
  }
  const permit = rules.permits.find((each) => each.key === wanted.permit);
  if (permit === undefined) return refuse('attendanceRequest.unknownKind');
  const used = sameKind.filter((each) => each.permitKind === permit.key);
  const minutes = used.reduce((sum, each) => sum + each.minutes, 0);
  const judged = judgePermit(permit, wanted, { ...facts, others, times: used.length, minutes });
  return judged.ok ? ok({ ...judged.value, in: null, out: null, permit }) : judged;
};

/** The same request once more, at its decision: its deadline and the limits of the month were kept when it was asked for. */
export const judgeAgain = (
  rules: RequestRules,
  wanted: Wanted,
  ground: RequestGround,
  requestId: Id,
  at: { readonly today: PlainDate; readonly now: Instant },
): Result<Judged> => {
  const unbound: RequestRules = {
    ...rules,
    correction: { ...rules.correction, mostTimes: null },
    permits: rules.permits.map((each) => ({ ...each, mostTimes: null, mostMinutesMonth: null })),
  };
  const month = ground.month.filter((each) => each.id !== requestId);
  return judgeWanted(unbound, wanted, { ...ground, month, workdaysSince: 0 }, at);
};
