import { jobEndpoints } from '../../contract/jobs.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { bind } from '../platform/http/bind.ts';
import { readJob } from '../platform/jobs/jobStore.ts';

export const jobRoutes = bind('jobs', jobEndpoints, {
  read: async ({ tx, actor, params }) => {
    const job = await readJob(tx, actor.agencyId, params.id);
    if (job === null || job.accountId !== actor.accountId) return refuse('general.notFound');
    const { accountId: _, ...seen } = job;
    return ok({ ...seen, state: seen.state as 'queued' });
  },
  cancel: async ({ tx, actor, params, deps, audit }) => {
    const job = await readJob(tx, actor.agencyId, params.id);
    if (job === null || job.accountId !== actor.accountId) return refuse('general.notFound');
    if (await deps.jobs.cancel(tx, actor.agencyId, params.id))
      await audit('jobs.cancel', { kind: 'job', id: params.id }, { kind: job.kind });
    return ok(undefined);
  },
});
