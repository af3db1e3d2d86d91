import { join } from 'node:path';
import { FolderHeld } from '../server/platform/db/folderLock.ts';
import type { DatabasePlace } from '../server/platform/db/openDatabase.ts';
import { NoDatabase } from '../server/platform/db/withDatabase.ts';
import type { CommandInput, Flag, Io } from './command.ts';
import { terminalWordsOf } from './terminalLanguage.ts';

/** Where the data is, for commands that work on it while the server is stopped. */
export const databaseFlags: Readonly<Record<string, Flag>> = {
  data: { value: 'DIR' },
  database: { value: 'URL' },
};

/** A directory named on the command line comes before the environment; a server named there before all. */
export const databaseOf = (input: CommandInput, io: Io): DatabasePlace => {
  const directory = input.text('data');
  const url = input.text('database') ?? (directory ? undefined : io.env.LUWES_DATABASE_URL || undefined);
  return {
    dataDirectory: directory ?? (io.env.LUWES_DATA || 'data'),
    database: url ? { url, pooler: io.env.LUWES_DATABASE_POOLER === 'transaction' ? 'transaction' : 'none' } : null,
  };
};

/** For messages; a server's address without its password. */
export const namedPlace = (place: DatabasePlace): string => {
  if (!place.database) return join(place.dataDirectory, 'database');
  const url = new URL(place.database.url);
  url.password = '';
  url.search = '';
  return url.href;
};

/** What is known to go wrong in the language of the terminal; anything else in the words of whoever threw it. */
export const messageOf = (error: unknown, io: Io, place?: DatabasePlace): string => {
  const t = terminalWordsOf(io);
  if (error instanceof NoDatabase && place) return t.noDatabase({ folder: namedPlace(place) });
  if (error instanceof FolderHeld) return t.held();
  return t.failed({ reason: error instanceof Error ? error.message.slice(0, 1000) : '' });
};
