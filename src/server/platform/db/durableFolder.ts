// The embedded engine as shipped never reaches the disk: it starts with fsync off, its fdatasync does nothing, and its file system
// has no fsync at all. Here each of the three is put right; docs/decisions/0002-storage.md says how that was proven.
import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

interface Stream {
  nfd?: number;
  node: unknown;
}
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: Stream) => number };
  node_ops: { rename: (from: unknown, folder: unknown, name: string) => void };
  realPath(node: unknown): string;
}

export const syncPath = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Syncs a folder with everything in it, deepest first. */
export const syncTree = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncTree(path);
    else if (entry.isFile()) syncPath(path);
  }
  syncPath(folder);
};

class DurableNodeFS extends NodeFS {
  readonly #onSync: () => void;

  constructor(folder: string, onSync: () => void) {
    super(folder);
    this.#onSync = onSync;
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given);
    const preRun = made.emscriptenOpts.preRun ?? [];
    preRun.push((module) => {
      const system = module.NODEFS as unknown as NodeFileSystem;
      system.stream_ops.fsync = (stream) => {
        if (stream.nfd == null) syncPath(system.realPath(stream.node));
        else fdatasyncSync(stream.nfd);
        this.#onSync();
        return 0;
      };
      // The engine syncs the folder after it renamed a file in it, but that never arrives here; so it is done at once.
      const rename = system.node_ops.rename;
      system.node_ops.rename = (from, folder, name) => {
        rename(from, folder, name);
        syncPath(system.realPath(folder));
      };
    });
    made.emscriptenOpts.preRun = preRun;
    return made;
  }
}

const startParams = [...PGlite.defaultStartParams.filter((param) => param !== '-F'), '-c', 'wal_sync_method=fsync'];

/** The embedded engine on a folder, with every commit on the disk before it is acknowledged. `onSync` hears each sync. */
export const openDurable = (folder: string, onSync: () => void): Promise<PGlite> =>
  PGlite.create({ fs: new DurableNodeFS(folder, onSync), startParams });
