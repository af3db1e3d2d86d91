import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { countInRoom, deleteRoom, findRoom } from './roomStore.ts';

export const removeRoom: Handler<typeof workplaceEndpoints.removeRoom> = async ({
  tx,
  actor,
  params,
  today,
  audit,
}) => {
  const room = await findRoom(tx, actor.agencyId, params.id);
  if (!room) return refuse('general.notFound');
  const people = await countInRoom(tx, actor.agencyId, room.id, today);
  if (people > 0) return refuse('workplace.roomInUse', { name: room.name, people });
  await deleteRoom(tx, actor.agencyId, room.id);
  await audit('workplace.removeRoom', { kind: 'room', id: room.id }, { name: room.name });
  return ok(undefined);
};
