import type { Db } from '../db.ts';
import { dbOver } from '../dbOver.ts';
import { embeddedEngine } from '../embeddedEngine.ts';
import { type EmbeddedEngine, embeddedSession } from '../embeddedSession.ts';

/** The embedded engine that brings each earlier PostgreSQL major. */
const versions: Readonly<Record<number, string>> = { 17: '0.3.16', 18: '0.5.16' };

/** The engine of the old major is not installed; the message says how. */
export class OldEngineMissing extends Error {
  override readonly name = 'OldEngineMissing';
}

const packageOf = (major: number): string => `@electric-sql/pglite-${major}`;

/** Opens a folder with the engine of an earlier major, which the operator installs for the upgrade alone. */
export const openOldEngine = async (folder: string, major: number): Promise<Db> => {
  const name = packageOf(major);
  let module: { PGlite: { create(folder: string): Promise<EmbeddedEngine> } };
  try {
    module = (await import(name)) as typeof module;
  } catch {
    throw new OldEngineMissing(
      `To read a database of PostgreSQL ${major} its engine is needed once. In the folder of Luwes run:\n` +
        `  npm install --no-save ${name}@npm:@electric-sql/pglite@${versions[major] ?? 'VERSION'}\n` +
        'and then this command again.',
    );
  }
  const engine = await module.PGlite.create(folder);
  return dbOver(embeddedEngine(embeddedSession(engine), () => engine.close()));
};
