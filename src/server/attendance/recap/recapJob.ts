import { z } from 'zod';
import { type attendanceRecapEndpoints, RecapOrderSchema } from '../../../contract/attendanceRecap.ts';
import { type PaperMade, PaperMadeSchema } from '../../../contract/rosterPaper.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { todayIn } from '../../../kernel/time.ts';
import { tell } from '../../inbox/tell.ts';
import type { Deps } from '../../platform/deps.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { allBytes, readFile } from '../../platform/files/readFile.ts';
import { storeFile } from '../../platform/files/storeFile.ts';
import type { Handler } from '../../platform/http/bind.ts';
import type { JobHandler } from '../../platform/jobs/jobRunner.ts';
import { readJob } from '../../platform/jobs/jobStore.ts';
import { runInWorker, WorkerEnded } from '../../platform/worker/runInWorker.ts';
import { agencyOf } from '../../roster/factStore.ts';
import { inputOfJob } from '../../roster/paper/paperStore.ts';
import { mayRecap } from './readRecap.ts';
import { mediaTypes } from './recapFile.ts';
import { recapParts } from './recapParts.ts';
import type { TableOrder } from './writeTable.ts';

const InputSchema = RecapOrderSchema.required();
const jobKind = 'attendance.paper';

export const startRecap: Handler<typeof attendanceRecapEndpoints.start> = async (call) => {
  const { tx, actor, scope, body, deps, audit } = call;
  const { agencyId, accountId } = actor;
  if (!(await mayRecap(tx, agencyId, scope, body.month, body.unitId))) return refuse('general.notFound');
  const jobId = await deps.jobs.enqueue(tx, { agencyId, kind: jobKind, input: body, accountId });
  await audit('attendanceRecap.file', { kind: 'month', id: body.month }, { unitId: body.unitId, of: body.of, jobId });
  return ok({ jobId });
};

/** Only whoever asked for the file gets it, and only while he may still read the unit. */
export const fetchRecap: Handler<typeof attendanceRecapEndpoints.fetch> = async (call) => {
  const { tx, actor, scope, params, deps } = call;
  const { agencyId } = actor;
  const job = await readJob(tx, agencyId, params.id);
  if (job === null || job.kind !== jobKind || job.accountId !== actor.accountId || job.state !== 'done')
    return refuse('general.notFound');
  const { month, unitId } = InputSchema.parse(await inputOfJob(tx, agencyId, params.id));
  if (!(await mayRecap(tx, agencyId, scope, month, unitId))) return refuse('general.notFound');
  const { fileId } = PaperMadeSchema.parse(job.result);
  const file = await readFile(tx, agencyId, fileId, fileKeys(deps.config.masterKey));
  if (file === null) return refuse('roster.paperGone');
  return ok({ bytes: await allBytes(file), name: file.name, mediaType: file.mediaType });
};

const written = async (
  order: TableOrder,
  signal: AbortSignal,
  onRow: (row: number) => void,
): Promise<Uint8Array | null> => {
  try {
    return await runInWorker<Uint8Array>('writeRecap.worker', order, {
      signal,
      memoryMb: 2000,
      onProgress: (row) => onRow(z.number().parse(row)),
    });
  } catch (error) {
    if (error instanceof WorkerEnded && error.reason === 'cancelled') return null;
    throw error;
  }
};

/** Gathers, writes in a thread, keeps the file sealed for a day; whoever asked is told where to fetch it. */
export const recapJob =
  (deps: Deps): JobHandler =>
  async (job): Promise<Result<PaperMade>> => {
    const wanted = InputSchema.parse(job.input);
    const { agencyId, accountId } = job;
    job.report(0, 0, 'load');
    const { parts, name, people } = await deps.db.inAgency(agencyId, async (tx) => {
      const now = deps.clock();
      const today = todayIn((await agencyOf(tx, agencyId)).zone, now);
      return recapParts({ tx, agencyId, now, today }, wanted);
    });
    job.report(0, people, 'write');
    const bytes = await written({ kind: wanted.kind, parts }, job.signal, (row) =>
      job.report(Math.min(row, people), people, 'write'),
    );
    if (bytes === null) return refuse('general.unavailable');
    const fileId = deps.newId();
    const now = deps.clock();
    return deps.db.inAgency(agencyId, async (tx) => {
      const file = { agencyId, fileId, name, mediaType: mediaTypes[wanted.kind], at: now, createdBy: accountId };
      const { sizeBytes } = await storeFile(tx, file, bytes, fileKeys(deps.config.masterKey));
      const unit = wanted.unitId === null ? '' : `&unit=${wanted.unitId}`;
      const link = `/kehadiran?bulan=${wanted.month}${unit}&berkas=${job.jobId}`;
      if (accountId !== null)
        await tell(
          { deps, tx, now, agencyId },
          { accountIds: [accountId], kind: 'attendance.paper', params: { name }, link },
        );
      return ok({ fileId, name, sizeBytes, people });
    });
  };
