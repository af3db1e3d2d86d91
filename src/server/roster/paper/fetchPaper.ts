import { PaperMadeSchema, type rosterPaperEndpoints } from '../../../contract/rosterPaper.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../../platform/files/readFile.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { readJob } from '../../platform/jobs/jobStore.ts';
import { openPlan } from '../openPlan.ts';
import { reaches } from '../reach.ts';
import { PaperInputSchema } from './paperJob.ts';
import { inputOfJob } from './paperStore.ts';

/** Only whoever asked for the file gets it, and only while he may still read every unit in it. */
export const fetchPaper: Handler<typeof rosterPaperEndpoints.fetch> = async (call) => {
  const { tx, actor, scope, params, deps, audit } = call;
  const { agencyId } = actor;
  const job = await readJob(tx, agencyId, params.id);
  if (job === null || job.kind !== 'roster.paper' || job.accountId !== actor.accountId || job.state !== 'done')
    return refuse('general.notFound');
  const { planId, unitIds } = PaperInputSchema.parse(await inputOfJob(tx, agencyId, params.id));
  const { fileId } = PaperMadeSchema.parse(job.result);
  const opened = await openPlan(call, planId, 'some');
  if (!opened.ok) return opened;
  const { tree } = opened.value;
  if (!unitIds.every((unitId) => reaches(scope, tree, unitId))) return refuse('general.notFound');
  const file = await readFile(tx, agencyId, fileId, fileKeys(deps.config.masterKey));
  if (file === null) return refuse('roster.paperGone');
  await audit('roster.fetchPaper', { kind: 'plan', id: planId }, { jobId: params.id });
  return ok({ bytes: await allBytes(file), name: file.name, mediaType: file.mediaType });
};
