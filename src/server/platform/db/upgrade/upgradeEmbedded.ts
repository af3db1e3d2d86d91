import { existsSync } from 'node:fs';
import { cp, open, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backup } from '../backup/backup.ts';
import { restore } from '../backup/restore.ts';
import { dbOver } from '../dbOver.ts';
import { embeddedEngine } from '../embeddedEngine.ts';
import { startEmbeddedThread } from '../embeddedThread.ts';
import { holdFolder } from '../folderLock.ts';
import { embeddedMajor, majorFolder, majorsIn } from '../openEmbedded.ts';
import { openOldEngine } from './oldEngine.ts';

export type UpgradeDone =
  | { readonly kind: 'none'; readonly major: number }
  | { readonly kind: 'done'; readonly from: number; readonly to: number; readonly rows: number; readonly kept: string };

export interface UpgradeOptions {
  /** An ISO moment, written into the backup in between. */
  readonly now: string;
  readonly told?: (step: 'copy' | 'dump' | 'restore' | 'compare' | 'switch') => void;
}

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
};

/**
 * Brings the embedded database in a folder to the PostgreSQL major of this Luwes: dumps a copy of it with the old engine, restores
 * with the new one, compares every table and only then switches. Until then, and whenever it is interrupted, the old one stays as it was;
 * afterwards it is kept under another name. Throws `OldEngineMissing` and `FolderHeld`, each saying what to do.
 */
export const upgradeEmbedded = async (given: string, options: UpgradeOptions): Promise<UpgradeDone> => {
  const folder = resolve(given);
  const from = majorsIn(folder)[0];
  if (from === undefined) throw new Error(`There is no database in ${folder}; name the data directory of Luwes.`);
  if (from > embeddedMajor)
    throw new Error(`The database in ${folder} was made by a newer Luwes (PostgreSQL ${from}).`);
  if (from === embeddedMajor) return { kind: 'none', major: from };
  const told = options.told ?? (() => {});
  const copy = join(folder, 'upgrade-copy');
  const dump = join(folder, 'upgrade.luwes.gz');
  const check = join(folder, 'upgrade-check.luwes.gz');
  const fresh = join(folder, 'upgrade-new');
  const clear = async (): Promise<void> => {
    for (const path of [copy, dump, check, fresh, `${fresh}.making`]) await rm(path, { recursive: true, force: true });
  };
  const lock = await holdFolder(folder);
  try {
    await clear();
    told('copy');
    await cp(majorFolder(folder, from), copy, { recursive: true });
    told('dump');
    const old = await openOldEngine(copy, from);
    const before = await backup(old, dump, options.now).finally(() => old.close());
    told('restore');
    const thread = await startEmbeddedThread(fresh);
    const db = dbOver(embeddedEngine(thread.session, () => thread.close()));
    try {
      await restore(db, dump, { asItWas: true });
      told('compare');
      const after = await backup(db, check, options.now);
      if (JSON.stringify(after.sums) !== JSON.stringify(before.sums)) {
        throw new Error('The new database is not the same as the old one; the old one was kept. Please report this.');
      }
    } finally {
      await db.close();
    }
    told('switch');
    const plain = `${majorFolder(folder, from)}.before-upgrade`;
    const kept = existsSync(plain) ? `${plain}-${Date.now()}` : plain;
    await rename(fresh, majorFolder(folder, embeddedMajor));
    await syncFolder(folder);
    await rename(majorFolder(folder, from), kept);
    await syncFolder(folder);
    return { kind: 'done', from, to: embeddedMajor, rows: before.rows, kept };
  } finally {
    await clear();
    await lock.release();
  }
};
