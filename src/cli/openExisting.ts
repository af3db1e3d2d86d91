import { existsSync } from 'node:fs';
import type { Db } from '../server/platform/db/db.ts';
import { type DatabasePlace, embeddedFolder, openDatabase } from '../server/platform/db/openDatabase.ts';
import { NoDatabase } from '../server/platform/db/withDatabase.ts';

/** Opens a database that is there already, brings it up to date, and closes it after the work. */
export const openExisting = async <T>(place: DatabasePlace, work: (db: Db) => Promise<T>): Promise<T> => {
  if (!place.database && !existsSync(embeddedFolder(place.dataDirectory)))
    throw new NoDatabase(
      `There is no database in ${embeddedFolder(place.dataDirectory)}; name it with --data or --database.`,
    );
  const db = await openDatabase(place);
  try {
    return await work(db);
  } finally {
    await db.close();
  }
};
