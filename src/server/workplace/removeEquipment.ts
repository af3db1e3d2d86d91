import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { deleteEquipment } from './roomStore.ts';

export const removeEquipment: Handler<typeof workplaceEndpoints.removeEquipment> = async ({
  tx,
  actor,
  params,
  audit,
}) => {
  const name = await deleteEquipment(tx, actor.agencyId, params.id);
  if (name === null) return refuse('general.notFound');
  await audit('workplace.removeEquipment', { kind: 'equipment', id: params.id }, { name });
  return ok(undefined);
};
