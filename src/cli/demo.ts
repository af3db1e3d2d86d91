import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { todayIn } from '../kernel/time.ts';
import type { Config } from '../server/config.ts';
import { startServer } from '../server/main.ts';
import { systemClock } from '../server/platform/clock.ts';
import { readMigrations } from '../server/platform/db/migrate.ts';
import { repositoryFile } from '../server/platform/repositoryFile.ts';
import { beginSample, readSampleFolder, type SampleNote, writeNote } from '../server/sample/load/sampleFolder.ts';
import { sampleSeed, sampleSizes } from '../server/sample/load/sampleSizes.ts';
import type { Command, Io } from './command.ts';
import { freePort } from './demo/freePort.ts';
import { loadSample } from './demo/loadSample.ts';
import { refuseIfInUse } from './demo/refuseIfInUse.ts';
import { showPlans } from './demo/showPlans.ts';
import { signInTable } from './demo/signInTable.ts';
import { terminalWordsOf } from './terminalLanguage.ts';
import { untilStopped } from './untilStopped.ts';

/** Tells a sample of this Luwes from one with other tables. */
const tablesDigest = async (): Promise<string> =>
  createHash('sha256')
    .update((await readMigrations()).map((each) => each.sha256).join())
    .digest('hex');

const configOf = (folder: string, port: number, terminalPort: number | null, note: SampleNote): Config => ({
  origin: `http://localhost:${port}`,
  port,
  host: '127.0.0.1',
  dataDirectory: folder,
  database: null,
  masterKey: Buffer.from(note.masterKey, 'base64'),
  smtp: null,
  oidc: null,
  privateSso: false,
  trustedProxies: [],
  log: 'silent',
  mapTiles: null,
  ...(terminalPort === null ? {} : { terminals: { port: terminalPort, host: '127.0.0.1' } }),
});

const demoOver = async (folder: string, people: number, wantedPort: number | null, fresh: boolean, io: Io) => {
  const tables = await tablesDigest();
  const state = readSampleFolder(folder, { people, tables });
  if (state.kind === 'foreign') {
    io.err(`luwes demo: ${terminalWordsOf(io).demoFolder({ folder })}\n`);
    return 4 as const;
  }
  const today = todayIn('Asia/Jakarta', systemClock());
  const port = await freePort(wantedPort);
  if (port === null) {
    io.err(`luwes demo: ${terminalWordsOf(io).demoPortTaken({ port: wantedPort ?? '' })}\n`);
    return 4 as const;
  }
  const reused = state.kind === 'loaded' && !fresh ? state.note : null;
  if (state.kind === 'old') io.out('What lies there is unfinished or of another Luwes; it is made anew.\n');
  if (reused) io.out(`The sample city of ${reused.madeFor} in ${folder} is used again (--fresh makes a new one).\n`);
  if (!reused) await refuseIfInUse(folder);
  const note = reused ?? beginSample(folder, { people, tables, seed: sampleSeed, madeFor: today });
  const config = configOf(folder, port, await freePort(port + 1), note);
  const city = reused ? null : await loadSample(config, note, io);
  const server = await startServer(config);
  let running = true;
  const stopped = untilStopped().finally(() => {
    running = false;
  });
  io.out(signInTable(server.deps.config.origin, note.people, folder));
  if (city) {
    // Everything but the plans is there: people look around while they are made.
    io.out('\n  Its plans are being made and published now.\n');
    const shown = showPlans(server.deps, city, io).then(() => {
      if (running) writeNote(folder, { ...note, complete: true });
    });
    await Promise.race([shown, stopped]);
  }
  await stopped;
  io.out('\nStopping …\n');
  await server.stop();
  return 0 as const;
};

export const demo: Command = {
  name: 'demo',
  example: 'luwes demo --small --port 8080',
  flags: {
    small: {},
    port: { value: 'N' },
    data: { value: 'DIR' },
    fresh: {},
  },
  run: async (input, io) => {
    const small = input.has('small');
    const folder = input.text('data') ?? repositoryFile(join('data', small ? 'demo-small' : 'demo'));
    const port = input.text('port') === undefined ? null : Number(input.text('port'));
    if (port !== null && !(Number.isInteger(port) && port >= 1 && port <= 65_535)) {
      io.err(`luwes demo: ${terminalWordsOf(io).demoPort()}\n`);
      return 2;
    }
    try {
      return await demoOver(folder, small ? sampleSizes.small : sampleSizes.whole, port, input.has('fresh'), io);
    } catch (error) {
      io.err(`luwes demo: ${error instanceof Error ? error.message : terminalWordsOf(io).couldNotStart()}\n`);
      return 4;
    }
  },
};
