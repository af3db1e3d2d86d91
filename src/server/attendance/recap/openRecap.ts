// The month of many people as it is kept, what is stale of it judged again first.
import type { Id } from '../../../kernel/id.ts';
import { addDays, addSeconds, type Instant, instantAt, type PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { deriveMonth } from '../day/deriveMonth.ts';
import { lastOfMonth } from '../day/judgeMonth.ts';
import { lockedMonths } from '../day/lockStore.ts';
import { staleMonths } from '../day/staleStore.ts';
import { type RecapRow, readRecapRows } from './recapStore.ts';

/** So many people are judged again while somebody waits; the rest follows by itself within minutes. */
const atOnce = 1500;
const everybody = 1_000_000;
/** Days of the running month end, so its records are looked at again this often. */
const restSeconds = 3600;

export interface Recap {
  readonly locked: boolean;
  /** When the oldest of it was judged; null where nobody is in it. */
  readonly asOf: Instant | null;
  /** People whose month is still to be judged again. */
  readonly pending: number;
  readonly rows: readonly RecapRow[];
}

/** `ids` null: everybody of the agency. */
export const openRecap = async (
  tx: Tx,
  agencyId: number,
  month: PlainDate,
  ids: readonly Id[] | null,
  now: Instant,
): Promise<Recap> => {
  const last = lastOfMonth(month);
  const final = instantAt(addDays(last, 2), '00:00', 'Asia/Jakarta');
  const rested = addSeconds(now, -restSeconds);
  const wanted = ids === null ? null : new Set(ids);
  const stale = (await staleMonths(tx, agencyId, month, last, rested < final ? rested : final, everybody)).filter(
    (id) => wanted?.has(id) ?? true,
  );
  await deriveMonth(tx, agencyId, month, stale.slice(0, atOnce), now);
  const rows = await readRecapRows(tx, agencyId, month, last, ids);
  const asOf = rows.reduce<Instant | null>(
    (oldest, { derivedAt }) => (oldest === null || derivedAt < oldest ? derivedAt : oldest),
    null,
  );
  return {
    locked: (await lockedMonths(tx, agencyId)).has(month),
    asOf,
    pending: Math.max(0, stale.length - atOnce),
    rows,
  };
};
