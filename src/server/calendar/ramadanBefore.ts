import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { nationalCalendar } from './nationalCalendar.ts';
import { listRamadan } from './ramadanStore.ts';

/** The spans of Ramadan that hold in a year before a change: the agency's own entry, else the national file's. */
export const ramadanBefore = async (
  tx: Tx,
  agencyId: number,
  year: number,
): Promise<readonly { readonly from: PlainDate; readonly to: PlainDate }[]> => {
  const own = await listRamadan(tx, agencyId, year, year);
  return own.length > 0 ? own : (nationalCalendar(year)?.ramadan ?? []);
};
