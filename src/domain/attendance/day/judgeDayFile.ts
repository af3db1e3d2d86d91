import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addSeconds, daysFrom, instantAt, type PlainDate, todayIn } from '../../../kernel/time.ts';
import type { CalendarYear, ReadyWeekPattern, WeekHours } from '../../calendar/model.ts';
import type { Punch } from '../model.ts';
import { type DayFile, momentOf } from './dayFile.ts';
import { type DaysInput, judgeDays } from './judgeDays.ts';
import type { DayRecord, ScheduledDay, Shift } from './model.ts';
import type { RuleSet } from './rules.ts';
import { openRuleBook } from './rulesInForce.ts';
import { openCalendar, scheduledDay } from './scheduleOf.ts';

/** What comes with Luwes and a file may name. */
export interface ReadyGround {
  readonly sets: readonly RuleSet[];
  readonly weeks: readonly ReadyWeekPattern[];
  readonly years: readonly CalendarYear[];
}

/** Rules on punches, seconds and outages that stand beneath all others. */
const baseOf = (sets: readonly RuleSet[]): RuleSet[] => sets.filter((each) => each.level === 'base');

const setsOf = (file: DayFile, ready: ReadyGround): Result<RuleSet[]> => {
  const sets = [...baseOf(ready.sets)];
  for (const each of file.rules) {
    const set = typeof each === 'string' ? ready.sets.find((one) => one.id === each) : each;
    if (set === undefined) return refuse('attendanceDay.unknownRules', { name: String(each) });
    if (set.level !== 'base') sets.push(set);
  }
  return ok(sets);
};

const scheduleOf = (file: DayFile, week: WeekHours, ready: ReadyGround, to: PlainDate): ScheduledDay[] => {
  const localDays = file.localDays.map((each) => ({
    date: each.day,
    kind: each.works ? ('localWorkday' as const) : ('localHoliday' as const),
    name: { id: each.name, en: each.name },
  }));
  const calendar = openCalendar(ready.years, localDays);
  const set = new Map(file.schedule.map((each) => [each.day, each]));
  return daysFrom(file.from, to).map((day) => {
    const own = set.get(day);
    const person = {
      day,
      zone: own?.zone ?? file.zone,
      employmentKind: file.employmentKind,
      employed: (file.serves.from ?? day) <= day && day <= (file.serves.to ?? day),
      unitId: null,
      workplaceId: null,
    };
    const usual = scheduledDay(person, calendar(week, day), null);
    if (own === undefined) return usual;
    const shifts =
      own.shifts?.map(
        (each): Shift => ({
          name: each.name ?? null,
          kind: each.kind,
          start: each.start,
          end: each.end,
          breakStart: each.breakStart ?? null,
          breakEnd: each.breakEnd ?? null,
          workplaceId: each.workplace ?? null,
          ...(each.laterMinutes === undefined ? {} : { laterMinutes: each.laterMinutes }),
        }),
      ) ?? usual.shifts;
    const mode = own.mode ?? (shifts.length > 0 ? 'office' : 'off');
    return {
      ...usual,
      mode,
      shifts: mode === 'off' ? [] : shifts,
      source: 'file',
      ...(own.checkIns === undefined
        ? {}
        : {
            checkIns: {
              count: own.checkIns,
              reason: { code: 'duty.checkIns', params: { count: own.checkIns }, ref: null },
            },
          }),
    };
  });
};

/** Everything that the judge needs, from a file; refuses a name that nobody knows. */
export const inputOfFile = (file: DayFile, ready: ReadyGround): Result<DaysInput> => {
  const to = file.to ?? file.from;
  if (to < file.from) return refuse('attendanceDay.endBeforeStart');
  const week = typeof file.week === 'string' ? ready.weeks.find((each) => each.key === file.week) : file.week;
  if (week === undefined) return refuse('attendanceDay.unknownWeek', { name: String(file.week) });
  const sets = setsOf(file, ready);
  if (!sets.ok) return sets;
  const at = (text: string) => momentOf(text, file.zone);
  const end = addSeconds(instantAt(to, '00:00', file.zone), 3 * 86_400);
  const overlay = (each: { by: string; decidedAt?: string | undefined }) => ({
    decidedBy: each.by,
    decidedAt: each.decidedAt === undefined ? end : at(each.decidedAt),
  });
  const punches = file.punches.map((given, i): Punch => {
    const each = typeof given === 'string' ? null : given;
    const moment = at(typeof given === 'string' ? given : given.at);
    return {
      id: each?.id ?? `punch-${String(i + 1).padStart(4, '0')}`,
      employeeId: 'person',
      day: todayIn(file.zone, moment),
      at: moment,
      earliest: each?.earliest === undefined ? moment : at(each.earliest),
      latest: each?.latest === undefined ? moment : at(each.latest),
      grade: each?.grade ?? 'A',
      claimedAt: null,
      receivedAt: moment,
      channel: each?.channel ?? 'terminal',
      method: each?.method ?? 'finger',
      sourceId: null,
      workplaceId: each?.workplace ?? null,
      place: each?.place ?? 'none',
      signals: [],
      evidence: {},
      waits: each?.waits ?? false,
    };
  });
  return ok({
    schedule: scheduleOf(file, week, ready, to),
    punches,
    decisions: file.decisions.map((each) => ({
      punchId: each.punch,
      verdict: each.verdict,
      at: each.at === undefined ? null : at(each.at),
      ...overlay(each),
    })),
    absences: file.absences.map((each) => ({ ...each, to: each.to ?? each.from })),
    permits: file.permits.map(({ by, decidedAt, ...each }, i) => ({
      ...each,
      id: `permit-${i + 1}`,
      ...overlay({ by, decidedAt }),
    })),
    corrections: file.corrections.map((each, i) => ({
      id: `correction-${i + 1}`,
      day: each.day,
      in: each.in === undefined ? null : at(each.in),
      out: each.out === undefined ? null : at(each.out),
      basis: each.basis,
      ...overlay(each),
    })),
    outages: file.outages.map((each, i) => ({
      id: `outage-${i + 1}`,
      from: at(each.from),
      to: at(each.to),
      workplaceIds: each.workplaces ?? null,
      why: each.why,
      declaredBy: each.by,
    })),
    rules: openRuleBook(sets.value),
    asOf: file.asOf === undefined ? end : at(file.asOf),
  });
};

export const judgeDayFile = (file: DayFile, ready: ReadyGround): Result<DayRecord[]> => {
  const input = inputOfFile(file, ready);
  return input.ok ? ok(judgeDays(input.value)) : input;
};
