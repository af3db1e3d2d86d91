import type { workplaceEndpoints } from '../../contract/workplace.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { markCalendarChange } from '../calendar/markCalendarChange.ts';
import type { Handler } from '../platform/http/bind.ts';
import { judgeInput } from './judgeInput.ts';
import { findWorkplace, updateWorkplace } from './store.ts';

export const changeWorkplace: Handler<typeof workplaceEndpoints.change> = async (call) => {
  const { tx, actor, params, body, now, today, audit } = call;
  const before = await findWorkplace(tx, actor.agencyId, params.id);
  if (!before) return refuse('general.notFound');
  const judged = await judgeInput(tx, actor.agencyId, params.id, body);
  if (!judged.ok) return judged;
  await updateWorkplace(tx, actor.agencyId, judged.value, now);
  if (before.weekPatternId !== judged.value.weekPatternId) {
    await markCalendarChange(call, [{ from: today, to: null }]);
  }
  await audit(
    'workplace.change',
    { kind: 'workplace', id: params.id },
    { before: { ...before }, after: { ...judged.value } },
  );
  return ok(undefined);
};
