import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type AuditReport, verifyAudit } from '../audit/verifyAudit.ts';
import { type BackupDone, backup } from './backup/backup.ts';
import type { Db } from './db.ts';
import { askHolder } from './folderLock.ts';
import type { HolderReply, HolderRequest } from './holderAnswers.ts';
import { type DatabasePlace, embeddedFolder, openDatabaseAsIs } from './openDatabase.ts';

/** There is no database where one was named. */
export class NoDatabase extends Error {
  override readonly name = 'NoDatabase';
}

/** Asks the running Luwes if it holds the embedded database, and else opens the database for a moment. */
const askOrOpen = async <A extends HolderRequest['ask']>(
  place: DatabasePlace,
  request: Extract<HolderRequest, { ask: A }>,
  work: (db: Db) => Promise<HolderReply[A]>,
): Promise<HolderReply[A]> => {
  if (!place.database) {
    const folder = embeddedFolder(place.dataDirectory);
    if (!existsSync(folder))
      throw new NoDatabase(`There is no database in ${folder}; name it with --data or --database.`);
    const asked = await askHolder(folder, request);
    if (asked) return asked.reply as HolderReply[A];
  }
  const db = await openDatabaseAsIs(place);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
};

/** As `backup`, also while Luwes runs on the embedded database. */
export const backupPlace = (place: DatabasePlace, file: string, madeAt: string): Promise<BackupDone> =>
  askOrOpen(place, { ask: 'backup', file: resolve(file), madeAt }, (db) => backup(db, file, madeAt));

/** As `verifyAudit`, also while Luwes runs on the embedded database. */
export const verifyAuditOf = (place: DatabasePlace, agencyId?: number): Promise<AuditReport[]> =>
  askOrOpen(place, { ask: 'audit', ...(agencyId === undefined ? {} : { agencyId }) }, (db) =>
    verifyAudit(db, agencyId),
  );
