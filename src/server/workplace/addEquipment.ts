import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findRoom, insertEquipment } from './roomStore.ts';

export const addEquipment: Handler<typeof workplaceEndpoints.addEquipment> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  audit,
}) => {
  if (!(await findRoom(tx, actor.agencyId, params.id))) return refuse('general.notFound');
  const equipment = { id: deps.newId(), roomId: params.id, ...body };
  await insertEquipment(tx, actor.agencyId, equipment);
  await audit('workplace.addEquipment', { kind: 'equipment', id: equipment.id }, equipment);
  return ok({ id: equipment.id });
};
