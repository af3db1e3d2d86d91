import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { deleteWorkplace, findWorkplace, whoSitsAt } from './store.ts';

export const removeWorkplace: Handler<typeof workplaceEndpoints.remove> = async ({
  tx,
  actor,
  params,
  today,
  audit,
}) => {
  const workplace = await findWorkplace(tx, actor.agencyId, params.id);
  if (!workplace) return refuse('general.notFound');
  const { units, people } = await whoSitsAt(tx, actor.agencyId, params.id, today);
  if (units.length > 0 || people > 0)
    return refuse('workplace.inUse', { name: workplace.name, units: units.length, people });
  await deleteWorkplace(tx, actor.agencyId, params.id);
  await audit('workplace.remove', { kind: 'workplace', id: params.id }, { name: workplace.name });
  return ok(undefined);
};
