import type { Id } from '../../kernel/id.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { holdsOn, type Instant, todayIn, type Zone } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';
import { grantsToday } from './account/grantsToday.ts';
import { type AccountRef, readDoor, serviceOfMany } from './account/store.ts';

/** Whether an account whose owner has shown who he is may come in: not into a suspended agency, and not long after the last day of service. */
export const judgeAdmission = async (
  tx: Tx,
  account: AccountRef & { readonly employeeId: Id | null },
  now: Instant,
): Promise<Result<undefined>> => {
  const door = await readDoor(tx, account.agencyId);
  if (door.suspended_at !== null) return refuse('access.agencySuspended', { agency: door.name });
  if (account.employeeId === null) return ok(undefined);
  const today = todayIn(door.zone as Zone, now);
  const grants = await grantsToday(tx, account, account.employeeId, today);
  if (grants.some((grant) => holdsOn(grant, today))) return ok(undefined);
  const service = (await serviceOfMany(tx, [{ ...account, today }])).get(account.accountId);
  return refuse('access.serviceEnded', { date: service?.lastDay ?? '', agency: door.short_name });
};
