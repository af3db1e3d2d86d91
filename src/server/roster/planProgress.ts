import type { rosterEndpoints } from '../../contract/roster.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { loadUnits } from '../people/loadUnits.ts';
import type { Call, Handler } from '../platform/http/bind.ts';
import { readJob } from '../platform/jobs/jobStore.ts';
import { findPlan } from './planStore.ts';
import { reaches } from './reach.ts';

/** The job that makes a plan; seen by whoever may plan its unit, not only by whoever started it. */
const jobOfPlan = async (
  { tx, actor, scope }: Pick<Call<typeof rosterEndpoints.progress>, 'tx' | 'actor' | 'scope'>,
  planId: string,
) => {
  const plan = await findPlan(tx, actor.agencyId, planId);
  if (plan === null || plan.jobId === null) return null;
  const tree = await loadUnits(tx, actor.agencyId, plan.from);
  return reaches(scope, tree, plan.unitId) ? readJob(tx, actor.agencyId, plan.jobId) : null;
};

export const planProgress: Handler<typeof rosterEndpoints.progress> = async (call) => {
  const job = await jobOfPlan(call, call.params.id);
  if (job === null) return refuse('general.notFound');
  const { code, params } = job.problem ?? { code: '' };
  return ok({
    state: job.state as 'queued',
    step: job.step,
    done: job.done,
    total: job.total,
    problem: job.problem === null ? null : { code, ...(params ? { params: { ...params } } : {}) },
  });
};

export const cancelPlanning: Handler<typeof rosterEndpoints.cancel> = async (call) => {
  const job = await jobOfPlan(call, call.params.id);
  if (job === null) return refuse('general.notFound');
  if (await call.deps.jobs.cancel(call.tx, call.actor.agencyId, job.id))
    await call.audit('roster.cancel', { kind: 'plan', id: call.params.id });
  return ok(undefined);
};
