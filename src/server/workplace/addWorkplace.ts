import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { judgeInput } from './judgeInput.ts';
import { insertWorkplace } from './store.ts';

export const addWorkplace: Handler<typeof workplaceEndpoints.add> = async ({ tx, actor, body, deps, now, audit }) => {
  const id = deps.newId();
  const judged = await judgeInput(tx, actor.agencyId, id, body);
  if (!judged.ok) return judged;
  await insertWorkplace(tx, actor.agencyId, judged.value, now);
  await audit('workplace.add', { kind: 'workplace', id }, { ...judged.value });
  return ok({ id });
};
