import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { insertCalendarChange } from '../calendar/changeStore.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findRoom } from './roomStore.ts';
import { listSeatRows, moveSeats } from './seatStore.ts';
import { findWorkplace } from './store.ts';

/** Seats a unit, with everything below it or only some people of it, at a workplace and perhaps in one of its rooms from a day on. */
export const seatPeople: Handler<typeof workplaceEndpoints.seat> = async (call) => {
  const { tx, actor, params, body, deps, now, audit } = call;
  const { agencyId } = actor;
  const { unitId, includeBelow, employeeIds, roomId, from } = body;
  if (!(await findWorkplace(tx, agencyId, params.id))) return refuse('general.notFound');
  if (roomId !== null && (await findRoom(tx, agencyId, roomId))?.workplaceId !== params.id)
    return refuse('workplace.roomElsewhere');
  const units = await loadUnits(tx, agencyId, from);
  if (!units.has(unitId)) return refuse('workplace.unitUnknown');
  const meant = [...units.values()].filter((u) => u.id === unitId || (includeBelow && u.path.includes(unitId)));
  const ids = meant.map((u) => u.id);
  const placed = await listSeatRows(tx, agencyId, from, ids);
  const chosen = employeeIds && new Set(employeeIds);
  const rows = chosen ? placed.filter((row) => chosen.has(row.employeeId)) : placed;
  if (chosen && rows.length < chosen.size)
    return refuse('workplace.peopleElsewhere', { people: chosen.size - rows.length });
  if (rows.length === 0) return refuse('workplace.nobodyPlaced');
  const moving = rows.filter((row) => row.workplaceId !== params.id || row.roomId !== roomId);
  const counts = { people: moving.length, unchanged: rows.length - moving.length };
  if (moving.length > 0) {
    await moveSeats(tx, agencyId, moving, { workplaceId: params.id, roomId }, from, deps.newId);
    await insertCalendarChange(tx, agencyId, { id: deps.newId(), from, to: null, at: now });
    await audit(
      'workplace.seat',
      { kind: 'workplace', id: params.id },
      { unitId, includeBelow, chosen: employeeIds?.length ?? null, roomId, from, ...counts },
    );
  }
  return ok(counts);
};
