import { z } from 'zod';
import { type PaperMade, paperKinds } from '../../../contract/rosterPaper.ts';
import { IdSchema } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { todayIn } from '../../../kernel/time.ts';
import { tell } from '../../inbox/tell.ts';
import type { Deps } from '../../platform/deps.ts';
import { fileKeys } from '../../platform/files/fileKeys.ts';
import { storeFile } from '../../platform/files/storeFile.ts';
import type { JobHandler } from '../../platform/jobs/jobRunner.ts';
import { xlsxMediaType } from '../../platform/spreadsheet/writeWorkbook.ts';
import { agencyOf } from '../factStore.ts';
import { openPlan } from '../openPlan.ts';
import { everywhere } from '../request/whereabouts.ts';
import { boardParts } from './boardParts.ts';
import { type PaperOrder, paperInThread } from './paperInThread.ts';
import { sheetParts } from './sheetParts.ts';

export const PaperInputSchema = z.object({
  planId: IdSchema,
  kind: z.enum(paperKinds),
  unitId: IdSchema.nullable(),
  /** Units that whoever asked held then; fetching asks again. */
  unitIds: z.array(IdSchema),
  language: z.enum(['id', 'en']),
});
export type PaperInput = z.output<typeof PaperInputSchema>;
const mediaTypes = { xlsx: xlsxMediaType, pdf: 'application/pdf' } as const;
const onDay = { xlsx: 'roster.paperXlsx', pdf: 'roster.paperPdf' } as const;

/** Gathers, writes in a thread, and keeps the file sealed under a key of its own; whoever asked is told where to fetch it. */
export const paperJob =
  (deps: Deps): JobHandler =>
  async (job): Promise<Result<PaperMade>> => {
    const { planId, kind, unitId, unitIds, language } = PaperInputSchema.parse(job.input);
    const { agencyId, accountId } = job;
    job.report(0, 0, 'load');
    const gathered = await deps.db.inAgency(agencyId, async (tx) => {
      const opened = await openPlan({ tx, actor: { agencyId }, scope: everywhere }, planId, 'some');
      if (!opened.ok) return opened;
      const wanted = { unitId, unitIds, language };
      if (kind === 'xlsx') {
        const { parts, name, people } = await boardParts(tx, agencyId, opened.value, wanted);
        return ok({ paper: { kind, parts }, name, people } as const);
      }
      const today = todayIn((await agencyOf(tx, agencyId)).zone, deps.clock());
      const { parts, name, people } = await sheetParts(tx, agencyId, opened.value, wanted, today);
      return ok({ paper: { kind, parts }, name, people } as const);
    });
    if (!gathered.ok) return gathered;
    const { name, people } = gathered.value;
    const order: PaperOrder = { language, paper: gathered.value.paper };
    job.report(0, people, 'write');
    const bytes = await paperInThread(order, job.signal, (row) =>
      job.report(Math.min(row, people - 1), people, 'write'),
    );
    if (bytes === null) return refuse('general.unavailable');
    job.report(people, people, 'keep');
    const fileId = deps.newId();
    const now = deps.clock();
    return deps.db.inAgency(agencyId, async (tx) => {
      const file = { agencyId, fileId, name, mediaType: mediaTypes[kind], at: now, createdBy: accountId };
      const { sizeBytes } = await storeFile(tx, file, bytes, fileKeys(deps.config.masterKey));
      const telling = { kind: onDay[kind], params: { name }, link: `/rencana/${planId}?berkas=${job.jobId}` };
      if (accountId !== null) await tell({ deps, tx, now, agencyId }, { accountIds: [accountId], ...telling });
      return ok({ fileId, name, sizeBytes, people });
    });
  };
