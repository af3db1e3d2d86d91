// Runs once before all tests: builds the node part (threads start from dist) unless the check has just done so, migrates one database
// of each kind and keeps it: the embedded one as a dump that each test file loads, the server's as a template that it copies.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { repositoryFile } from '../repositoryFile.ts';
import { dbOver } from './dbOver.ts';
import { embeddedEngine } from './embeddedEngine.ts';
import { embeddedSession } from './embeddedSession.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './openPostgres.ts';
import { readReadyCluster, unpackCluster } from './readyCluster.ts';
import { freshServerDatabase } from './testDb.ts';

const build = (): void => {
  if (process.env.LUWES_BUILT) return;
  const built = spawnSync(process.execPath, [repositoryFile('tools/build.mjs'), '--node'], { encoding: 'utf8' });
  if (built.status !== 0) process.stderr.write(`The node part was not built whole:\n${built.stderr}\n`);
};

/** The databases to copy from are of no use to a test, and half of what every opening would have to read. */
const dropTemplates = async (engine: PGlite): Promise<void> => {
  await engine.exec("update pg_database set datistemplate = false where datname like 'template_'");
  await engine.exec('drop database template0');
  await engine.exec('drop database template1');
};

const serverTemplate = async (): Promise<{ name: string; drop: () => Promise<void> }> => {
  const { name, url, drop } = await freshServerDatabase();
  const db = await openPostgres(url, { poolSize: 1 });
  await migrate(db);
  await db.close();
  return { name, drop };
};

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  build();
  const folder = await mkdtemp(join(tmpdir(), 'luwes-tests-'));
  unpackCluster(readReadyCluster(), join(folder, 'cluster'));
  const engine = await PGlite.create(join(folder, 'cluster'));
  await dropTemplates(engine);
  const dump = async (name: string): Promise<string> => {
    await engine.exec('checkpoint');
    const file = join(folder, name);
    await writeFile(file, Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer()));
    return file;
  };
  project.provide('bareDump', await dump('bare.tar'));
  const db = dbOver(embeddedEngine(embeddedSession(engine), () => engine.close()));
  const template = process.env.LUWES_TEST_DATABASE_URL ? await serverTemplate() : null;
  if (template) {
    project.provide('serverTemplate', template.name);
  } else {
    await migrate(db);
    project.provide('migratedDump', await dump('migrated.tar'));
  }
  await db.close();
  return async () => {
    await template?.drop();
    await rm(folder, { recursive: true, force: true });
  };
};

export { setup };
