// Import from the terminal: by the running Luwes where it holds the embedded database, else by this process itself.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { ImportKindSchema } from '../../../domain/people/import/model.ts';
import type { Result } from '../../../kernel/result.ts';
import { PlainDateSchema } from '../../../kernel/time.ts';
import { newId, systemClock } from '../../platform/clock.ts';
import { askHolder, type HolderAnswers } from '../../platform/db/folderLock.ts';
import { type DatabasePlace, embeddedFolder, openDatabase } from '../../platform/db/openDatabase.ts';
import { NoDatabase } from '../../platform/db/withDatabase.ts';
import { type ImportedFile, type ImportParts, importWhole, type ToldStep } from './importFile.ts';

const AskedImportSchema = z.object({
  /** Read by whoever does the work: name a file that the running Luwes may read too. */
  path: z.string(),
  agencyId: z.int().positive(),
  kind: ImportKindSchema,
  asOf: PlainDateSchema,
  createUnits: z.boolean(),
  sheet: z.string().nullable(),
  apply: z.boolean(),
});
export type AskedImport = z.infer<typeof AskedImportSchema>;

const doImport = async (parts: ImportParts, asked: AskedImport, told: ToldStep): Promise<Result<ImportedFile>> => {
  const { path, apply, ...rest } = asked;
  return importWhole(parts, { ...rest, name: basename(path), bytes: await readFile(path) }, apply, told);
};

/** What the running Luwes answers; see `alsoAnswer` of `Db`. */
export const answerImport =
  (parts: ImportParts): HolderAnswers =>
  (request, tell) =>
    doImport(parts, AskedImportSchema.parse(request), (done, total, step) => tell({ done, total, step }));

/** As `importWhole`, also while Luwes runs on the embedded database. Rejects with `NoDatabase` where there is none. */
export const importPlace = async (
  place: DatabasePlace,
  asked: AskedImport,
  told: ToldStep,
): Promise<Result<ImportedFile>> => {
  const wanted = { ...asked, path: resolve(asked.path) };
  if (!place.database) {
    const folder = embeddedFolder(place.dataDirectory);
    if (!existsSync(folder))
      throw new NoDatabase(`There is no database in ${folder}; name it with --data or --database.`);
    const answered = await askHolder(folder, { ask: 'import', ...wanted }, (progress) => {
      const { done, total, step } = progress as { done: number; total: number; step: string };
      told(done, total, step);
    });
    if (answered) return answered.reply as Result<ImportedFile>;
  }
  const db = await openDatabase(place);
  try {
    return await doImport({ db, clock: systemClock, newId }, wanted, told);
  } finally {
    await db.close();
  }
};
