import { groupBy } from '../../../domain/people/groupBy.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { deriveMonth } from '../day/deriveMonth.ts';
import { firstOfMonth } from '../day/deriveStale.ts';
import type { PunchKey } from './doubtStore.ts';

/** The days follow what was decided; in a locked month what differs becomes an adjustment. */
export const followDecisions = async (
  tx: Tx,
  agencyId: number,
  decided: readonly Pick<PunchKey, 'employeeId' | 'day'>[],
  now: Instant,
): Promise<void> => {
  for (const [month, own] of groupBy(decided, ({ day }) => firstOfMonth(day)))
    await deriveMonth(tx, agencyId, month, [...new Set(own.map(({ employeeId }) => employeeId))], now);
};
