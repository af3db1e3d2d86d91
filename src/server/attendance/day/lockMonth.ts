import type { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addDays, instantAt } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { deriveMonth } from './deriveMonth.ts';
import { lastOfMonth } from './judgeMonth.ts';
import { insertLockMove, listLockMoves, lockedMonths } from './lockStore.ts';
import { countMonths, countWaiting, staleMonths } from './staleStore.ts';

const batch = 500;

export const readLocks: Handler<typeof attendanceDayEndpoints.locks> = async ({ tx, actor }) => {
  const moves = await listLockMoves(tx, actor.agencyId);
  return ok({ moves: moves.map(({ seq: _, ...move }) => move) });
};

/** Everything is judged once more before the lock, in the same transaction: what stands then is what is locked. */
export const lockMonth: Handler<typeof attendanceDayEndpoints.lock> = async (call) => {
  const { tx, actor, body, now, today, audit } = call;
  const { month, note } = body;
  const last = lastOfMonth(month);
  // The last shift may reach into the next day, and its window beyond.
  const from = addDays(last, 2);
  if (today < from) return refuse('attendanceDay.monthNotOver', { day: from });
  if ((await lockedMonths(tx, actor.agencyId)).has(month)) return refuse('attendanceDay.alreadyLocked');
  // Derived since its last window closed, a month only changes by what is written; the clock of Jakarta is the last to get there.
  const final = instantAt(from, '00:00', 'Asia/Jakarta');
  const seen = new Set<string>();
  for (;;) {
    const stale = await staleMonths(tx, actor.agencyId, month, last, final, batch);
    const fresh = stale.filter((id) => !seen.has(id));
    if (fresh.length === 0) break;
    await deriveMonth(tx, actor.agencyId, month, fresh, now);
    for (const id of fresh) seen.add(id);
  }
  const waiting = await countWaiting(tx, actor.agencyId, month);
  if (waiting > 0) return refuse('attendanceDay.waitingLeft', { count: waiting });
  await insertLockMove(tx, actor.agencyId, { month, move: 'locked', note }, { at: now, accountId: actor.accountId });
  await audit('attendanceDay.lock', { kind: 'month', id: month }, { note });
  return ok({ people: await countMonths(tx, actor.agencyId, month) });
};

export const unlockMonth: Handler<typeof attendanceDayEndpoints.unlock> = async (call) => {
  const { tx, actor, body, now, audit } = call;
  const { month, note } = body;
  if (!(await lockedMonths(tx, actor.agencyId)).has(month)) return refuse('attendanceDay.notLocked');
  await insertLockMove(tx, actor.agencyId, { month, move: 'opened', note }, { at: now, accountId: actor.accountId });
  await audit('attendanceDay.unlock', { kind: 'month', id: month }, { note });
  return ok(undefined);
};
