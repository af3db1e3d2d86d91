import type { ImportKind, RowCounts } from '../../../domain/people/import/model.ts';
import type { Id } from '../../../kernel/id.ts';
import type { Result } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { RunningJob } from '../../platform/jobs/jobRunner.ts';
import { listPreviewRows, type PreviewRow } from './runStore.ts';
import { importJobs } from './tasks.ts';
import { keepUpload } from './uploadStore.ts';

export interface FileToImport {
  readonly agencyId: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: ImportKind;
  readonly asOf: PlainDate;
  readonly createUnits: boolean;
}

export interface PreviewedFile {
  readonly runId: Id;
  readonly counts: RowCounts;
  readonly wrong: readonly PreviewRow[];
}

type Parts = Pick<Deps, 'db' | 'clock' | 'newId'>;

/** The same work as the jobs of the server do, called directly: for the terminal. */
const runJob = (
  deps: Parts,
  kind: keyof typeof importJobs,
  agencyId: number,
  input: unknown,
): Promise<Result<unknown>> => {
  const job: RunningJob = {
    agencyId,
    jobId: deps.newId(),
    accountId: null,
    input,
    signal: new AbortController().signal,
    report: () => undefined,
  };
  return importJobs[kind](deps as Deps)(job);
};

export const previewFile = async (deps: Parts, file: FileToImport): Promise<Result<PreviewedFile>> => {
  const { agencyId, name, bytes, ...rest } = file;
  const fileId = deps.newId();
  const upload = { agencyId, fileId, name, bytes, at: deps.clock(), accountId: null };
  await deps.db.inAgency(agencyId, (tx) => keepUpload(tx, upload));
  const previewed = await runJob(deps, 'people.preview', agencyId, { fileId, fileName: name, ...rest });
  if (!previewed.ok) return previewed;
  const { runId, counts } = previewed.value as Omit<PreviewedFile, 'wrong'>;
  const page = { state: 'wrong', offset: 0, limit: 100_000 } as const;
  const wrong = await deps.db.inAgency(agencyId, (tx) => listPreviewRows(tx, agencyId, runId, page));
  return { ok: true, value: { runId, counts, wrong } };
};

export const applyFile = (deps: Parts, agencyId: number, runId: Id): Promise<Result<unknown>> =>
  runJob(deps, 'people.apply', agencyId, { runId });
