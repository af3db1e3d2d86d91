import { PGlite } from '@electric-sql/pglite';
import type { Db } from './db.ts';
import { dbOver } from './dbOver.ts';
import { embeddedEngine } from './embeddedEngine.ts';
import { embeddedSession } from './embeddedSession.ts';

// Its files lie in memory already: large buffers over them would only be more memory to lay out at each opening.
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=8MB', '-c', 'wal_buffers=64kB'];

/** A database that lives in this process and is gone at its end: tests, schema generation, work without a server. */
export const openMemory = async (dump?: Blob): Promise<Db> => {
  const engine = await PGlite.create({ startParams, ...(dump ? { loadDataDir: dump } : {}) });
  await engine.exec("set timezone = 'UTC'");
  return dbOver(embeddedEngine(embeddedSession(engine), () => engine.close()));
};
