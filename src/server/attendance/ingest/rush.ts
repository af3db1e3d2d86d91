// The morning peak, as this process feels it: what need not be done at once waits until it is over.
import type { Db } from '../../platform/db/db.ts';

/** Seconds over which punches are counted. */
const windowSeconds = 5;
/** From so many punches a second on, work that can wait takes processor time from those who stand at the door. */
const rushPerSecond = 100;
/** Nothing waits longer than this for the end of a rush; then it has its turn for a while. */
const longestMs = 600_000;
const turnMs = 60_000;

export interface Rush {
  count(punches: number, nowMs: number): void;
  /** Whether a work that can wait should wait now; it asks before it begins and between its pieces. */
  holdsBack(work: string, nowMs: number): boolean;
}

export const openRush = (): Rush => {
  const seconds = new Map<number, number>();
  const heldSince = new Map<string, number>();
  const isRush = (nowMs: number): boolean => {
    const now = Math.floor(nowMs / 1000);
    let sum = 0;
    for (const [second, punches] of seconds)
      if (second <= now - windowSeconds || second > now) seconds.delete(second);
      else sum += punches;
    return sum >= rushPerSecond * windowSeconds;
  };
  return {
    count: (punches, nowMs) => {
      const second = Math.floor(nowMs / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + punches);
      // Somebody asks every few seconds; without him the table must not grow.
      if (seconds.size > 2 * windowSeconds) isRush(nowMs);
    },
    holdsBack: (work, nowMs) => {
      if (!isRush(nowMs)) {
        heldSince.delete(work);
        return false;
      }
      const waited = nowMs - (heldSince.get(work) ?? nowMs);
      if (waited >= longestMs && waited < longestMs + turnMs) return false;
      if (waited === 0 || waited >= longestMs + turnMs) heldSince.set(work, nowMs);
      return true;
    },
  };
};

const open = new WeakMap<Db, Rush>();

/** The one gauge beside a database. */
export const rushOf = (db: Db): Rush => {
  const known = open.get(db) ?? openRush();
  open.set(db, known);
  return known;
};
