import type { rosterReplanEndpoints } from '../../../contract/rosterReplan.ts';
import { afterMove } from '../../../domain/roster/planLife.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { openPlan } from '../openPlan.ts';

export const startReplan: Handler<typeof rosterReplanEndpoints.start> = async (call) => {
  const { tx, actor, params, body, deps, today, audit } = call;
  const opened = await openPlan(call, params.id, 'whole');
  if (!opened.ok) return opened;
  const { plan, standing } = opened.value;
  if (afterMove(standing.state, 'amended') === null)
    return refuse('roster.moveNotPermitted', { state: standing.state });
  if (body.version !== standing.version) return refuse('general.changedMeanwhile');
  const from = standing.publishedVersion !== null && body.from < today ? today : body.from;
  if (from > plan.to) return refuse('roster.planOver');
  const jobId = await deps.jobs.enqueue(tx, {
    agencyId: actor.agencyId,
    kind: 'roster.replan',
    input: { planId: plan.id, version: standing.version, from },
    accountId: actor.accountId,
  });
  await audit('roster.replan', { kind: 'plan', id: plan.id }, { version: standing.version, from });
  return ok({ jobId });
};
