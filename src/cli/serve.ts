import { openSetUp } from '../server/access/setUp/setUpCode.ts';
import { readConfig } from '../server/config.ts';
import { startServer } from '../server/main.ts';
import type { Command } from './command.ts';
import { terminalWordsOf } from './terminalLanguage.ts';
import { untilStopped } from './untilStopped.ts';

export const serve: Command = {
  name: 'serve',
  example: 'LUWES_ORIGIN=https://luwes.kota.go.id LUWES_MASTER_KEY=… luwes serve',
  flags: {},
  run: async (_input, io) => {
    const read = readConfig(io.env);
    if ('faults' in read) {
      io.err(`luwes: ${terminalWordsOf(io).configuration()}\n${read.faults.map((f) => `  - ${f}\n`).join('')}`);
      return 2;
    }
    try {
      const server = await startServer(read.config);
      const code = await openSetUp(server.deps);
      if (code !== null)
        io.out(`Luwes has no agency yet. Open ${read.config.origin}/penyiapan and give this code: ${code}\n`);
      await untilStopped();
      await server.stop();
      return 0;
    } catch (error) {
      io.err(`luwes: ${error instanceof Error ? error.message : terminalWordsOf(io).couldNotStart()}\n`);
      return 4;
    }
  },
};
