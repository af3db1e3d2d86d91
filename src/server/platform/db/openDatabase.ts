import { join } from 'node:path';
import type { Db } from './db.ts';
import { migrate } from './migrate.ts';
import { openEmbedded } from './openEmbedded.ts';
import { openPostgres } from './openPostgres.ts';

/** Where the data lives: a PostgreSQL server, or the embedded database in a folder of the data directory. */
export interface DatabasePlace {
  readonly dataDirectory: string;
  readonly database: { readonly url: string; readonly pooler: 'none' | 'transaction' } | null;
}

/** The folder of the embedded database inside the data directory. */
export const embeddedFolder = (dataDirectory: string): string => join(dataDirectory, 'database');

/** Opens without migrating: for backup, restore and audit. Rejects when the database is not durable or held by another process. */
export const openDatabaseAsIs = (place: DatabasePlace): Promise<Db> =>
  place.database
    ? openPostgres(place.database.url, { pooler: place.database.pooler })
    : openEmbedded(embeddedFolder(place.dataDirectory));

/** Opens and brings up to the newest migration. Rejects as `openDatabaseAsIs`, and when an applied migration was edited. */
export const openDatabase = async (place: DatabasePlace): Promise<Db> => {
  const db = await openDatabaseAsIs(place);
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.close();
    throw error;
  }
};
