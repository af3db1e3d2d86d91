// What a day is in all: its state before the punches are looked at, or what its shifts add up to.
import type { Reason } from '../../policy/model.ts';
import { edgeOfPunch } from './edgesOfShift.ts';
import { overlapOf } from './expectedHours.ts';
import type { DayGround } from './judgeDays.ts';
import { judgeShift, type ShiftVerdict } from './judgeShift.ts';
import type { DayEvent, DayRecord, DayState, Outage, Permit } from './model.ts';
import { openTeller } from './openTeller.ts';
import { plainReason, stateBeforePunches } from './stateBeforePunches.ts';
import { actsOfDay, tellDay } from './tellDay.ts';

const minute = 60;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Every field once, in one order: thousands of records of one shape are quick to make and to compare. */
const bareRecord = ({ scheduled }: DayGround, state: DayState, reasons: readonly Reason[]): Writable<DayRecord> => ({
  day: scheduled.day,
  state,
  mode: scheduled.mode,
  zone: scheduled.zone,
  unitId: scheduled.unitId,
  workplaceId: scheduled.shifts[0]?.workplaceId ?? null,
  source: scheduled.source,
  shifts: scheduled.shifts,
  in: null,
  out: null,
  missing: [],
  requiredMinutes: 0,
  workedMinutes: 0,
  beyondMinutes: 0,
  breakMinutes: 0,
  permitMinutes: 0,
  lateMinutes: 0,
  earlyMinutes: 0,
  madeUpMinutes: 0,
  events: [],
  flags: [],
  waiting: 0,
  ifAccepted: null,
  reasons,
});

/** A day on which nothing was to be done; whoever came all the same is told with his minutes. */
const dayWithoutDuty = (ground: DayGround, state: DayState, reason: Reason): DayRecord => {
  const acts = actsOfDay(ground);
  const first = acts[0];
  if (first === undefined) return bareRecord(ground, state, [reason]);
  const last = acts.length > 1 ? acts.at(-1) : undefined;
  const minutes = last === undefined ? 0 : Math.floor((last.last.at - first.first.at) / minute);
  const isDayOff = state === 'off' || state === 'holiday';
  const record = bareRecord(ground, isDayOff ? 'workedOff' : state, [
    reason,
    plainReason(isDayOff ? 'day.workedOff' : 'day.punchedOnLeave', { minutes }),
  ]);
  record.in = edgeOfPunch(first.first);
  record.out = last === undefined ? null : edgeOfPunch(last.last);
  record.beyondMinutes = minutes;
  record.flags = isDayOff ? [] : ['punchedOnLeave'];
  return record;
};

const stateOf = (verdicts: readonly ShiftVerdict[], late: boolean, early: boolean): DayState => {
  if (verdicts.some((each) => each.open)) return 'open';
  if (verdicts.every((each) => each.excused)) return 'excused';
  if (verdicts.every((each) => each.empty)) return 'absent';
  if (verdicts.some((each) => each.empty || each.missingIn || each.missingOut)) return 'incomplete';
  return late && early ? 'lateAndEarly' : late ? 'late' : early ? 'early' : 'present';
};

const absentEvent = (ground: DayGround, shift: number): DayEvent => {
  const rule = ground.rules.absence;
  const named = rule === null ? {} : { class: rule.name, ...(rule.percent === null ? {} : { percent: rule.percent }) };
  return {
    kind: 'absent',
    shift,
    minutes: Math.floor((ground.expected[shift]?.required ?? 0) / minute),
    class: rule?.name ?? null,
    percent: rule?.percent ?? null,
    base: 'allowance',
    madeUp: false,
    reason: { code: 'day.absent', params: named, ref: rule?.ref ?? null },
  };
};

/** The shifts of the day one after the other; the latest correction of each side holds. */
const judgeShifts = (
  ground: DayGround,
  outages: readonly Outage[],
  asOf: number,
  lateBefore: number,
): ShiftVerdict[] => {
  const last = ground.expected.length - 1;
  const corrected = (side: 'in' | 'out') => ground.corrections.findLast((each) => each[side] !== null) ?? null;
  const verdicts: ShiftVerdict[] = [];
  let lates = lateBefore;
  for (const [shift, expected] of ground.expected.entries()) {
    if (expected.whole) continue;
    const { scheduled, rules, midnight } = ground;
    const verdict = judgeShift({
      scheduled,
      shift,
      expected,
      stretch: ground.stretches[shift]!,
      found: ground.found[shift]!,
      corrections: { in: shift === 0 ? corrected('in') : null, out: shift === last ? corrected('out') : null },
      outages,
      rules,
      midnight,
      asOf,
      lateBefore: lates,
    });
    lates += verdict.late > 0 ? 1 : 0;
    verdicts.push(verdict);
  }
  return verdicts;
};

/** The record of one day. `lateBefore` counts the latenesses of the month before it. */
export const settleDay = (
  ground: DayGround,
  outages: readonly Outage[],
  asOf: number,
  lateBefore: number,
): DayRecord => {
  const settled = stateBeforePunches(ground);
  if (settled !== null) return dayWithoutDuty(ground, settled[0], settled[1]);
  const { scheduled, rules, expected } = ground;
  const verdicts = judgeShifts(ground, outages, asOf, lateBefore);
  let events = verdicts.flatMap((each) => each.events);
  const costs = (kind: DayEvent['kind']) => events.some((each) => each.kind === kind && !each.madeUp);
  let state = stateOf(verdicts, costs('late'), costs('early'));
  const tell = openTeller(ground.midnight);
  const isVoid =
    (costs('noIn') && rules.late?.noRecord === 'absent') || (costs('noOut') && rules.early?.noRecord === 'absent');
  if (state === 'absent' || (state === 'incomplete' && isVoid)) {
    state = 'absent';
    events = [absentEvent(ground, 0)];
  } else if (state === 'incomplete')
    for (const verdict of verdicts) if (verdict.empty) events.push(absentEvent(ground, verdict.shift));
  tell.reasons.push(...events.filter((each) => each.kind === 'absent').map((each) => each.reason));
  if (state === 'open') tell.say('day.open');
  const [first, last] = [scheduled.shifts[0]!, scheduled.shifts.at(-1)!];
  const hoursOfPermit = (permit: Permit) => ({
    from: permit.from ?? first.start,
    to: permit.to ?? last.end,
    basis: permit.basis,
    by: permit.decidedBy,
  });
  for (const permit of new Set(expected.flatMap((each) => each.permits)))
    tell.say(`day.part.${permit.kind}`, hoursOfPermit(permit));
  for (const permit of ground.explained) tell.say('day.explained', hoursOfPermit(permit));
  for (const verdict of verdicts) {
    tell.reasons.push(...verdict.reasons);
    for (const flag of verdict.flags) tell.flags.add(flag);
  }
  tellDay(ground, state === 'open', tell);
  if (state === 'present' && tell.reasons.length === 0) tell.say('day.inTime');
  const sum = (of: (each: ShiftVerdict) => number): number => verdicts.reduce((total, each) => total + of(each), 0);
  const minutesOfAll = (of: (each: (typeof expected)[number]) => number): number =>
    expected.reduce((total, each) => total + Math.floor(of(each) / minute), 0);
  const record = bareRecord(ground, state, tell.reasons);
  record.in = verdicts[0]!.in;
  record.out = verdicts.at(-1)!.out;
  record.missing = [
    ...(verdicts.some((each) => each.missingIn) ? (['in'] as const) : []),
    ...(verdicts.some((each) => each.missingOut) ? (['out'] as const) : []),
  ];
  record.requiredMinutes = minutesOfAll((each) => each.required);
  record.workedMinutes = state === 'absent' ? 0 : sum((each) => each.worked);
  record.beyondMinutes = sum((each) => each.beyond);
  record.breakMinutes = minutesOfAll((each) => overlapOf(each.breakFrom, each.breakTo, each.start, each.end));
  record.permitMinutes = minutesOfAll((each) => each.permitted);
  record.lateMinutes = sum((each) => each.late);
  record.earlyMinutes = sum((each) => each.early);
  record.madeUpMinutes = sum((each) => each.madeUp);
  record.events = events;
  record.flags = [...tell.flags];
  return record;
};
