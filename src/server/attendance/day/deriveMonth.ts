// Months of people, judged again from everything that is known now. What is locked stays; what would differ becomes an adjustment.
import { changedDays } from '../../../domain/attendance/day/changedDays.ts';
import { packDays } from '../../../domain/attendance/day/packDays.ts';
import { stateLetters } from '../../../domain/attendance/day/stateLetters.ts';
import type { Id } from '../../../kernel/id.ts';
import { addMonths, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { openPauses } from '../../platform/jobs/openPauses.ts';
import { type DerivedMonth, lastOfMonth, type OpenMonth, openMonth } from './judgeMonth.ts';
import { lockedMonths } from './lockStore.ts';
import {
  insertAdjustments,
  type KeptMonth,
  lastAdjustments,
  markDerived,
  readMonths,
  writeMonths,
} from './monthStore.ts';

/** The first month from `month` on that still takes adjustments. */
export const firstOpen = (month: PlainDate, locked: ReadonlySet<PlainDate>): PlainDate => {
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

/** Judges everybody of an opened month, with pauses for requests, and keeps of each what is asked for. */
export const judgeEverybody = async <T>(opened: OpenMonth, of: (month: DerivedMonth) => T): Promise<T[]> => {
  const pause = openPauses();
  const people: T[] = [];
  for (const person of opened.people) {
    people.push(of(opened.judge(person)));
    await pause();
  }
  return people;
};

export const packMonth = ({ employeeId, records, totals }: DerivedMonth): KeptMonth => ({
  employeeId,
  states: records.map((each) => stateLetters[each.state]).join(''),
  days: packDays(records),
  totals,
});

/** Keeps what was derived by the knowledge of `now`. Answers what stands then: in a locked month what stood before. */
export const keepMonth = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  people: readonly DerivedMonth[],
  now: Instant,
): Promise<readonly DerivedMonth[]> => {
  const locked = await lockedMonths(tx, agencyId);
  if (locked.has(month)) {
    await adjustLocked(tx, agencyId, month, people, locked, now);
    const ids = people.map((each) => each.employeeId);
    const standing = await readMonths(tx, agencyId, ids, month);
    return people.flatMap((person) => {
      const own = standing.get(person.employeeId);
      return own === undefined ? [] : [{ ...person, records: own.records, totals: own.totals }];
    });
  }
  await writeMonths(tx, agencyId, month, people.map(packMonth), now);
  return people;
};

/** Derives the month of these people again and keeps it, as `keepMonth` answers. */
export const deriveMonth = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  employeeIds: readonly Id[],
  now: Instant,
): Promise<readonly DerivedMonth[]> =>
  employeeIds.length === 0
    ? []
    : keepMonth(
        tx,
        agencyId,
        month,
        await judgeEverybody(await openMonth(tx, agencyId, month, employeeIds, now), (each) => each),
        now,
      );
