import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { insertCalendarChange } from '../calendar/changeStore.ts';
import type { Handler } from '../platform/http/bind.ts';
import { judgeInput } from './judgeInput.ts';
import { findWorkplace, updateWorkplace } from './store.ts';

export const changeWorkplace: Handler<typeof workplaceEndpoints.change> = async (call) => {
  const { tx, actor, params, body, deps, now, today, audit } = call;
  const before = await findWorkplace(tx, actor.agencyId, params.id);
  if (!before) return refuse('general.notFound');
  const judged = await judgeInput(tx, actor.agencyId, params.id, body);
  if (!judged.ok) return judged;
  await updateWorkplace(tx, actor.agencyId, judged.value, now);
  if (before.weekPatternId !== judged.value.weekPatternId) {
    await insertCalendarChange(tx, actor.agencyId, { id: deps.newId(), from: today, to: null, at: now });
  }
  await audit(
    'workplace.change',
    { kind: 'workplace', id: params.id },
    { before: { ...before }, after: { ...judged.value } },
  );
  return ok(undefined);
};
