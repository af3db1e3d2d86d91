import type { peopleEndpoints } from '../../../contract/people.ts';
import type { ImportRun } from '../../../domain/people/import/model.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { usualLimits } from '../../platform/spreadsheet/sheet.ts';
import { countAccountsToRestore } from './accountChangeStore.ts';
import { type PreviewInput, PreviewInputSchema } from './previewJob.ts';
import { countPreviewRows, deletePreview, latestApplied, listPreviewRows, listRuns, readRun } from './runStore.ts';
import { dropUpload, hasUpload, keepUpload, readPreviewJob } from './uploadStore.ts';
import { countChangedSince, countUndo } from './writeStore.ts';

type Stored = Awaited<ReturnType<typeof listRuns>>[number];
const shown = ({ headings: _, ...run }: Stored, latest: string | null): ImportRun => ({
  ...run,
  undoable: run.id === latest,
});

export const startImport: Handler<typeof peopleEndpoints.startImport> = async ({
  tx,
  actor,
  query,
  body,
  deps,
  now,
  audit,
}) => {
  const { agencyId, accountId } = actor;
  if (body.length === 0) return refuse('people.file.empty');
  if (body.length > usualLimits.maxBytes)
    return refuse('people.file.tooLarge', { limit: usualLimits.maxBytes / 1_000_000 });
  const fileId = deps.newId();
  await keepUpload(tx, { agencyId, fileId, name: query.name, bytes: body, at: now, accountId });
  const input: PreviewInput = {
    fileId,
    fileName: query.name,
    kind: query.kind,
    asOf: query.asOf,
    createUnits: query.createUnits === 'true',
    ask: true,
  };
  const jobId = await deps.jobs.enqueue(tx, { agencyId, kind: 'people.preview', input, accountId });
  await audit('people.startImport', { kind: 'job', id: jobId }, { kind: query.kind, file: query.name });
  return ok({ jobId });
};

export const listImports: Handler<typeof peopleEndpoints.imports> = async ({ tx, actor }) => {
  const latest = await latestApplied(tx, actor.agencyId);
  return ok({ imports: (await listRuns(tx, actor.agencyId, 50)).map((run) => shown(run, latest)) });
};

export const readImport: Handler<typeof peopleEndpoints.readImport> = async ({ tx, actor, params }) => {
  const run = await readRun(tx, actor.agencyId, params.id);
  return run ? ok(shown(run, await latestApplied(tx, actor.agencyId))) : refuse('general.notFound');
};

export const importRows: Handler<typeof peopleEndpoints.importRows> = async ({ tx, actor, params, query }) => {
  const rows = await listPreviewRows(tx, actor.agencyId, params.id, query);
  const total = await countPreviewRows(tx, actor.agencyId, params.id, query);
  return ok({ total, rows: rows.map((r) => ({ ...r, changes: [...r.changes], faults: [...r.faults] })) });
};

export const applyImport: Handler<typeof peopleEndpoints.applyImport> = async ({ tx, actor, params, deps }) => {
  const run = await readRun(tx, actor.agencyId, params.id);
  if (!run) return refuse('general.notFound');
  if (run.state !== 'previewed') return refuse('people.importNotOpen');
  const job = {
    agencyId: actor.agencyId,
    kind: 'people.apply',
    input: { runId: params.id },
    accountId: actor.accountId,
  };
  return ok({ jobId: await deps.jobs.enqueue(tx, job) });
};

export const undoImport: Handler<typeof peopleEndpoints.undoImport> = async ({ tx, actor, params, deps }) => {
  const run = await readRun(tx, actor.agencyId, params.id);
  if (!run) return refuse('general.notFound');
  if (run.erasedAt !== null) return refuse('people.undoErased');
  if (run.state !== 'applied' || (await latestApplied(tx, actor.agencyId)) !== params.id)
    return refuse('people.undoNotLatest');
  const job = {
    agencyId: actor.agencyId,
    kind: 'people.undo',
    input: { runId: params.id },
    accountId: actor.accountId,
  };
  return ok({ jobId: await deps.jobs.enqueue(tx, job) });
};

export const chooseSheet: Handler<typeof peopleEndpoints.chooseSheet> = async ({ tx, actor, params, body, deps }) => {
  const { agencyId, accountId } = actor;
  const asked = await readPreviewJob(tx, agencyId, params.id, accountId);
  if (!asked) return refuse('general.notFound');
  const input = PreviewInputSchema.parse(asked.input);
  if (!(await hasUpload(tx, agencyId, input.fileId))) return refuse('people.uploadGone');
  const answered: PreviewInput = { ...input, sheet: body.sheet, ask: false };
  return ok({ jobId: await deps.jobs.enqueue(tx, { agencyId, kind: 'people.preview', input: answered, accountId }) });
};

export const discardUpload: Handler<typeof peopleEndpoints.discardUpload> = async ({ tx, actor, params }) => {
  const asked = await readPreviewJob(tx, actor.agencyId, params.id, actor.accountId);
  if (!asked) return refuse('general.notFound');
  await dropUpload(tx, actor.agencyId, PreviewInputSchema.parse(asked.input).fileId);
  return ok(undefined);
};

export const discardImport: Handler<typeof peopleEndpoints.discardImport> = async ({ tx, actor, params, audit }) => {
  const run = await readRun(tx, actor.agencyId, params.id);
  if (!run) return refuse('general.notFound');
  if (!(await deletePreview(tx, actor.agencyId, params.id))) return refuse('people.importNotOpen');
  await audit('people.discardImport', { kind: 'importRun', id: params.id }, { kind: run.kind, file: run.fileName });
  return ok(undefined);
};

export const readUndo: Handler<typeof peopleEndpoints.readUndo> = async ({ tx, actor, params }) => {
  const { agencyId } = actor;
  const run = await readRun(tx, agencyId, params.id);
  if (!run) return refuse('general.notFound');
  if (run.erasedAt !== null) return refuse('people.undoErased');
  if (run.state !== 'applied' || (await latestApplied(tx, agencyId)) !== params.id)
    return refuse('people.undoNotLatest');
  const changed = await countChangedSince(tx, agencyId, params.id);
  if (changed > 0) return refuse('people.undoChanged', { count: changed });
  const { restored, kept } = await countAccountsToRestore(tx, agencyId, params.id);
  return ok({ ...(await countUndo(tx, agencyId, params.id)), accountsRestored: restored, accountsKept: kept });
};
