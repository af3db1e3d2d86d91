import type { policyEndpoints } from '../../contract/policy.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { daysBetween } from '../../kernel/time.ts';
import type { Handler } from '../platform/http/bind.ts';
import { findVersion } from './store.ts';

const mostDays = 62;

export const startDryRunJob: Handler<typeof policyEndpoints.dryRun> = async ({
  tx,
  actor,
  params,
  body,
  deps,
  audit,
}) => {
  const { version, from, to, unitId } = body;
  if (to < from) return refuse('policy.endBeforeStart');
  if (daysBetween(from, to) >= mostDays) return refuse('policy.periodTooLong', { days: mostDays });
  const found = await findVersion(tx, actor.agencyId, params.id, version);
  if (found === null) return refuse('policy.notFound');
  const jobId = await deps.jobs.enqueue(tx, {
    agencyId: actor.agencyId,
    kind: 'policy.dryRun',
    input: { id: params.id, version, from, to, unitId },
    accountId: actor.accountId,
  });
  await audit('policy.dryRun', { kind: 'policy', id: params.id }, { version, from, to });
  return ok({ jobId });
};
