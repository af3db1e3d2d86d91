// A month of people judged from what the database holds; nothing is written, and what would come of something more can be asked.
import { judgeDays } from '../../../domain/attendance/day/judgeDays.ts';
import type { Correction, DayRecord, Outage, Permit } from '../../../domain/attendance/day/model.ts';
import { type DayRules, openRuleBook, type RuleBook } from '../../../domain/attendance/day/rulesInForce.ts';
import { type MonthTotals, totalsOf } from '../../../domain/attendance/day/totalsOf.ts';
import type { EmploymentKind } from '../../../domain/people/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { addDays, addMonths, type Instant, type PlainDate } from '../../../kernel/time.ts';
import { listAbsenceRows } from '../../absence/store.ts';
import type { Tx } from '../../platform/db/db.ts';
import { readJudgedPunches } from '../ingest/store.ts';
import { listDecisions, listOutages, listOverlays } from './evidenceStore.ts';
import { loadScheduleGround, openSchedules, type PersonDays, type ScheduleGround } from './loadSchedules.ts';
import { rulesOfAgency } from './rulesOfAgency.ts';

export interface DerivedMonth {
  readonly employeeId: Id;
  readonly name: string;
  readonly number: string;
  readonly records: readonly DayRecord[];
  readonly totals: MonthTotals;
  readonly rulesOn: (day: PlainDate) => DayRules;
}

/** What is tried on top of what is known. */
export interface Tried {
  readonly permits?: readonly Permit[];
  readonly corrections?: readonly Correction[];
}

export interface OpenMonth {
  readonly people: readonly PersonDays[];
  judge(person: PersonDays, tried?: Tried): DerivedMonth;
}

export const lastOfMonth = (month: PlainDate): PlainDate => addDays(addMonths(month, 1), -1);

const byPerson = <T extends { readonly employeeId: Id }>(rows: readonly T[]): ReadonlyMap<Id, readonly T[]> => {
  const found = new Map<Id, T[]>();
  for (const row of rows) {
    const own = found.get(row.employeeId);
    if (own === undefined) found.set(row.employeeId, [row]);
    else own.push(row);
  }
  return found;
};

/** What the days of a period rest on whoever they are. */
export interface PeriodGround {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly rules: RuleBook;
  readonly schedules: ScheduleGround;
  readonly outages: readonly Outage[];
}

export const loadPeriodGround = async (
  tx: Tx,
  agencyId: number,
  first: PlainDate,
  last: PlainDate,
): Promise<PeriodGround> => {
  // A day more at either end: shifts reach over the borders of a period.
  const around = { from: addDays(first, -1), to: addDays(last, 1) };
  return {
    first,
    last,
    rules: openRuleBook(await rulesOfAgency(tx, agencyId)),
    schedules: await loadScheduleGround(tx, agencyId, around.from, around.to),
    outages: await listOutages(tx, agencyId, { from: around.from, to: addDays(around.to, 1) }),
  };
};

/** Loads what is some people's own beside the ground; judging is pure from there. */
export const openPeople = async (
  tx: Tx,
  agencyId: number,
  { first, last, rules, schedules, outages }: PeriodGround,
  employeeIds: readonly Id[],
  now: Instant,
): Promise<OpenMonth> => {
  const { from, to } = schedules;
  const people = await openSchedules(tx, agencyId, schedules, employeeIds);
  const ids = people.map((each) => each.employeeId);
  const period = { from, to: addDays(to, 1) };
  const punches = await readJudgedPunches(tx, agencyId, ids, period.from, period.to);
  const decisions = await listDecisions(tx, agencyId, ids, period);
  const { permits, corrections } = await listOverlays(tx, agencyId, ids, period);
  const absences = byPerson(await listAbsenceRows(tx, agencyId, ids, from, to));
  const judge = (person: PersonDays, tried: Tried = {}): DerivedMonth => {
    const { employeeId: id, name, number } = person;
    const schedule = person.lay();
    const all = judgeDays({
      schedule,
      punches: punches(id),
      decisions: decisions.get(id) ?? [],
      permits: [...(permits.get(id) ?? []), ...(tried.permits ?? [])],
      corrections: [...(corrections.get(id) ?? []), ...(tried.corrections ?? [])],
      absences: absences.get(id) ?? [],
      outages,
      rules,
      asOf: now,
    });
    const records = all.filter((each) => first <= each.day && each.day <= last);
    const kinds = new Map<PlainDate, EmploymentKind>(schedule.map((each) => [each.day, each.employmentKind]));
    const rulesOn = (day: PlainDate) => rules(day, kinds.get(day)!);
    return { employeeId: id, name, number, records, totals: totalsOf(records, (each) => rulesOn(each.day)), rulesOn };
  };
  return { people, judge };
};

/** Loads everything that the days of a period rest on. */
export const openPeriod = async (
  tx: Tx,
  agencyId: number,
  first: PlainDate,
  last: PlainDate,
  employeeIds: readonly Id[],
  now: Instant,
): Promise<OpenMonth> => openPeople(tx, agencyId, await loadPeriodGround(tx, agencyId, first, last), employeeIds, now);

export const openMonth = (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  employeeIds: readonly Id[],
  now: Instant,
): Promise<OpenMonth> => openPeriod(tx, agencyId, month, lastOfMonth(month), employeeIds, now);
