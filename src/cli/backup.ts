import { systemClock } from '../server/platform/clock.ts';
import { backupPlace, NoDatabase } from '../server/platform/db/withDatabase.ts';
import type { Command } from './command.ts';
import { databaseFlags, databaseOf, messageOf } from './databaseFlags.ts';

export const backup: Command = {
  name: 'backup',
  example: 'luwes backup --data /srv/luwes/data /backup/luwes-2026-11-21.luwes.gz',
  argument: 'FILE',
  flags: { ...databaseFlags, json: {} },
  run: async (input, io) => {
    try {
      const { sums: _, ...done } = await backupPlace(databaseOf(input, io), input.argument!, systemClock());
      io.out(
        input.has('json')
          ? `${JSON.stringify(done)}\n`
          : `${done.rows} rows of ${done.tables} tables in ${done.file}\n`,
      );
      return 0;
    } catch (error) {
      io.err(`luwes backup: ${messageOf(error, io, databaseOf(input, io))}\n`);
      return error instanceof NoDatabase ? 3 : 4;
    }
  },
};
