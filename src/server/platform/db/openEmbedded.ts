import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Db } from './db.ts';
import { dbOver } from './dbOver.ts';
import { embeddedEngine } from './embeddedEngine.ts';
import { startEmbeddedThread } from './embeddedThread.ts';
import { type HolderAnswers, holdFolder } from './folderLock.ts';
import { holderAnswers } from './holderAnswers.ts';
import { makingMark } from './makingMark.ts';

/** The PostgreSQL major inside the pinned embedded engine; a folder of another major cannot be opened by it. */
export const embeddedMajor = 18;

/** The database was made by an engine of another PostgreSQL major. */
export class OtherMajor extends Error {
  override readonly name = 'OtherMajor';
}

/** The majors whose folders stand in the database folder, newest first. */
export const majorsIn = (folder: string): number[] =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => Number(/^pg(\d+)$/.exec(name)?.[1]))
    .filter((major) => major > 0)
    .sort((a, b) => b - a);

export const majorFolder = (folder: string, major: number): string => join(folder, `pg${major}`);

const refuseOtherMajor = (folder: string): void => {
  const newest = majorsIn(folder)[0];
  if (newest === undefined || existsSync(makingMark(majorFolder(folder, newest)))) return;
  const versionFile = join(majorFolder(folder, newest), 'PG_VERSION');
  const written = existsSync(versionFile) ? Number(readFileSync(versionFile, 'utf8').trim()) : null;
  if (written === embeddedMajor && newest === embeddedMajor) return;
  if (written === null) {
    throw new Error(`${versionFile} is missing: this is not a whole database. Restore a backup into an empty folder.`);
  }
  throw new OtherMajor(
    written < embeddedMajor
      ? `The database in ${folder} was made with PostgreSQL ${written}; this Luwes brings PostgreSQL ${embeddedMajor}. ` +
          'Stop Luwes and run: luwes upgrade --data DIRECTORY (the old database is kept).'
      : `The database in ${folder} was made by a newer Luwes (PostgreSQL ${written}). Install that Luwes again.`,
  );
};

export interface EmbeddedDb extends Db {
  /** How often the engine has asked the disk to keep what was written, since it opened. */
  syncs(): Promise<number>;
}

/**
 * The durable embedded database in a folder, made when it is not there. Runs in a thread of its own.
 * Rejects with `FolderHeld` when another process has it and with `OtherMajor` when `luwes upgrade` is due.
 */
export const openEmbedded = async (given: string): Promise<EmbeddedDb> => {
  const folder = resolve(given);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let answer: HolderAnswers = async () => {
    throw new Error('Luwes is still starting; ask again in a moment.');
  };
  const lock = await holdFolder(folder, (request, tell) => answer(request, tell));
  try {
    refuseOtherMajor(folder);
    const thread = await startEmbeddedThread(majorFolder(folder, embeddedMajor));
    const close = async (): Promise<void> => {
      try {
        await thread.close();
      } finally {
        await lock.release();
      }
    };
    const db = dbOver(embeddedEngine(thread.session, close));
    const own = holderAnswers(db);
    const more = new Map<unknown, HolderAnswers>();
    answer = (request, tell) => (more.get((request as { ask?: unknown } | null)?.ask) ?? own)(request, tell);
    return { ...db, alsoAnswer: (ask, answered) => void more.set(ask, answered), syncs: () => thread.syncs() };
  } catch (error) {
    await lock.release();
    throw error;
  }
};
