// Bundles the node part (command line, worker entries, schema generator) into dist/ and the web part by Vite.
// `--node` builds the node part alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Worker threads start from files of their own: every `*.worker.ts` below src becomes dist/<name>.worker.js. */
const workerEntries = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workerEntries(path);
    return entry.name.endsWith('.worker.ts') ? [path] : [];
  });

const entries = [
  join(root, 'src/cli/luwes.ts'),
  join(root, 'tools/generateSchema.ts'),
  join(root, 'tools/makeCluster.ts'),
  join(root, 'bench/bench.ts'),
  join(root, 'bench/chaos.ts'),
  join(root, 'bench/fuzz.ts'),
  ...workerEntries(join(root, 'src')),
].filter((path) => existsSync(path));

/** Whole or not at all: a program that starts meanwhile never reads half a file. */
const put = async (path, content) => {
  await mkdir(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, content);
  await rename(beside, path);
};

/** One entry alone, so that a fault in one part does not keep the others from being built. */
const buildEntry = async (path) => {
  const bundle = await rolldown({
    input: { [basename(path, '.ts')]: path },
    platform: 'node',
    cwd: root,
    external: (id) => /^[a-z@]/i.test(id),
  });
  const { output } = await bundle.generate({
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
  });
  await bundle.close();
  for (const file of output) await put(join(root, 'dist', file.fileName), file.code ?? file.source);
};

for (const [index, built] of (await Promise.allSettled(entries.map(buildEntry))).entries()) {
  if (built.status === 'rejected') {
    console.error(`${entries[index]}: ${built.reason?.message ?? built.reason}`);
    process.exitCode = 1;
  }
}

/** The cluster that first starts copy is made once for each version of the engine. */
const clusterOf = join(root, 'dist/cluster.engine');
const engine = JSON.parse(readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')).version;
if (!existsSync(clusterOf) || readFileSync(clusterOf, 'utf8') !== engine) {
  const made = spawnSync(process.execPath, [join(root, 'dist/makeCluster.js')], { stdio: 'inherit' });
  if (made.status === 0) await put(clusterOf, engine);
  else process.exitCode = 1;
}

if (!process.argv.includes('--node') && existsSync(join(root, 'vite.config.ts'))) {
  const { build } = await import('vite');
  const configFile = join(root, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  await build({ configFile, mode: 'saku', logLevel: 'warn' });
  await build({ configFile, mode: 'kios', logLevel: 'warn' });
}
