import type { Id } from '../../kernel/id.ts';
import { holdsOn, type PlainDate } from '../../kernel/time.ts';
import { listHistories } from '../people/factsStore.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Tx } from '../platform/db/db.ts';

/** The regional agency an employee works in on a day, else his unit; null when he works nowhere. */
export const opdOf = async (tx: Tx, agencyId: number, employeeId: Id, day: PlainDate): Promise<Id | null> => {
  const [person] = await listHistories(tx, agencyId, [employeeId], { from: day, to: day });
  const placement = person?.placements.find((each) => holdsOn(each, day));
  if (placement === undefined) return null;
  const unit = (await loadUnits(tx, agencyId, day)).get(placement.unitId);
  return unit?.opdId ?? placement.unitId;
};
