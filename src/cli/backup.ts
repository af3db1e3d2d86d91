import { existsSync } from 'node:fs';
import { systemClock } from '../server/platform/clock.ts';
import { backup as writeBackup } from '../server/platform/db/backup/backup.ts';
import { embeddedFolder, openDatabaseAsIs } from '../server/platform/db/openDatabase.ts';
import type { Command } from './command.ts';
import { databaseFlags, databaseOf, messageOf, namedPlace } from './databaseFlags.ts';

export const backup: Command = {
  name: 'backup',
  about: 'Writes everything into one file that "luwes restore" reads on either database (docs/operate/storage.md).',
  example: 'luwes backup --data /srv/luwes/data /backup/luwes-2026-11-21.luwes.gz',
  argument: 'FILE',
  flags: { ...databaseFlags, json: { about: 'answer as JSON' } },
  run: async (input, io) => {
    const place = databaseOf(input, io);
    if (!place.database && !existsSync(embeddedFolder(place.dataDirectory))) {
      io.err(`luwes backup: there is no database in ${namedPlace(place)}; name it with --data or --database.\n`);
      return 3;
    }
    try {
      const db = await openDatabaseAsIs(place);
      try {
        const done = await writeBackup(db, input.argument!, systemClock());
        const { sums: _, ...told } = done;
        io.out(
          input.has('json')
            ? `${JSON.stringify(told)}\n`
            : `${done.rows} rows of ${done.tables} tables in ${done.file}\n`,
        );
        return 0;
      } finally {
        await db.close();
      }
    } catch (error) {
      io.err(`luwes backup: ${messageOf(error)}\n`);
      return 4;
    }
  },
};
