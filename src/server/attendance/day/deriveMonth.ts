// Months of people, judged again from everything that is known now. What is locked stays; what would differ becomes an adjustment.

import { changedDays } from '../../../domain/attendance/day/changedDays.ts';
import { judgeDays } from '../../../domain/attendance/day/judgeDays.ts';
import type { DayRecord } from '../../../domain/attendance/day/model.ts';
import { packDays, stateLetters } from '../../../domain/attendance/day/packDays.ts';
import { type DayRules, openRuleBook } from '../../../domain/attendance/day/rulesInForce.ts';
import { type MonthTotals, totalsOf } from '../../../domain/attendance/day/totalsOf.ts';
import type { Punch } from '../../../domain/attendance/model.ts';
import type { EmploymentKind } from '../../../domain/people/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { addDays, addMonths, type Instant, type PlainDate } from '../../../kernel/time.ts';
import { listAbsenceRows } from '../../absence/store.ts';
import type { Tx } from '../../platform/db/db.ts';
import { readPunches } from '../ingest/store.ts';
import { listDecisions, listOutages, listOverlays } from './evidenceStore.ts';
import { loadSchedules, type PersonSchedule } from './loadSchedules.ts';
import { lockedMonths } from './lockStore.ts';
import { insertAdjustments, lastAdjustments, markDerived, readMonths, writeMonths } from './monthStore.ts';
import { rulesOfAgency } from './rulesOfAgency.ts';

export interface DerivedMonth {
  readonly employeeId: Id;
  readonly name: string;
  readonly number: string;
  readonly records: readonly DayRecord[];
  readonly totals: MonthTotals;
  readonly rulesOn: (day: PlainDate) => DayRules;
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

/** The records of a month, without looking at what stands: pure judgement over what the database holds. */
const judgeMonth = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  employeeIds: readonly Id[],
  now: Instant,
): Promise<DerivedMonth[]> => {
  const last = lastOfMonth(month);
  // A day more at either end: shifts reach over the borders of a month.
  const around = { from: addDays(month, -1), to: addDays(last, 1) };
  const rules = openRuleBook(await rulesOfAgency(tx, agencyId));
  const schedules = await loadSchedules(tx, agencyId, employeeIds, around.from, around.to);
  const ids = schedules.map((each) => each.employeeId);
  const punches = byPerson<Punch>(await readPunches(tx, agencyId, ids, around.from, addDays(around.to, 1)));
  const period = { from: around.from, to: addDays(around.to, 1) };
  const decisions = await listDecisions(tx, agencyId, ids, period);
  const { permits, corrections } = await listOverlays(tx, agencyId, ids, period);
  const absences = byPerson(await listAbsenceRows(tx, agencyId, ids, around.from, around.to));
  const outages = await listOutages(tx, agencyId, period);
  const judge = (person: PersonSchedule): DerivedMonth => {
    const { employeeId: id, name, number } = person;
    const all = judgeDays({
      schedule: person.days,
      punches: punches.get(id) ?? [],
      decisions: decisions.get(id) ?? [],
      permits: permits.get(id) ?? [],
      corrections: corrections.get(id) ?? [],
      absences: absences.get(id) ?? [],
      outages,
      rules,
      asOf: now,
    });
    const records = all.filter((each) => month <= each.day && each.day <= last);
    const kinds = new Map<PlainDate, EmploymentKind>(person.days.map((each) => [each.day, each.employmentKind]));
    const rulesOn = (day: PlainDate) => rules(day, kinds.get(day)!);
    return { employeeId: id, name, number, records, totals: totalsOf(records, (each) => rulesOn(each.day)), rulesOn };
  };
  return schedules.map(judge);
};

/** The first month from `month` on that still takes adjustments. */
const firstOpen = (month: PlainDate, locked: ReadonlySet<PlainDate>): PlainDate => {
  let at = month;
  while (locked.has(at)) at = addMonths(at, 1);
  return at;
};

/** Compares a locked month with what would come out now, and keeps what differs as adjustments of the first open month. */
const adjustLocked = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  derived: readonly DerivedMonth[],
  locked: ReadonlySet<PlainDate>,
  now: Instant,
): Promise<void> => {
  const ids = derived.map((each) => each.employeeId);
  const standing = await readMonths(tx, agencyId, ids, month);
  const known = await lastAdjustments(tx, agencyId, ids, month, lastOfMonth(month));
  const found = derived.flatMap(({ employeeId, records }) => {
    const own = standing.get(employeeId);
    // What an adjustment said already is where a later one begins.
    const last = own?.records.map((each) => known.get(`${employeeId} ${each.day}`) ?? each) ?? [];
    return changedDays(last, records).map((change) => ({ employeeId, day: change.before.day, ...change }));
  });
  await insertAdjustments(tx, agencyId, firstOpen(month, locked), found, now);
  await markDerived(tx, agencyId, month, ids, now);
};

/** Derives the month of these people again and keeps it. Answers what stands then: in a locked month what stood before. */
export const deriveMonth = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  employeeIds: readonly Id[],
  now: Instant,
): Promise<DerivedMonth[]> => {
  if (employeeIds.length === 0) return [];
  const people = await judgeMonth(tx, agencyId, month, employeeIds, now);
  const locked = await lockedMonths(tx, agencyId);
  if (locked.has(month)) {
    await adjustLocked(tx, agencyId, month, people, locked, now);
    const standing = await readMonths(tx, agencyId, employeeIds, month);
    return people.flatMap((person) => {
      const own = standing.get(person.employeeId);
      return own === undefined ? [] : [{ ...person, records: own.records, totals: own.totals }];
    });
  }
  await writeMonths(
    tx,
    agencyId,
    month,
    people.map((person) => ({
      employeeId: person.employeeId,
      states: person.records.map((each) => stateLetters[each.state]).join(''),
      days: packDays(person.records),
      totals: person.totals,
    })),
    now,
  );
  return people;
};
