import { existsSync } from 'node:fs';
import { holdFolder } from '../../server/platform/db/folderLock.ts';
import { embeddedFolder } from '../../server/platform/db/openDatabase.ts';

/** Rejects when another process has the sample's database open, so that nothing is deleted beneath it. */
export const refuseIfInUse = async (folder: string): Promise<void> => {
  const database = embeddedFolder(folder);
  if (!existsSync(database)) return;
  const lock = await holdFolder(database);
  await lock.release();
};
