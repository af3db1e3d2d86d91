// Writes dist/cluster.gz, the new, empty cluster that first starts copy; the build runs it when the engine is another one.
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { packCluster, readyClusterFile } from '../src/server/platform/db/readyCluster.ts';

const folder = mkdtempSync(join(tmpdir(), 'luwes-cluster-'));
try {
  const engine = await PGlite.create(join(folder, 'cluster'));
  await engine.close();
  writeFileSync(`${readyClusterFile}.${process.pid}`, packCluster(join(folder, 'cluster')));
  renameSync(`${readyClusterFile}.${process.pid}`, readyClusterFile);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
