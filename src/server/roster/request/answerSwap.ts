import type { rosterRequestEndpoints } from '../../../contract/rosterRequests.ts';
import { swapLife } from '../../../domain/roster/request/swapLife.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { namesOf } from '../factStore.ts';
import { lockPlan } from '../planStore.ts';
import { judgeSwapNow } from './judgeSwapNow.ts';
import { overtake, standsAsProposed } from './overtake.ts';
import { appendRequestAction, findRequest, lockRequest, plansOf } from './requestStore.ts';
import { tellDeciders, tellParties } from './tellParties.ts';

/** The colleague's answer. The plan is held while it is looked at, so that an amendment comes wholly before or wholly after. */
export const answerSwap: Handler<typeof rosterRequestEndpoints.answerSwap> = async (call) => {
  const { tx, actor, params, body, deps, now, today, audit } = call;
  const { agencyId, accountId } = actor;
  await lockRequest(tx, agencyId, params.id);
  const request = await findRequest(tx, agencyId, params.id);
  if (request?.kind !== 'swap' || request.otherEmployeeId !== actor.employeeId) return refuse('general.notFound');
  const move = body.agree ? 'agreed' : 'declined';
  const next = swapLife.after(request.state, move);
  if (next === null) return refuse('request.notOpen', { state: request.state });
  if (request.days[0]! <= today) return refuse('request.notOpen', { state: 'expired' });
  const telling = { deps, tx, now, today, agencyId };
  if (body.agree) {
    const planOf = plansOf(request);
    for (const planId of [...new Set(planOf.values())].sort()) await lockPlan(tx, agencyId, planId);
    if (!(await standsAsProposed(tx, agencyId, request))) {
      await overtake(telling, request, accountId);
      await audit('swap.overtaken', { kind: 'rosterRequest', id: request.id }, { planId: request.planId });
      return ok({ state: 'overtaken' as const });
    }
    const judged = await judgeSwapNow(call, request, planOf);
    if (!judged.ok) return judged;
    const [first] = judged.value.conflicts;
    if (first !== undefined) return refuse('swap.breaks', { first });
  }
  await appendRequestAction(tx, agencyId, request.id, { move, at: now, accountId, note: body.note });
  await audit(`swap.${move}`, { kind: 'rosterRequest', id: request.id }, {});
  if (body.agree) await tellDeciders(telling, request);
  else {
    const name = (await namesOf(tx, agencyId, [actor.employeeId], today)).get(actor.employeeId)?.name ?? '';
    await tellParties(telling, request, {
      to: [request.employeeId],
      kind: 'swap.declined',
      params: { name, note: body.note },
    });
  }
  return ok({ state: next });
};
