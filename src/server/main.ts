import { openIdentity } from './access/identity.ts';
import { openApp } from './app.ts';
import { openTerminalListener } from './attendance/terminal/openTerminalListener.ts';
import type { Config } from './config.ts';
import { regularWorks } from './housekeeping/regularWorks.ts';
import { openJobs } from './jobs/openJobs.ts';
import { answerImport } from './people/import/importPlace.ts';
import { newId, systemClock } from './platform/clock.ts';
import { openDatabase } from './platform/db/openDatabase.ts';
import type { Deps } from './platform/deps.ts';
import { openRegularRounds } from './platform/jobs/regularWork.ts';
import { openLog } from './platform/log.ts';
import { openMailer } from './platform/mail.ts';
import { closePlanning } from './roster/solveInThread.ts';

export interface RunningServer {
  readonly deps: Deps;
  /** Where it listens, e.g. http://127.0.0.1:8080. */
  readonly address: string;
  /** Finishes what is under way, then closes jobs, mail and database. */
  stop(): Promise<void>;
}

/** Builds everything once, in order, and listens. Rejects when the database is not durable or held by another process. */
export const startServer = async (config: Config): Promise<RunningServer> => {
  const log = openLog(config.log);
  const db = await openDatabase(config);
  const mail = openMailer(config.smtp);
  const deps: Deps = {
    config,
    db,
    clock: systemClock,
    newId,
    mail,
    log,
    jobs: openJobs({ config, db, clock: systemClock, newId, mail, log }),
  };
  let stopping = false;
  const app = await openApp({ deps, identity: openIdentity(deps), isStopping: () => stopping });
  const rounds = openRegularRounds(deps, regularWorks(deps));
  db.alsoAnswer?.('import', answerImport(deps));
  await deps.jobs.start();
  rounds.start();
  // At half past seven many phones connect within the same second; a short queue would turn them away.
  const address = await app.listen({ port: config.port, host: config.host, backlog: 4096 });
  log.info({ address, engine: db.engine }, 'listening');
  const terminals = config.terminals === undefined ? null : openTerminalListener(deps);
  if (terminals !== null && config.terminals !== undefined)
    log.info({ address: await terminals.server.listen(config.terminals) }, 'listening to terminals');
  return {
    deps,
    address,
    stop: async () => {
      stopping = true;
      await terminals?.close();
      await app.close();
      await rounds.stop();
      await deps.jobs.stop();
      await closePlanning();
      mail.close();
      await db.close();
      log.info({}, 'stopped');
    },
  };
};
