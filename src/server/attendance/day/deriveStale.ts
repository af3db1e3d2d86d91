import {
  addDays,
  addMonths,
  addSeconds,
  epochMilliseconds,
  type Instant,
  instantAt,
  monthOf,
  type PlainDate,
  todayIn,
} from '../../../kernel/time.ts';
import { listAgencyZones } from '../../access/agency/store.ts';
import type { Db } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RegularWork } from '../../platform/jobs/regularWork.ts';
import { rushOf } from '../ingest/rush.ts';
import { judgeEverybody, keepMonth, packMonth } from './deriveMonth.ts';
import { lastOfMonth, loadPeriodGround, openPeople } from './judgeMonth.ts';
import { lockedMonths } from './lockStore.ts';
import { writeMonths } from './monthStore.ts';
import { staleMonths } from './staleStore.ts';

/** So many people in one transaction. */
const batch = 250;
/** So many batches of one agency in one round, so that others get their turn. */
const batchesAtOnce = 8;
/** Days end and people move without a mark; every month that can still change is looked at this often. */
const restSeconds = 6 * 3600;
/** A change bears the time at which its request came; it is committed within this time. */
const settleSeconds = 30;

export const firstOfMonth = (day: PlainDate): PlainDate => `${monthOf(day)}-01` as PlainDate;

/** While the database reads or writes for one batch, another is judged. */
const atOnce = 2;

/**
 * Derives what is stale of one month, batch by batch; answers for how many people. A month that lies behind is only looked at where
 * something touched it, a locked one too: what differs there becomes an adjustment.
 */
export const deriveStaleMonth = async (
  db: Pick<Db, 'inAgency'>,
  agencyId: number,
  month: PlainDate,
  now: Instant,
  oldBefore: Instant,
  batches: number,
  isHeld = () => false,
): Promise<number> => {
  const last = lastOfMonth(month);
  // Looked for once: the look itself costs as much as some batches.
  const ids = await db.inAgency(agencyId, (tx) => staleMonths(tx, agencyId, month, last, oldBefore, batch * batches));
  if (ids.length === 0) return 0;
  const ground = await db.inAgency(agencyId, (tx) => loadPeriodGround(tx, agencyId, month, last));
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < ids.length && !isHeld()) {
      const own = ids.slice(next, next + batch);
      next += batch;
      const opened = await db.inAgency(agencyId, (tx) => openPeople(tx, agencyId, ground, own, now));
      // Packed one by one: the records of hundreds of months at once would be moved about in memory.
      const packed = await judgeEverybody(opened, packMonth);
      // What changes meanwhile bears a later mark than `now`, so that these months are derived again.
      const isLocked = await db.inAgency(agencyId, async (tx) => {
        if ((await lockedMonths(tx, agencyId)).has(month)) return true;
        await writeMonths(tx, agencyId, month, packed, now);
        return false;
      });
      if (!isLocked) continue;
      const people = await judgeEverybody(opened, (each) => each);
      await db.inAgency(agencyId, (tx) => keepMonth(tx, agencyId, month, people, now));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return Math.min(next, ids.length);
};

/** This month and the one before, and locked months back to half a year: what late punches and decisions touch. */
const monthsToLookAt = async (db: Pick<Db, 'inAgency'>, agencyId: number, today: PlainDate): Promise<PlainDate[]> => {
  const current = firstOfMonth(today);
  const locked = await db.inAgency(agencyId, (tx) => lockedMonths(tx, agencyId));
  const back = Array.from({ length: 5 }, (_, i) => addMonths(current, -2 - i));
  return [current, addMonths(current, -1), ...back.filter((month) => locked.has(month))];
};

const workName = 'attendance.deriveStale';

/** Keeps the months of all agencies as they would come out now. */
export const deriveStale = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): RegularWork => ({
  name: workName,
  everySeconds: 60,
  run: async (_, stopping) => {
    const isHeld = () => stopping?.aborted === true || rushOf(db).holdsBack(workName, epochMilliseconds(clock()));
    if (isHeld()) return;
    for (const { agencyId, zone } of await db.asOwner(listAgencyZones)) {
      // What was begun before is committed by now, so that nothing is missed whose mark is older than the months made here.
      const now = addSeconds(clock(), -settleSeconds);
      const today = todayIn(zone, now);
      for (const month of await monthsToLookAt(db, agencyId, today)) {
        if (isHeld()) return;
        // A month that lies behind is final once it was derived after its last shift; until then it is looked at like the current one.
        const final = instantAt(addDays(lastOfMonth(month), 3), '00:00', zone);
        const rested = addSeconds(now, -restSeconds);
        const oldBefore = rested < final ? rested : final;
        await deriveStaleMonth(db, agencyId, month, now, oldBefore, batchesAtOnce, isHeld);
      }
    }
  },
});
