import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { deleteCounter, workplaceOfCounter } from './counterStore.ts';
import { markGroundChange } from './markGroundChange.ts';

export const removeCounter: Handler<typeof workplaceEndpoints.removeCounter> = async (call) => {
  const { tx, actor, params, audit } = call;
  const workplaceId = await workplaceOfCounter(tx, actor.agencyId, params.id);
  if (workplaceId === null) return refuse('general.notFound');
  await deleteCounter(tx, actor.agencyId, params.id);
  await markGroundChange(call);
  await audit('workplace.removeCounter', { kind: 'counter', id: params.id }, { workplaceId });
  return ok(undefined);
};
