import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedMajor } from './openEmbedded.ts';
import { packCluster, readReadyCluster, unpackCluster } from './readyCluster.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-cluster-'));
});
afterAll(() => rm(folder, { recursive: true }));

const treeOf = async (root: string): Promise<Record<string, string | null>> => {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    await Promise.all(
      entries.map(async (entry): Promise<[string, string | null]> => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(root.length), entry.isFile() ? (await readFile(path)).toString('hex') : null];
      }),
    ),
  );
};

test('what was packed comes out byte for byte, empty folders and empty files too', async () => {
  const given = join(folder, 'given');
  await mkdir(join(given, 'base', '1'), { recursive: true });
  await mkdir(join(given, 'pg_notify'));
  await writeFile(join(given, 'base', '1', '112'), Buffer.from([0, 10, 255, 10, 0]));
  await writeFile(join(given, 'base', '1', '113'), '');
  await writeFile(join(given, 'PG_VERSION'), '18\n');
  unpackCluster(packCluster(given), join(folder, 'taken'));
  expect(await treeOf(join(folder, 'taken'))).toEqual(await treeOf(given));
  expect(() => unpackCluster(packCluster(given), given)).toThrow('EEXIST');
});

test('the cluster of the build is of the PostgreSQL that opens it, was closed in order and holds no lock', async () => {
  const place = join(folder, 'ready');
  unpackCluster(readReadyCluster(), place);
  expect(await readFile(join(place, 'PG_VERSION'), 'utf8')).toBe(`${embeddedMajor}\n`);
  // DBState of pg_control stands after system identifier (8), version (4) and catalogue version (4); 1 is "shut down".
  expect((await readFile(join(place, 'global', 'pg_control'))).readInt32LE(16)).toBe(1);
  expect(await readdir(place)).not.toContain('postmaster.pid');
});
