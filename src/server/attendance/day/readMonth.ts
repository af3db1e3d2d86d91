import type { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import { listPlacedIn } from '../../people/factsStore.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { deriveMonth } from './deriveMonth.ts';
import { lastOfMonth } from './judgeMonth.ts';
import { lockedMonths } from './lockStore.ts';
import { adjustmentsIn } from './monthStore.ts';

const monthOf = async (tx: Tx, agencyId: number, employeeId: Id, month: PlainDate, now: Instant) => {
  const found = (await deriveMonth(tx, agencyId, month, [employeeId], now))[0];
  if (found === undefined) return refuse('general.notFound');
  const locked = (await lockedMonths(tx, agencyId)).has(month);
  const adjustments = await adjustmentsIn(tx, agencyId, [employeeId], month);
  const { name, number, records, totals } = found;
  return ok({
    name,
    number,
    locked,
    records: [...records],
    totals,
    adjustments: adjustments.map(({ employeeId: _, ...each }) => each),
  });
};

/** Derived on the way, so that a reader always sees what is known now. */
export const readMine: Handler<typeof attendanceDayEndpoints.mine> = async ({ tx, actor, query, now }) =>
  actor.employeeId === null
    ? refuse('general.notFound')
    : monthOf(tx, actor.agencyId, actor.employeeId, query.month, now);

export const readOfPerson: Handler<typeof attendanceDayEndpoints.ofPerson> = ({ tx, actor, params, query, now }) =>
  monthOf(tx, actor.agencyId, params.employeeId, query.month, now);

/** People of a unit and of everything below it on any day of the month. */
export const peopleOfUnit = async (tx: Tx, agencyId: number, unitId: Id, month: PlainDate): Promise<Id[]> => {
  const last = lastOfMonth(month);
  const below = new Set<Id>();
  for (const day of [month, last])
    for (const unit of (await loadUnits(tx, agencyId, day)).values())
      if (unit.path.includes(unitId)) below.add(unit.id);
  return listPlacedIn(tx, agencyId, [...below], { from: month, to: last });
};
