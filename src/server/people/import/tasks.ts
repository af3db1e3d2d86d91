import { z } from 'zod';
import { IdSchema } from '../../../kernel/id.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { sessionCacheOf } from '../../access/session/sessionCache.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler, RunningJob } from '../../platform/jobs/jobRunner.ts';
import { applyRun } from './applyRun.ts';
import { previewJob } from './previewJob.ts';
import { undoRun } from './undoRun.ts';

const RunInputSchema = z.object({ runId: IdSchema });

class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** One transaction that a refusal or a cancel rolls back whole. */
const whole = async <T>(deps: Deps, job: RunningJob, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await deps.db.inAgency(job.agencyId, async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Refusal(result.problem);
      return result;
    });
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    throw error;
  }
};

/** Heads come and go with imports; what a session may do holds at once, not after the half minute for which it is remembered. */
const headsAnew = <T>(deps: Deps, result: Result<T>): Result<T> => {
  if (result.ok) sessionCacheOf(deps.db).forgetAll(deps.clock());
  return result;
};

const applyJob =
  (deps: Deps): JobHandler =>
  async (job) => {
    const { runId } = RunInputSchema.parse(job.input);
    job.report(10, 100, 'applying');
    const { agencyId, accountId } = job;
    const step = () => job.signal.throwIfAborted();
    return headsAnew(
      deps,
      await whole(deps, job, (tx) =>
        applyRun(tx, { agencyId, runId, accountId, now: deps.clock(), newId: deps.newId, step }),
      ),
    );
  };

const undoJob =
  (deps: Deps): JobHandler =>
  async (job) => {
    const { runId } = RunInputSchema.parse(job.input);
    job.report(10, 100, 'undoing');
    const { agencyId, accountId } = job;
    return headsAnew(
      deps,
      await whole(deps, job, (tx) => undoRun(tx, { agencyId, runId, accountId, now: deps.clock() })),
    );
  };

/** Long work of this area by kind, for the list in `server/jobs`. */
export const importJobs = { 'people.preview': previewJob, 'people.apply': applyJob, 'people.undo': undoJob } as const;
