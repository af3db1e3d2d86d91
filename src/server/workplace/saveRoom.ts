import type { workplaceEndpoints } from '../../contract/workplace.ts';
import type { Room } from '../../domain/workplace/model.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Tx } from '../platform/db/db.ts';
import type { Handler } from '../platform/http/bind.ts';
import { markGroundChange } from './markGroundChange.ts';
import { findRoom, listRooms, putRoom } from './roomStore.ts';
import { findWorkplace } from './store.ts';

const isTaken = async (tx: Tx, agencyId: number, room: Room): Promise<boolean> =>
  (await listRooms(tx, agencyId, room.workplaceId)).some(
    (other) => other.id !== room.id && other.name.toLowerCase() === room.name.toLowerCase(),
  );

export const addRoom: Handler<typeof workplaceEndpoints.addRoom> = async ({ tx, actor, params, body, deps, audit }) => {
  if (!(await findWorkplace(tx, actor.agencyId, params.id))) return refuse('general.notFound');
  const room: Room = { id: deps.newId(), workplaceId: params.id, ...body };
  if (await isTaken(tx, actor.agencyId, room)) return refuse('workplace.roomNameTaken', { name: room.name });
  await putRoom(tx, actor.agencyId, room);
  await audit('workplace.addRoom', { kind: 'room', id: room.id }, { ...room });
  return ok({ id: room.id });
};

export const changeRoom: Handler<typeof workplaceEndpoints.changeRoom> = async (call) => {
  const { tx, actor, params, body, audit } = call;
  const before = await findRoom(tx, actor.agencyId, params.id);
  if (!before) return refuse('general.notFound');
  const room: Room = { ...before, ...body };
  if (await isTaken(tx, actor.agencyId, room)) return refuse('workplace.roomNameTaken', { name: room.name });
  await putRoom(tx, actor.agencyId, room);
  if (room.capacity !== before.capacity) await markGroundChange(call);
  await audit('workplace.changeRoom', { kind: 'room', id: room.id }, { before: { ...before }, after: { ...room } });
  return ok(undefined);
};
