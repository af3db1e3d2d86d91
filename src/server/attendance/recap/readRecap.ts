import type { attendanceDayEndpoints } from '../../../contract/attendanceDay.ts';
import type { attendanceRecapEndpoints } from '../../../contract/attendanceRecap.ts';
import type { Scope } from '../../../domain/access/can.ts';
import { sumMonths } from '../../../domain/attendance/day/sumMonths.ts';
import type { MonthTotals } from '../../../domain/attendance/day/totalsOf.ts';
import type { PlacedUnit } from '../../../domain/people/unitsOnDay.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { formatsOf } from '../../../words/format.ts';
import { loadUnits } from '../../people/loadUnits.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../../roster/factStore.ts';
import { reaches } from '../../roster/reach.ts';
import { lastOfMonth } from '../day/judgeMonth.ts';
import { peopleOfUnit } from '../day/readMonth.ts';
import { openRecap } from './openRecap.ts';

/** Units of the last day of a month; of its first one those that were closed within. */
export const unitsOfMonth = async (tx: Tx, agencyId: number, month: PlainDate): Promise<ReadonlyMap<Id, PlacedUnit>> =>
  new Map([...(await loadUnits(tx, agencyId, month)), ...(await loadUnits(tx, agencyId, lastOfMonth(month)))]);

/** Whether a reader's scope holds a unit of this agency and month; null stands for the whole agency. */
export const mayRecap = async (
  tx: Tx,
  agencyId: number,
  scope: Scope,
  month: PlainDate,
  unitId: Id | null,
): Promise<boolean> => {
  const units = await unitsOfMonth(tx, agencyId, month);
  return (unitId === null || units.has(unitId)) && reaches(scope, units, unitId);
};

export const readRecap: Handler<typeof attendanceDayEndpoints.recap> = async ({ tx, actor, query, now }) => {
  const { unitId, month } = query;
  const ids = await peopleOfUnit(tx, actor.agencyId, unitId, month);
  const { rows, ...recap } = await openRecap(tx, actor.agencyId, month, ids, now);
  const names = await namesOf(tx, actor.agencyId, ids, lastOfMonth(month));
  const units = await unitsOfMonth(tx, actor.agencyId, month);
  const { compare } = formatsOf('id');
  return ok({
    ...recap,
    people: rows
      .map(({ employeeId, unitId: own, states, totals }) => ({
        employeeId,
        name: names.get(employeeId)?.name ?? '',
        number: names.get(employeeId)?.number ?? '',
        unitName: units.get(own ?? '')?.name ?? '',
        states,
        totals,
      }))
      .sort((a, b) => compare(a.name, b.name)),
  });
};

export const readUnitSums: Handler<typeof attendanceRecapEndpoints.units> = async ({
  tx,
  actor,
  scope,
  query,
  now,
}) => {
  const { month } = query;
  const units = await unitsOfMonth(tx, actor.agencyId, month);
  const shown = [...units.values()].filter(({ id }) => reaches(scope, units, id));
  const { rows, ...recap } = await openRecap(tx, actor.agencyId, month, null, now);
  const own = new Map<Id, MonthTotals[]>(shown.map(({ id }) => [id, []]));
  const all: MonthTotals[] = [];
  for (const { unitId, totals } of rows) {
    const path = units.get(unitId ?? '')?.path ?? [];
    const reached = path.filter((id) => own.has(id));
    for (const id of reached) own.get(id)!.push(totals);
    if (reached.length > 0) all.push(totals);
  }
  const known = new Set(shown.map(({ id }) => id));
  return ok({
    ...recap,
    units: shown
      .map(({ id, parentId, name }) => ({
        id,
        parentId: parentId !== null && known.has(parentId) ? parentId : null,
        name,
        sums: sumMonths(own.get(id) ?? []),
      }))
      .filter(({ sums }) => sums.people > 0),
    all: sumMonths(all),
  });
};
