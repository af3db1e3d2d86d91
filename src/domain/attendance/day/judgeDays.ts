// Days of one person from what is known of them. Pure: the order of arrival, copies and repetition change nothing.
import { type Instant, midnightOf, minutesOf, monthOf, type PlainDate, secondsOf } from '../../../kernel/time.ts';
import type { JudgedPunch } from '../model.ts';
import { assignPunches, type Found, type Stretch } from './assignPunches.ts';
import { type Act, effectivePunches, lastDecisions, mergeActs } from './effectivePunches.ts';
import { type Expected, expectedHours, hoursOf } from './expectedHours.ts';
import type { AbsentDays, Correction, DayRecord, Outage, Permit, PunchDecision, ScheduledDay } from './model.ts';
import type { DayRules, RuleBook } from './rulesInForce.ts';
import { settleDay } from './settleDay.ts';

export interface DaysInput {
  /** One person's days, each once, in order. Whole months where a rule counts latenesses of a month. */
  readonly schedule: readonly ScheduledDay[];
  readonly punches: readonly JudgedPunch[];
  readonly decisions: readonly PunchDecision[];
  readonly absences: readonly AbsentDays[];
  readonly permits: readonly Permit[];
  readonly corrections: readonly Correction[];
  readonly outages: readonly Outage[];
  readonly rules: RuleBook;
  /** The moment up to which everything is known; days that are not over by then stay open. */
  readonly asOf: Instant;
}

/** What one day brings to its judgement. */
export interface DayGround {
  readonly scheduled: ScheduledDay;
  readonly rules: DayRules;
  readonly midnight: number;
  readonly expected: readonly Expected[];
  readonly stretches: readonly Stretch[];
  readonly found: readonly Found[];
  /** Acts of this calendar day that no window holds. */
  readonly stray: readonly Act[];
  readonly absence: AbsentDays | null;
  readonly permits: readonly Permit[];
  /** Permits that only explain. */
  readonly explained: readonly Permit[];
  readonly corrections: readonly Correction[];
}

const minute = 60;
const dayLength = 86_400;

const byAge = (a: { decidedAt: Instant; id: string }, b: { decidedAt: Instant; id: string }): number =>
  a.decidedAt < b.decidedAt ? -1 : a.decidedAt > b.decidedAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const byDay = <T extends { readonly day: PlainDate }>(rows: readonly T[]): ReadonlyMap<PlainDate, readonly T[]> => {
  const groups = new Map<PlainDate, T[]>();
  for (const row of rows) {
    const group = groups.get(row.day);
    if (group === undefined) groups.set(row.day, [row]);
    else group.push(row);
  }
  return groups;
};

type Bare = Omit<DayGround, 'found' | 'stray'>;

/** Hours and windows of a day; the window belongs to the day on which the shift starts. */
const layDay = (
  input: DaysInput,
  scheduled: ScheduledDay,
  index: number,
  at: Pick<DayGround, 'permits' | 'explained' | 'corrections'>,
): Bare => {
  const { day, zone } = scheduled;
  const rules = input.rules(day, scheduled.employmentKind);
  const midnight = midnightOf(day, zone);
  const { beforeMinutes, afterMinutes, inFrom, outUntil } = rules.window;
  const works =
    scheduled.employed && (scheduled.mode === 'office' || scheduled.mode === 'home' || scheduled.mode === 'other');
  const absence = input.absences.find((each) => each.from <= day && day <= each.to) ?? null;
  const shifts = scheduled.employed ? scheduled.shifts : [];
  const expected = shifts.map((shift) => expectedHours(shift, day, zone, works ? at.permits : [], rules));
  const stretches = shifts.map((shift, i): Stretch => {
    const { start, end } = hoursOf(shift, day, zone);
    const opens = start - beforeMinutes * minute;
    const closes = end + expected[i]!.later + afterMinutes * minute;
    return {
      day: index,
      shift: i,
      start,
      end,
      opens: inFrom === undefined ? opens : Math.max(opens, Math.min(start, midnight + minutesOf(inFrom) * minute)),
      closes:
        outUntil === undefined || end > midnight + dayLength
          ? closes
          : Math.min(closes, Math.max(end, midnight + minutesOf(outUntil) * minute)),
    };
  });
  return { scheduled, rules, midnight, expected, stretches, absence, ...at };
};

interface Judged {
  readonly records: DayRecord[];
  /** What was found of each shift of each day, and the acts of each day that no window holds. */
  readonly found: readonly (readonly Found[])[];
  readonly stray: ReadonlyMap<number, readonly Act[]>;
}

const none: readonly Act[] = [];

const judgeOnce = (input: DaysInput, laid: readonly Bare[], acts: readonly Act[]): Judged => {
  const stretches = laid.flatMap((day) => day.stretches).sort((a, b) => a.start - b.start);
  const { found, stray } = assignPunches(stretches, acts);
  const foundOf: Found[][] = laid.map(() => []);
  for (const [i, { day, shift }] of stretches.entries()) foundOf[day]![shift] = found[i]!;
  const strayOf = new Map<number, Act[]>();
  for (const act of stray) {
    const index = laid.findIndex((day) => act.first.at >= day.midnight && act.first.at < day.midnight + dayLength);
    if (index >= 0) strayOf.set(index, [...(strayOf.get(index) ?? []), act]);
  }
  const records: DayRecord[] = [];
  const asOf = secondsOf(input.asOf);
  let month = '';
  let lateSoFar = 0;
  for (const [index, day] of laid.entries()) {
    if (monthOf(day.scheduled.day) !== month) {
      month = monthOf(day.scheduled.day);
      lateSoFar = 0;
    }
    const ground: DayGround = {
      scheduled: day.scheduled,
      rules: day.rules,
      midnight: day.midnight,
      expected: day.expected,
      stretches: day.stretches,
      absence: day.absence,
      permits: day.permits,
      explained: day.explained,
      corrections: day.corrections,
      found: foundOf[index]!,
      stray: strayOf.get(index) ?? none,
    };
    const record = settleDay(ground, input.outages, asOf, lateSoFar);
    for (const each of record.events) if (each.kind === 'late') lateSoFar++;
    records.push(record);
  }
  return { records, found: foundOf, stray: strayOf };
};

/** Punches of a day that wait for a person. */
const waitingOn = ({ found, stray }: Judged, index: number): number => {
  const acts = new Set([...found[index]!.flatMap((f) => [f.in, f.out, ...f.inner]), ...(stray.get(index) ?? [])]);
  let waiting = 0;
  for (const act of acts) for (const one of act?.all ?? []) if (one.punch.waits && one.decision === null) waiting++;
  return waiting;
};

/** One record for each day of the schedule. */
export const judgeDays = (input: DaysInput): DayRecord[] => {
  const permits = byDay([...input.permits].sort(byAge));
  const corrections = byDay([...input.corrections].sort(byAge));
  const laid = input.schedule.map((scheduled, i) => {
    const approved = permits.get(scheduled.day) ?? [];
    return layDay(input, scheduled, i, {
      permits: approved.filter((each) => each.explainsOnly !== true),
      explained: approved.filter((each) => each.explainsOnly === true),
      corrections: corrections.get(scheduled.day) ?? [],
    });
  });
  const kindOn = new Map(input.schedule.map((each) => [each.day, each.employmentKind]));
  const fallback = input.schedule[0];
  if (fallback === undefined) return [];
  const secondsOn = (day: PlainDate) =>
    input.rules(day, kindOn.get(day) ?? fallback.employmentKind).window.mergeSeconds;
  const decided = lastDecisions(input.decisions);
  const actsOf = (withWaiting: boolean) => mergeActs(effectivePunches(input.punches, decided, withWaiting), secondsOn);
  const { records } = judgeOnce(input, laid, actsOf(false));
  if (!input.punches.some((punch) => punch.waits && !decided.has(punch.id))) return records;
  const accepted = judgeOnce(input, laid, actsOf(true));
  return records.map((record, i) => {
    const waiting = waitingOn(accepted, i);
    if (waiting === 0) return record;
    const would = accepted.records[i]!;
    // Nothing is held against somebody while a person still has to look at it.
    const isHeldBack = (record.state === 'absent' || record.state === 'incomplete') && would.state !== record.state;
    const held = new Set(isHeldBack ? record.events.map((each) => each.reason) : []);
    return {
      ...record,
      state: isHeldBack ? 'waiting' : record.state,
      events: isHeldBack ? [] : record.events,
      waiting,
      ifAccepted: would.state,
      flags: [...record.flags, 'waiting'],
      reasons: [
        { code: 'day.waiting', params: { count: waiting }, ref: null },
        ...record.reasons.filter((each) => !held.has(each)),
      ],
    };
  });
};
