// A new, empty cluster as one file of the build, so that a first start need not run initdb, which takes most of its time. The build makes
// it with the very engine that opens it; it is copied into a folder as it was closed, and made durable there as every new database is.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { repositoryFile } from '../repositoryFile.ts';

export const readyClusterFile = repositoryFile('dist/cluster.gz');

/** The packed cluster that the build left beside the program. */
export const readReadyCluster = (): Buffer => {
  if (!existsSync(readyClusterFile)) throw new Error(`${readyClusterFile} is missing; run npm run build.`);
  return readFileSync(readyClusterFile);
};

/** Folders first, each before what is in it; a folder has no size. */
type Entry = readonly [path: string, size: number | null];

const entriesOf = (folder: string, inside = ''): Entry[] =>
  readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry): Entry[] => {
    const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
    return entry.isDirectory()
      ? [[path, null], ...entriesOf(folder, path)]
      : [[path, readFileSync(join(folder, path)).length]];
  });

/** A closed cluster as one file: a line that lists what is in it, then all contents in that order; compressed. */
export const packCluster = (folder: string): Buffer => {
  const entries = entriesOf(folder);
  const contents = entries.flatMap(([path, size]) => (size === null ? [] : [readFileSync(join(folder, path))]));
  return gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...contents]));
};

/** Writes a packed cluster into a folder that is not there yet. The caller syncs it. Throws on a file that is cut off. */
export const unpackCluster = (packed: Uint8Array, folder: string): void => {
  const all = gunzipSync(packed);
  const line = all.indexOf('\n');
  let at = line + 1;
  mkdirSync(folder, { mode: 0o700 });
  for (const [path, size] of JSON.parse(all.toString('utf8', 0, line)) as Entry[]) {
    if (size === null) mkdirSync(join(folder, path), { mode: 0o700 });
    else {
      writeFileSync(join(folder, path), all.subarray(at, at + size), { mode: 0o600 });
      at += size;
    }
  }
  if (at !== all.length) throw new Error('The packed cluster is not whole.');
};
