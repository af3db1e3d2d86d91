import { rewrapKeys } from '../server/keys/rewrapKeys.ts';
import { systemClock } from '../server/platform/clock.ts';
import { NoDatabase } from '../server/platform/db/withDatabase.ts';
import type { Command, Io } from './command.ts';
import { databaseFlags, databaseOf, messageOf } from './databaseFlags.ts';
import { openExisting } from './openExisting.ts';
import { terminalWordsOf } from './terminalLanguage.ts';

/** Keys come from the environment alone: what stands on a command line is seen by every process of the machine. */
const keyOf = (io: Io, name: string): Uint8Array | null => {
  const key = Buffer.from(io.env[name] ?? '', 'base64');
  return key.length === 32 ? key : null;
};

export const keysRewrap: Command = {
  name: 'keys rewrap',
  example: 'LUWES_OLD_MASTER_KEY=… LUWES_MASTER_KEY=… luwes keys rewrap --data /srv/luwes/data',
  flags: {
    ...databaseFlags,
    'dry-run': {},
    json: {},
  },
  run: async (input, io) => {
    const t = terminalWordsOf(io);
    const json = input.has('json');
    const dry = input.has('dry-run');
    const [from, to] = [keyOf(io, 'LUWES_OLD_MASTER_KEY'), keyOf(io, 'LUWES_MASTER_KEY')];
    if (from === null || to === null) {
      const name = from === null ? 'LUWES_OLD_MASTER_KEY' : 'LUWES_MASTER_KEY';
      io.err(`luwes keys rewrap: ${t.keyMissing({ name })}\n`);
      return 2;
    }
    if (Buffer.compare(from, to) === 0) {
      io.err(`luwes keys rewrap: ${t.keysSame()}\n`);
      return 2;
    }
    const place = databaseOf(input, io);
    try {
      const done = await openExisting(place, (db) =>
        rewrapKeys(
          db,
          { from, to },
          {
            now: systemClock,
            dry,
            told: ({ agencyId, kind, ...at }) =>
              void (json || io.err(`${t.keysProgress({ agency: agencyId, kind: t.keysKinds[kind], ...at })}\n`)),
          },
        ),
      );
      const unreadable = done.reduce((sum, each) => sum + each.unreadable, 0);
      if (json) io.out(`${JSON.stringify({ dry, done })}\n`);
      else {
        for (const { agencyId, kind, ...sum } of done)
          io.out(`${t.keysLine({ agency: agencyId, kind: t.keysKinds[kind], ...sum })}\n`);
        const closing = dry ? t.keysTried() : unreadable === 0 ? t.keysDone() : '';
        if (done.length === 0) io.out(`${t.keysNone()}\n`);
        else if (closing) io.out(`${closing}\n`);
        if (unreadable > 0) io.err(`luwes keys rewrap: ${t.keysUnreadable({ n: unreadable })}\n`);
      }
      return unreadable > 0 ? 1 : 0;
    } catch (error) {
      io.err(`luwes keys rewrap: ${messageOf(error, io, place)}\n`);
      return error instanceof NoDatabase ? 3 : 4;
    }
  },
};
