import type { Equipment, Room } from '../../domain/workplace/model.ts';
import type { Id } from '../../kernel/id.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Tx } from '../platform/db/db.ts';

/** Rooms of the agency, or of one workplace, by name. */
export const listRooms = async (tx: Tx, agencyId: number, workplaceId?: Id): Promise<Room[]> => {
  let query = tx
    .selectFrom('room')
    .select(['room_id', 'workplace_id', 'name', 'capacity'])
    .where('agency_id', '=', agencyId)
    .orderBy('name');
  if (workplaceId !== undefined) query = query.where('workplace_id', '=', workplaceId);
  const rows = await query.execute();
  return rows.map((r) => ({ id: r.room_id, workplaceId: r.workplace_id, name: r.name, capacity: r.capacity }));
};

export const findRoom = async (tx: Tx, agencyId: number, id: Id): Promise<Room | null> => {
  const row = await tx
    .selectFrom('room')
    .select(['room_id', 'workplace_id', 'name', 'capacity'])
    .where('agency_id', '=', agencyId)
    .where('room_id', '=', id)
    .executeTakeFirst();
  return row ? { id: row.room_id, workplaceId: row.workplace_id, name: row.name, capacity: row.capacity } : null;
};

/** Writes a room, new or changed. */
export const putRoom = async (tx: Tx, agencyId: number, room: Room): Promise<void> => {
  const facts = { name: room.name, capacity: room.capacity };
  await tx
    .insertInto('room')
    .values({ agency_id: agencyId, room_id: room.id, workplace_id: room.workplaceId, ...facts })
    .onConflict((c) => c.columns(['agency_id', 'room_id']).doUpdateSet(facts))
    .execute();
};

export const deleteRoom = async (tx: Tx, agencyId: number, id: Id): Promise<void> => {
  await tx.deleteFrom('room').where('agency_id', '=', agencyId).where('room_id', '=', id).execute();
};

/** How many people are placed in a room on a day or later. */
export const countInRoom = async (tx: Tx, agencyId: number, roomId: Id, day: PlainDate): Promise<number> => {
  const row = await tx
    .selectFrom('placement')
    .select(({ fn }) => fn.count<number>('employee_id').distinct().as('people'))
    .where('agency_id', '=', agencyId)
    .where('room_id', '=', roomId)
    .where((e) => e.or([e('valid_to', 'is', null), e('valid_to', '>=', day)]))
    .executeTakeFirstOrThrow();
  return Number(row.people);
};

/** Shared equipment in the rooms of one workplace, by name. */
export const listEquipment = async (tx: Tx, agencyId: number, workplaceId: Id): Promise<Equipment[]> => {
  const rows = await tx
    .selectFrom('equipment')
    .innerJoin('room', (j) =>
      j.onRef('room.room_id', '=', 'equipment.room_id').onRef('room.agency_id', '=', 'equipment.agency_id'),
    )
    .select(['equipment.equipment_id', 'equipment.room_id', 'equipment.name', 'equipment.kind'])
    .where('equipment.agency_id', '=', agencyId)
    .where('room.workplace_id', '=', workplaceId)
    .orderBy('equipment.name')
    .execute();
  return rows.map((r) => ({ id: r.equipment_id, roomId: r.room_id, name: r.name, kind: r.kind }));
};

export const insertEquipment = async (tx: Tx, agencyId: number, equipment: Equipment): Promise<void> => {
  const { id, roomId, name, kind } = equipment;
  await tx
    .insertInto('equipment')
    .values({ agency_id: agencyId, equipment_id: id, room_id: roomId, name, kind })
    .execute();
};

/** The name of what was removed, or null when there was nothing. */
export const deleteEquipment = async (tx: Tx, agencyId: number, id: Id): Promise<string | null> => {
  const row = await tx
    .deleteFrom('equipment')
    .where('agency_id', '=', agencyId)
    .where('equipment_id', '=', id)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
};
