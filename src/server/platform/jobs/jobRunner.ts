import type { Id } from '../../../kernel/id.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import { addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Db, Tx } from '../db/db.ts';
import type { Log } from '../log.ts';
import {
  askCancel,
  beat,
  claimJob,
  finishJob,
  insertJob,
  type QueuedJob,
  requeueLeftovers,
  saveProgress,
} from './jobStore.ts';

/** What a handler gets. Writes of results happen in its own transactions; progress is saved at most twice a second. */
export interface RunningJob {
  readonly agencyId: number;
  readonly jobId: Id;
  readonly accountId: Id | null;
  readonly input: unknown;
  /** Aborted when somebody asked to cancel, or the server stops. */
  readonly signal: AbortSignal;
  report(done: number, total: number, step: string): void;
}

/** Returns plain data for `job.result`, or a refusal whose sentence the person sees. A throw is an internal failure. */
export type JobHandler = (job: RunningJob) => Promise<Result<unknown>>;

export interface JobRunner {
  /** Queues a job inside the caller's transaction; it starts once that is committed. */
  enqueue(tx: Tx, job: { agencyId: number; kind: string; input: unknown; accountId: Id | null }): Promise<Id>;
  /** Asks a queued or running job to stop; false when it has ended already. */
  cancel(tx: Tx, agencyId: number, jobId: Id): Promise<boolean>;
  start(): Promise<void>;
  /** Takes no more jobs, aborts the running ones so that they are queued again at the next start, and waits for them. */
  stop(): Promise<void>;
}

export interface JobRunnerParts {
  readonly db: Db;
  readonly clock: () => Instant;
  readonly newId: () => Id;
  readonly log: Log;
}

const pollMs = 5000;
const progressMs = 500;
const atOnce = 2;
const silentSeconds = 30;

/** Runs jobs of the `job` table, two at a time, oldest first. Several processes share the table safely (`for update skip locked`). */
export const openJobRunner = (parts: JobRunnerParts, handlers: Readonly<Record<string, JobHandler>>): JobRunner => {
  const { db, clock, newId, log } = parts;
  const running = new Map<Id, { abort: AbortController; ended: Promise<void> }>();
  let stopping = false;
  let started = false;
  let timer: NodeJS.Timeout | undefined;

  const work = async (job: QueuedJob, abort: AbortController): Promise<void> => {
    let saved = 0;
    let last = Promise.resolve();
    const report = (done: number, total: number, step: string) => {
      const now = Date.now();
      if (now - saved < progressMs && done < total) return;
      saved = now;
      last = last
        .then(() => saveProgress(db, job, { done, total, step }))
        .then((cancelAsked) => void (cancelAsked && abort.abort()))
        .catch(() => undefined);
    };
    const handler = handlers[job.kind];
    let outcome: { state: 'done' | 'failed' | 'cancelled' | 'queued'; result: unknown; problem: Problem | null };
    try {
      if (handler === undefined) throw new Error(`no handler for jobs of kind ${job.kind}`);
      const result = await handler({ ...job, signal: abort.signal, report });
      await last;
      if (result.ok) outcome = { state: 'done', result: result.value, problem: null };
      else outcome = { state: abort.signal.aborted ? 'cancelled' : 'failed', result: null, problem: result.problem };
    } catch (error) {
      const reference = newId().slice(-8).toUpperCase();
      if (!abort.signal.aborted) {
        log.error(
          { reference, kind: job.kind, message: error instanceof Error ? error.message.slice(0, 500) : '' },
          'job failed',
        );
      }
      const problem = { code: 'general.internal', params: { reference } };
      outcome = abort.signal.aborted
        ? { state: 'cancelled', result: null, problem: null }
        : { state: 'failed', result: null, problem };
    }
    // A job cut off by a stop of the server was not cancelled by anybody: it starts again.
    if (stopping && outcome.state === 'cancelled') outcome = { state: 'queued', result: null, problem: null };
    await finishJob(db, job, outcome, clock());
  };

  const fill = async (): Promise<void> => {
    while (!stopping && started && running.size < atOnce) {
      const job = await claimJob(db, clock());
      if (job === null) return;
      const abort = new AbortController();
      const ended = work(job, abort)
        .catch((error: unknown) =>
          log.error({ kind: job.kind, message: error instanceof Error ? error.message : '' }, 'job lost'),
        )
        .finally(() => {
          running.delete(job.jobId);
          void poke();
        });
      running.set(job.jobId, { abort, ended });
    }
  };

  let filling: Promise<void> = Promise.resolve();
  const poke = (): Promise<void> => {
    filling = filling.then(fill).catch((error: unknown) => {
      if (!stopping) log.error({ message: error instanceof Error ? error.message : '' }, 'job queue not read');
    });
    return filling;
  };

  const tick = async (): Promise<void> => {
    if (running.size > 0) await beat(db, [...running.keys()], clock());
    await requeueLeftovers(db, addSeconds(clock(), -silentSeconds));
  };

  return {
    enqueue: async (tx, job) => {
      const jobId = newId();
      await insertJob(tx, jobId, job, clock());
      // The caller's transaction is not committed yet; look soon, and again for a slow commit. The poll finds the rest.
      for (const delay of [20, 250, 1000]) setTimeout(() => void (started && !stopping && poke()), delay).unref();
      return jobId;
    },
    cancel: async (tx, agencyId, jobId) => {
      const asked = await askCancel(tx, agencyId, jobId, clock());
      if (asked) running.get(jobId)?.abort.abort();
      return asked;
    },
    start: async () => {
      // The embedded database admits one process, so whatever is still marked as running was cut off.
      await requeueLeftovers(db, db.engine === 'embedded' ? clock() : addSeconds(clock(), -silentSeconds));
      started = true;
      timer = setInterval(() => void tick().then(poke, poke), pollMs);
      timer.unref();
      await poke();
    },
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await filling;
      for (const job of running.values()) job.abort.abort();
      await Promise.all([...running.values()].map((job) => job.ended));
    },
  };
};
