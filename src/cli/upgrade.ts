import { systemClock } from '../server/platform/clock.ts';
import { embeddedFolder } from '../server/platform/db/openDatabase.ts';
import { upgradeEmbedded } from '../server/platform/db/upgrade/upgradeEmbedded.ts';
import type { Command } from './command.ts';
import { messageOf } from './databaseFlags.ts';

const steps = {
  copy: 'copying the old database',
  dump: 'reading it with the old engine',
  restore: 'writing the new database',
  compare: 'comparing every table',
  switch: 'switching over',
} as const;

export const upgrade: Command = {
  name: 'upgrade',
  example: 'luwes upgrade --data /srv/luwes/data',
  flags: {
    data: { value: 'DIR' },
    json: {},
  },
  run: async (input, io) => {
    const json = input.has('json');
    try {
      const done = await upgradeEmbedded(embeddedFolder(input.text('data') ?? (io.env.LUWES_DATA || 'data')), {
        now: systemClock(),
        told: (step) => void (json || io.out(`${steps[step]} …\n`)),
      });
      if (json) io.out(`${JSON.stringify(done)}\n`);
      else if (done.kind === 'none') io.out(`Nothing to do: the database is of PostgreSQL ${done.major} already.\n`);
      else {
        io.out(`${done.rows} rows moved from PostgreSQL ${done.from} to ${done.to}.\n`);
        io.out(`The old database is kept in ${done.kept}; remove it once you have made a new backup.\n`);
      }
      return 0;
    } catch (error) {
      io.err(`luwes upgrade: ${messageOf(error, io)}\n`);
      return 4;
    }
  },
};
