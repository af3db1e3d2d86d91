// What the days of one person's month add up to.
import { mondayOf } from '../../../kernel/time.ts';
import { classOf } from './classOf.ts';
import { costOfDay } from './costOfDay.ts';
import type { DayRecord, DayState } from './model.ts';
import type { DayRules, Held } from './rulesInForce.ts';

export interface MonthTotals {
  /** Days on which somebody was expected, leave and travel among them. */
  readonly workdays: number;
  readonly days: Readonly<Partial<Record<DayState, number>>>;
  readonly requiredMinutes: number;
  readonly workedMinutes: number;
  readonly beyondMinutes: number;
  readonly lateTimes: number;
  readonly lateMinutes: number;
  readonly earlyTimes: number;
  readonly earlyMinutes: number;
  readonly madeUpTimes: number;
  readonly noIn: number;
  readonly noOut: number;
  /** How often each class was met, by its name. */
  readonly classes: Readonly<Record<string, number>>;
  /** What the classes take, in percent of the allowance and of its discipline part. */
  readonly percent: { readonly allowance: number; readonly disciplinePart: number };
  readonly waiting: number;
  /** Full weeks in which fewer minutes were worked than the rule on weeks asks for. */
  readonly shortWeeks: number;
}

const notExpected: ReadonlySet<DayState> = new Set(['holiday', 'off', 'workedOff', 'outside']);
const cents = (percent: number): number => Math.round(percent * 100);

/** Classes that count by the sum of a month are taken here, once. */
const monthClass = (minutes: number, table: Held<'classes'> | null) =>
  table === null || table.per !== 'month' || minutes === 0 ? null : classOf(table.bands, minutes);

/** Weeks from Monday to Sunday that lie in the month as a whole and have no open, excused or absent-by-right day. */
const shortWeeks = (records: readonly DayRecord[], rulesOn: (record: DayRecord) => DayRules): number => {
  const weeks = new Map<string, DayRecord[]>();
  for (const record of records) {
    const monday = mondayOf(record.day);
    weeks.set(monday, [...(weeks.get(monday) ?? []), record]);
  }
  const lenient: ReadonlySet<DayState> = new Set([
    'open',
    'waiting',
    'leave',
    'travel',
    'permit',
    'excused',
    'outside',
    'holiday',
  ]);
  let short = 0;
  for (const week of weeks.values()) {
    const rule = rulesOn(week[0]!).weekTotal;
    if (rule === null || week.length < 7 || week.some((each) => lenient.has(each.state) || each.permitMinutes > 0))
      continue;
    const required = week.reduce((sum, each) => sum + each.requiredMinutes, 0);
    const worked = week.reduce((sum, each) => sum + each.workedMinutes, 0);
    if (worked < Math.min(required, rule.minutes)) short++;
  }
  return short;
};

/** `rulesOn` gives the rules of a record's day; those of the last day speak for the month. */
export const totalsOf = (records: readonly DayRecord[], rulesOn: (record: DayRecord) => DayRules): MonthTotals => {
  const days: Partial<Record<DayState, number>> = {};
  const classes: Record<string, number> = {};
  const percent = { allowance: 0, disciplinePart: 0 };
  const sums = {
    required: 0,
    worked: 0,
    beyond: 0,
    lateTimes: 0,
    late: 0,
    earlyTimes: 0,
    early: 0,
    madeUp: 0,
    noIn: 0,
    noOut: 0,
    waiting: 0,
    workdays: 0,
  };
  const count = (name: string | null) => {
    if (name !== null) classes[name] = (classes[name] ?? 0) + 1;
  };
  for (const record of records) {
    days[record.state] = (days[record.state] ?? 0) + 1;
    if (!notExpected.has(record.state)) sums.workdays++;
    sums.required += record.requiredMinutes;
    sums.worked += record.workedMinutes;
    sums.beyond += record.beyondMinutes;
    sums.late += record.lateMinutes - record.madeUpMinutes;
    sums.early += record.earlyMinutes;
    sums.waiting += record.waiting;
    if (record.events.length === 0) continue;
    for (const event of record.events) {
      if (event.madeUp) sums.madeUp++;
      else if (event.kind === 'late') sums.lateTimes++;
      else if (event.kind === 'early') sums.earlyTimes++;
      else if (event.kind === 'noIn') sums.noIn++;
      else if (event.kind === 'noOut') sums.noOut++;
      if (!event.madeUp) count(event.class);
    }
    const rules = rulesOn(record);
    for (const base of ['allowance', 'disciplinePart'] as const)
      percent[base] += cents(costOfDay({ events: record.events.filter((each) => each.base === base) }, rules));
  }
  const last = records.at(-1);
  const rules = last === undefined ? null : rulesOn(last);
  for (const [minutes, table] of [
    [sums.late, rules?.late ?? null],
    [sums.early, rules?.early ?? null],
  ] as const) {
    const band = monthClass(minutes, table);
    count(band?.name ?? null);
    if (band !== null && table !== null) percent[table.base] += cents(band.percent ?? 0);
  }
  return {
    workdays: sums.workdays,
    days,
    requiredMinutes: sums.required,
    workedMinutes: sums.worked,
    beyondMinutes: sums.beyond,
    lateTimes: sums.lateTimes,
    lateMinutes: sums.late,
    earlyTimes: sums.earlyTimes,
    earlyMinutes: sums.early,
    madeUpTimes: sums.madeUp,
    noIn: sums.noIn,
    noOut: sums.noOut,
    classes,
    percent: {
      allowance: Math.min(100, percent.allowance / 100),
      disciplinePart: Math.min(100, percent.disciplinePart / 100),
    },
    waiting: sums.waiting,
    shortWeeks: shortWeeks(records, rulesOn),
  };
};
