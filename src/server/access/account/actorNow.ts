import type { Actor } from '../../../domain/access/can.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import { grantsToday } from './grantsToday.ts';
import { type AccountRef, readAccount } from './store.ts';

/** The person behind an account with the roles of today, for work that goes on after his request; null where the account is closed. */
export const actorNow = async (tx: Tx, who: AccountRef, today: PlainDate): Promise<Actor | null> => {
  const account = await readAccount(tx, who);
  if (account === null || account.disabled_at !== null) return null;
  const grants = await grantsToday(tx, who, account.employee_id, today);
  return { accountId: who.accountId, agencyId: who.agencyId, employeeId: account.employee_id, grants };
};
