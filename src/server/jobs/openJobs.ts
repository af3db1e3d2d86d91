// The one list of long work: kind → handler. Areas export handlers that take the deps and return a `JobHandler`.

import { recapJob } from '../attendance/recap/recapJob.ts';
import { importJobs } from '../people/import/tasks.ts';
import type { Deps } from '../platform/deps.ts';
import { type JobHandler, type JobRunner, openJobRunner } from '../platform/jobs/jobRunner.ts';
import { dryRunJob } from '../policy/dryRunJob.ts';
import { moveManyJob } from '../roster/many/moveManyJob.ts';
import { paperJob } from '../roster/paper/paperJob.ts';
import { planJob } from '../roster/planJob.ts';
import { replanJob } from '../roster/replan/replanJob.ts';

/** A long piece of work of an area; registered below under its kind. */
export type JobOf = (deps: Deps) => JobHandler;

const kinds: Readonly<Record<string, JobOf>> = {
  ...importJobs,
  'roster.plan': planJob,
  'roster.moveMany': moveManyJob,
  'roster.paper': paperJob,
  'roster.replan': replanJob,
  'attendance.paper': recapJob,
  'policy.dryRun': dryRunJob,
};

export const openJobs = (parts: Omit<Deps, 'jobs'>): JobRunner => {
  const handlers: Record<string, JobHandler> = {};
  const runner = openJobRunner(parts, handlers);
  const deps: Deps = { ...parts, jobs: runner };
  for (const [kind, make] of Object.entries(kinds)) handlers[kind] = make(deps);
  return runner;
};
