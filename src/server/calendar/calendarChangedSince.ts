import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { listCalendarChanges } from './changeStore.ts';

/**
 * Whether the calendar of some days changed after a moment: local days, Ramadan or a working week.
 * For plans: pass the moment the plan was made and its first and last day; true means the plan is to be looked at again.
 */
export const calendarChangedSince = async (
  tx: Tx,
  agencyId: number,
  at: Instant,
  from: PlainDate,
  to: PlainDate,
): Promise<boolean> => (await listCalendarChanges(tx, agencyId, at, from, to)).length > 0;
