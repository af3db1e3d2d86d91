// Runs once before all tests: builds the node part (threads start from dist), migrates one embedded database and keeps its dump,
// which each test file then loads.
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

const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const built = spawnSync(process.execPath, [repositoryFile('tools/build.mjs'), '--node'], { encoding: 'utf8' });
  if (built.status !== 0) process.stderr.write(`The node part was not built whole:\n${built.stderr}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'luwes-tests-'));
  const engine = await PGlite.create();
  const dump = async (name: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, Buffer.from(await (await engine.dumpDataDir('none')).arrayBuffer()));
    return file;
  };
  project.provide('bareDump', await dump('bare.tar'));
  const db = dbOver(embeddedEngine(embeddedSession(engine), () => engine.close()));
  if (!process.env.LUWES_TEST_DATABASE_URL) {
    await migrate(db);
    project.provide('migratedDump', await dump('migrated.tar'));
  }
  await db.close();
  return () => rm(folder, { recursive: true, force: true });
};

export { setup };
