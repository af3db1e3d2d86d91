import { sql } from 'kysely';
import type { Id } from '../../../kernel/id.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Db, Tx } from '../db/db.ts';

export interface QueuedJob {
  readonly agencyId: number;
  readonly jobId: Id;
  readonly kind: string;
  readonly accountId: Id | null;
  readonly input: unknown;
}

export const insertJob = async (
  tx: Tx,
  jobId: Id,
  job: { agencyId: number; kind: string; input: unknown; accountId: Id | null },
  at: Instant,
): Promise<void> => {
  await tx
    .insertInto('job')
    .values({
      agency_id: job.agencyId,
      job_id: jobId,
      kind: job.kind,
      state: 'queued',
      input: JSON.stringify(job.input),
      account_id: job.accountId,
      created_at: at,
    })
    .execute();
};

/** Takes the oldest queued job of any agency, so that no two processes take the same. */
export const claimJob = (db: Db, at: Instant): Promise<QueuedJob | null> =>
  db.asOwner(async (tx) => {
    const row = await tx
      .updateTable('job')
      .set({ state: 'running', started_at: at, beat_at: at })
      .where((eb) =>
        eb(
          sql`(agency_id, job_id)`,
          'in',
          sql`(select agency_id, job_id from job where state = 'queued' order by created_at limit 1 for update skip locked)`,
        ),
      )
      .returning(['agency_id', 'job_id', 'kind', 'account_id', 'input'])
      .executeTakeFirst();
    return row
      ? { agencyId: row.agency_id, jobId: row.job_id, kind: row.kind, accountId: row.account_id, input: row.input }
      : null;
  });

/** Saves progress and tells whether somebody asked to cancel. */
export const saveProgress = (
  db: Db,
  job: QueuedJob,
  p: { done: number; total: number; step: string },
): Promise<boolean> =>
  db.inAgency(job.agencyId, async (tx) => {
    const row = await tx
      .updateTable('job')
      .set(p)
      .where('agency_id', '=', job.agencyId)
      .where('job_id', '=', job.jobId)
      .returning('cancel_asked')
      .executeTakeFirst();
    return row?.cancel_asked ?? true;
  });

export const finishJob = (
  db: Db,
  job: QueuedJob,
  outcome: { state: 'done' | 'failed' | 'cancelled' | 'queued'; result: unknown; problem: Problem | null },
  at: Instant,
): Promise<void> =>
  db.inAgency(job.agencyId, async (tx) => {
    await tx
      .updateTable('job')
      .set({
        state: outcome.state,
        result: outcome.result === null ? null : JSON.stringify(outcome.result ?? {}),
        problem: outcome.problem === null ? null : JSON.stringify(outcome.problem),
        ended_at: outcome.state === 'queued' ? null : at,
      })
      .where('agency_id', '=', job.agencyId)
      .where('job_id', '=', job.jobId)
      .execute();
  });

/** A queued job ends at once; a running one is asked. False when it had ended. */
export const askCancel = async (tx: Tx, agencyId: number, jobId: Id, at: Instant): Promise<boolean> => {
  const row = await tx
    .updateTable('job')
    .set({
      cancel_asked: true,
      state: sql`case when state = 'queued' then 'cancelled' else state end`,
      ended_at: sql`case when state = 'queued' then ${at}::timestamptz else ended_at end`,
    })
    .where('agency_id', '=', agencyId)
    .where('job_id', '=', jobId)
    .where('state', 'in', ['queued', 'running'])
    .returning('job_id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Tells that the process which runs these jobs is alive. */
export const beat = (db: Db, jobIds: readonly Id[], at: Instant): Promise<void> =>
  db.asOwner(async (tx) => {
    await tx.updateTable('job').set({ beat_at: at }).where('job_id', 'in', jobIds).execute();
  });

/** Jobs left `running` by a process that gave no sign of life since `silentSince` start again. */
export const requeueLeftovers = (db: Db, silentSince: Instant): Promise<void> =>
  db.asOwner(async (tx) => {
    await tx
      .updateTable('job')
      .set({ state: 'queued', started_at: null })
      .where('state', '=', 'running')
      .where((eb) => eb.or([eb('beat_at', 'is', null), eb('beat_at', '<=', silentSince)]))
      .execute();
  });

export interface JobRow {
  readonly id: Id;
  readonly kind: string;
  readonly state: string;
  readonly done: number;
  readonly total: number;
  readonly step: string;
  readonly result: unknown;
  readonly problem: Problem | null;
  readonly accountId: Id | null;
  readonly startedAt: Instant | null;
}

export const readJob = async (tx: Tx, agencyId: number, jobId: Id): Promise<JobRow | null> => {
  const row = await tx
    .selectFrom('job')
    .select(['job_id', 'kind', 'state', 'done', 'total', 'step', 'result', 'problem', 'account_id', 'started_at'])
    .where('agency_id', '=', agencyId)
    .where('job_id', '=', jobId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id: row.job_id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    step: row.step,
    result: row.result,
    problem: row.problem as Problem | null,
    accountId: row.account_id,
    startedAt: row.started_at,
  };
};
