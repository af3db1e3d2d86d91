import { z } from 'zod';
import { ImportKindSchema, type JudgedRow, type RowCounts } from '../../../domain/people/import/model.ts';
import { IdSchema } from '../../../kernel/id.ts';
import { ok, type Problem, type Result, refuse } from '../../../kernel/result.ts';
import { PlainDateSchema } from '../../../kernel/time.ts';
import type { Deps } from '../../platform/deps.ts';
import type { JobHandler } from '../../platform/jobs/jobRunner.ts';
import { loadUnits } from '../loadUnits.ts';
import { listAllHeadships } from '../unitStore.ts';
import { fingerprint } from './fingerprint.ts';
import type { FileToJudge } from './judgeFile.ts';
import { judgeInThread } from './judgeInThread.ts';
import { listKnownEmployees, listUnitCodes } from './knownStore.ts';
import { loadKnownUnits } from './loadKnown.ts';
import { insertPreviewRows, insertRun, lastSheet } from './runStore.ts';
import { dropUpload, isCancelAsked, readUpload } from './uploadStore.ts';

export const PreviewInputSchema = z.object({
  fileId: IdSchema,
  fileName: z.string(),
  kind: ImportKindSchema,
  asOf: PlainDateSchema,
  createUnits: z.boolean(),
  sheet: z.string().nullable().default(null),
  /** Ask which sheet is meant where several could be. */
  ask: z.boolean().default(false),
});
export type PreviewInput = z.input<typeof PreviewInputSchema>;

const partSize = 2000;

const countRows = (rows: readonly JudgedRow[]): RowCounts => {
  const counts = { new: 0, changed: 0, unchanged: 0, wrong: 0, missing: 0, warnings: 0 };
  for (const row of rows) {
    counts[row.state]++;
    if (row.state !== 'wrong' && row.faults.length > 0) counts.warnings++;
  }
  return counts;
};

/** Reads an upload, judges it in a thread and stores the preview. Nothing of people or units changes. */
export const previewJob =
  (deps: Deps): JobHandler =>
  async (job): Promise<Result<unknown>> => {
    const input = PreviewInputSchema.parse(job.input);
    const { agencyId, signal, report } = job;
    const now = deps.clock();
    report(0, 100, 'reading');
    const loaded = await deps.db.inAgency(agencyId, async (tx) => {
      const upload = await readUpload(tx, agencyId, input.fileId);
      if (upload === null) return null;
      const { sheet, ask } = input;
      const common = { bytes: upload.bytes, asOf: input.asOf, now, sheet, ask };
      if (input.kind === 'units') {
        const known = await loadKnownUnits(tx, agencyId, input.asOf);
        const toJudge: FileToJudge = { ...common, kind: 'units', known };
        return { file: toJudge, sha256: upload.sha256, bases: new Map(known.map((u) => [u.id, fingerprint(u)])) };
      }
      const known = await listKnownEmployees(tx, agencyId, null);
      const codes = await listUnitCodes(tx, agencyId);
      const unitIdByCode = new Map([...codes].flatMap(([id, u]) => (u.code === null ? [] : [[u.code, id] as const])));
      const units = await loadUnits(tx, agencyId, input.asOf);
      const toJudge: FileToJudge = {
        ...common,
        kind: 'employees',
        known,
        units,
        unitIdByCode,
        createUnits: input.createUnits,
        headships: await listAllHeadships(tx, agencyId),
      };
      return { file: toJudge, sha256: upload.sha256, bases: new Map(known.map((k) => [k.id, fingerprint(k)])) };
    });
    if (loaded === null) return refuse('people.uploadGone');
    const { file, sha256, bases } = loaded;
    const drop = () => deps.db.inAgency(agencyId, (tx) => dropUpload(tx, agencyId, input.fileId));
    const judged = await judgeInThread(file, signal, (done, total) =>
      report(5 + Math.round((done / Math.max(1, total)) * 75), 100, 'judging'),
    ).catch(async (error: unknown) => {
      // Whoever cancels wants the file gone; a stop of the server begins again with it.
      await deps.db.inAgency(agencyId, async (tx) => {
        if (await isCancelAsked(tx, agencyId, job.jobId)) await dropUpload(tx, agencyId, input.fileId);
      });
      throw error;
    });
    if ('problem' in judged) {
      await drop();
      return { ok: false, problem: judged.problem satisfies Problem };
    }
    if ('sheets' in judged) {
      const before = await deps.db.inAgency(agencyId, (tx) => lastSheet(tx, agencyId, input.kind));
      const usable = judged.sheets.filter((each) => each.isKnown);
      const fullest = [...usable].sort((a, b) => b.rows - a.rows)[0]?.name ?? '';
      const preferred = usable.some((each) => each.name === before) ? before : fullest;
      return ok({ sheets: judged.sheets, preferred });
    }
    report(85, 100, 'saving');
    const { rows, notices, headings, sheet } = judged.value;
    const counts = countRows(rows);
    const runId = deps.newId();
    await deps.db.inAgency(agencyId, async (tx) => {
      const { kind, fileName, asOf } = input;
      await insertRun(tx, {
        agencyId,
        runId,
        kind,
        fileName,
        sha256,
        asOf,
        counts,
        notices,
        headings,
        sheet,
        accountId: job.accountId,
        at: now,
      });
      for (let at = 0; at < rows.length; at += partSize) {
        if (signal.aborted) throw new Error('cancelled');
        const part = rows.slice(at, at + partSize).map((r) => ({ ...r, base: bases.get(r.targetId ?? '') ?? null }));
        await insertPreviewRows(tx, agencyId, runId, part, at + 1);
      }
      await dropUpload(tx, agencyId, input.fileId);
    });
    report(100, 100, 'saving');
    return ok({ runId, counts });
  };
