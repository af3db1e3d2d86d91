import type { rosterReplanEndpoints } from '../../../contract/rosterReplan.ts';
import { afterMove } from '../../../domain/roster/planLife.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { insertGrounds, insertLines } from '../lineStore.ts';
import { openPlan } from '../openPlan.ts';
import { appendAction, insertVersion, lockPlan } from '../planStore.ts';
import { findProposal, setShared, takeProposal } from './proposalStore.ts';

/** Takes a proposal as one new version. A plan that changed meanwhile must be planned again. */
export const takeReplan: Handler<typeof rosterReplanEndpoints.take> = async (call) => {
  const { tx, actor, params, now, audit } = call;
  const { agencyId, accountId } = actor;
  await lockPlan(tx, agencyId, params.id);
  const opened = await openPlan(call, params.id, 'whole');
  if (!opened.ok) return opened;
  const { plan, standing } = opened.value;
  const proposal = await findProposal(tx, agencyId, plan.id, params.jobId);
  if (proposal === null || proposal.taken) return refuse('general.notFound');
  if (afterMove(standing.state, 'amended') === null)
    return refuse('roster.moveNotPermitted', { state: standing.state });
  if (proposal.version !== standing.version) return refuse('general.changedMeanwhile');
  const version = standing.version + 1;
  const { breaches, lines, grounds, shared } = proposal;
  await insertLines(tx, agencyId, plan.id, version, lines);
  await insertGrounds(
    tx,
    agencyId,
    plan.id,
    version,
    grounds.map(({ unitId, ...part }) => [unitId, part] as const),
  );
  await insertVersion(tx, agencyId, plan.id, { version, breaches, at: now, accountId });
  await setShared(tx, agencyId, plan.id, version, shared);
  await appendAction(tx, agencyId, plan.id, { move: 'amended', version, at: now, accountId, note: '' });
  await takeProposal(tx, agencyId, plan.id, params.jobId, proposal, now);
  const detail = { version, people: lines.length, breaches: breaches.length };
  await audit('roster.replanTaken', { kind: 'plan', id: plan.id }, detail);
  return ok({ version });
};
