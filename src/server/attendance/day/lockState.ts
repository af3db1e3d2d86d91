import type { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import { ok } from '../../../kernel/result.ts';
import { addDays } from '../../../kernel/time.ts';
import { countOpenLeave } from '../../absence/leave/leaveStore.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../../roster/factStore.ts';
import { lastOfMonth } from './judgeMonth.ts';
import { adjustmentsOf, lockedMonths, openRequests } from './lockStore.ts';
import { countMonths, countWaiting } from './staleStore.ts';

/** What stands in the way of a lock, and what became known of the month after it. */
export const readLockState: Handler<typeof attendanceDayEndpoints.lockState> = async ({ tx, actor, query, today }) => {
  const { agencyId } = actor;
  const { month } = query;
  const last = lastOfMonth(month);
  const from = addDays(last, 2);
  const found = await adjustmentsOf(tx, agencyId, month, last);
  const names = await namesOf(
    tx,
    agencyId,
    found.map(({ employeeId }) => employeeId),
    last,
  );
  return ok({
    locked: (await lockedMonths(tx, agencyId)).has(month),
    lockableFrom: from,
    lockable: today >= from,
    people: await countMonths(tx, agencyId, month),
    waiting: await countWaiting(tx, agencyId, month),
    requests: await openRequests(tx, agencyId, month, last),
    leave: await countOpenLeave(tx, agencyId, month, last),
    adjustments: found.map((each) => ({ ...each, name: names.get(each.employeeId)?.name ?? '' })),
  });
};
