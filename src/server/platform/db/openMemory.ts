import { PGlite } from '@electric-sql/pglite';
import type { Db } from './db.ts';
import { dbOver } from './dbOver.ts';
import { embeddedEngine } from './embeddedEngine.ts';
import { embeddedSession } from './embeddedSession.ts';

/** A database that lives in this process and is gone at its end: tests, schema generation, work without a server. */
export const openMemory = async (dump?: Blob): Promise<Db> => {
  const engine = await PGlite.create(dump ? { loadDataDir: dump } : {});
  await engine.exec("set timezone = 'UTC'");
  return dbOver(embeddedEngine(embeddedSession(engine), () => engine.close()));
};
