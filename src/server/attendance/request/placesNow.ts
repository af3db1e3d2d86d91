import type { Id } from '../../../kernel/id.ts';
import type { PlainDate, Zone } from '../../../kernel/time.ts';
import { readAgencyRow } from '../../access/agency/store.ts';
import type { Tx } from '../../platform/db/db.ts';
import { loadSchedules } from '../day/loadSchedules.ts';

interface PlaceNow {
  readonly zone: Zone;
  readonly unitId: Id | null;
}

/** Zone and unit of people today; who serves no more has the agency's zone. */
export const placesNow = async (
  tx: Tx,
  agencyId: number,
  employeeIds: readonly Id[],
  today: PlainDate,
): Promise<(employeeId: Id) => PlaceNow> => {
  const zone = (await readAgencyRow(tx, agencyId)).zone as Zone;
  const schedules = employeeIds.length === 0 ? [] : await loadSchedules(tx, agencyId, employeeIds, today, today);
  const places = new Map(schedules.map((each) => [each.employeeId, each.days[0]]));
  return (employeeId) => {
    const day = places.get(employeeId);
    return { zone: day?.zone ?? zone, unitId: day?.employed ? day.unitId : null };
  };
};
