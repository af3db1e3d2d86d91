import type { rosterPaperEndpoints } from '../../../contract/rosterPaper.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { openPlan } from '../openPlan.ts';
import { boardUnits, peopleIn } from '../reach.ts';
import type { PaperInput } from './paperJob.ts';

export const startPaper: Handler<typeof rosterPaperEndpoints.start> = async (call) => {
  const { tx, actor, scope, params, body, deps, audit } = call;
  const { kind, unitId = null, language } = body;
  const opened = await openPlan(call, params.id, 'some');
  if (!opened.ok) return opened;
  const { units, tree } = opened.value;
  const unitIds = boardUnits(units, tree, scope, unitId);
  if (unitIds.length === 0) return refuse('general.notFound');
  const input: PaperInput = { planId: params.id, kind, unitId, unitIds, language };
  const { agencyId, accountId } = actor;
  const jobId = await deps.jobs.enqueue(tx, { agencyId, kind: 'roster.paper', input, accountId });
  const action = kind === 'pdf' ? 'roster.sheet' : 'roster.export';
  await audit(action, { kind: 'plan', id: params.id }, { unitId, people: peopleIn(units, unitIds), jobId });
  return ok({ jobId });
};
