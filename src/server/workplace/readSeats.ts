import type { workplaceEndpoints } from '../../contract/workplace.ts';
import type { Id } from '../../kernel/id.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Handler } from '../platform/http/bind.ts';
import { listRooms } from './roomStore.ts';
import { listSeatRows, type SeatRow } from './seatStore.ts';
import { findWorkplace } from './store.ts';

/** Who sits at a workplace on a day; people without a workplace of their own sit where their unit does, as planning has it. */
export const readSeats: Handler<typeof workplaceEndpoints.seats> = async ({ tx, actor, params, query, today }) => {
  const { agencyId } = actor;
  const day = query.day ?? today;
  if (!(await findWorkplace(tx, agencyId, params.id))) return refuse('general.notFound');
  const units = await loadUnits(tx, agencyId, day);
  const here = (await listSeatRows(tx, agencyId, day)).filter(
    (row) => (row.workplaceId ?? units.get(row.unitId)?.workplaceId) === params.id,
  );
  const byUnit = (rows: readonly SeatRow[]) => {
    const counts = new Map<Id, number>();
    for (const row of rows) counts.set(row.unitId, (counts.get(row.unitId) ?? 0) + 1);
    return [...counts]
      .map(([id, people]) => ({ id, name: units.get(id)?.name ?? '', people }))
      .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name, 'id'));
  };
  const rooms = await listRooms(tx, agencyId, params.id);
  const known = new Set(rooms.map((room) => room.id));
  const roomless = here.filter((row) => row.roomId === null || !known.has(row.roomId));
  return ok({
    day,
    people: here.length,
    rooms: rooms.map(({ id, name, capacity }) => {
      const inside = here.filter((row) => row.roomId === id);
      return { id, name, capacity, people: inside.length, units: byUnit(inside) };
    }),
    roomless: { people: roomless.length, units: byUnit(roomless) },
  });
};
