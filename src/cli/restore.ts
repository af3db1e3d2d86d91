import { restore as readBackup } from '../server/platform/db/backup/restore.ts';
import { openDatabaseAsIs } from '../server/platform/db/openDatabase.ts';
import { auditSentences } from './auditSentences.ts';
import type { Command } from './command.ts';
import { databaseFlags, databaseOf, messageOf, namedPlace } from './databaseFlags.ts';

export const restore: Command = {
  name: 'restore',
  example: 'luwes restore --data /srv/luwes/new-data /backup/luwes-2026-11-21.luwes.gz',
  argument: 'FILE',
  flags: { ...databaseFlags, json: {} },
  run: async (input, io) => {
    const place = databaseOf(input, io);
    try {
      const db = await openDatabaseAsIs(place);
      try {
        const done = await readBackup(db, input.argument!);
        const whole = done.audit.every((report) => report.findings.length === 0);
        if (input.has('json')) io.out(`${JSON.stringify(done)}\n`);
        else {
          io.out(`${done.rows} rows of ${done.tables} tables, as of ${done.madeAt}, are in ${namedPlace(place)}\n`);
          io.out(auditSentences(done.audit));
        }
        return whole ? 0 : 1;
      } finally {
        await db.close();
      }
    } catch (error) {
      io.err(`luwes restore: ${messageOf(error, io, place)}\n`);
      return 4;
    }
  },
};
