import type { ImportKind, RowCounts } from '../../../domain/people/import/model.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
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
  /** The fullest sheet without it. */
  readonly sheet?: string | null;
}

export interface PreviewedFile {
  readonly runId: Id;
  readonly counts: RowCounts;
  readonly wrong: readonly PreviewRow[];
}

export interface ImportedFile extends PreviewedFile {
  readonly applied: boolean;
}

export type ImportParts = Pick<Deps, 'db' | 'clock' | 'newId'>;
/** `step` is a key of `words.people.steps`. */
export type ToldStep = (done: number, total: number, step: string) => void;
const silent: ToldStep = () => undefined;

/** The same work as the jobs of the server do, called directly: for the terminal. */
const runJob = (
  deps: ImportParts,
  kind: keyof typeof importJobs,
  agencyId: number,
  input: unknown,
  report: ToldStep,
): Promise<Result<unknown>> => {
  const job: RunningJob = {
    agencyId,
    jobId: deps.newId(),
    accountId: null,
    input,
    signal: new AbortController().signal,
    report,
  };
  return importJobs[kind](deps as Deps)(job);
};

export const previewFile = async (
  deps: ImportParts,
  file: FileToImport,
  told: ToldStep = silent,
): Promise<Result<PreviewedFile>> => {
  const { agencyId, name, bytes, ...rest } = file;
  const fileId = deps.newId();
  const upload = { agencyId, fileId, name, bytes, at: deps.clock(), accountId: null };
  await deps.db.inAgency(agencyId, (tx) => keepUpload(tx, upload));
  const previewed = await runJob(deps, 'people.preview', agencyId, { fileId, fileName: name, ...rest }, told);
  if (!previewed.ok) return previewed;
  const { runId, counts } = previewed.value as Omit<PreviewedFile, 'wrong'>;
  const page = { state: 'wrong', offset: 0, limit: 100_000 } as const;
  const wrong = await deps.db.inAgency(agencyId, (tx) => listPreviewRows(tx, agencyId, runId, page));
  return ok({ runId, counts, wrong });
};

export const applyFile = (
  deps: ImportParts,
  agencyId: number,
  runId: Id,
  told: ToldStep = silent,
): Promise<Result<unknown>> => runJob(deps, 'people.apply', agencyId, { runId }, told);

/** Previews a file and applies what is right in it, unless it is only to be tried. */
export const importWhole = async (
  deps: ImportParts,
  file: FileToImport,
  apply: boolean,
  told: ToldStep = silent,
): Promise<Result<ImportedFile>> => {
  const previewed = await previewFile(deps, file, told);
  if (!previewed.ok || !apply) return previewed.ok ? ok({ ...previewed.value, applied: false }) : previewed;
  const applied = await applyFile(deps, file.agencyId, previewed.value.runId, told);
  return applied.ok ? ok({ ...previewed.value, applied: true }) : applied;
};
