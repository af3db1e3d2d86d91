import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import { type AuditReport, verifyAudit } from '../../audit/verifyAudit.ts';
import type { Db, Tx } from '../db.ts';
import { migrate, readMigrations } from '../migrate.ts';
import { SqlError } from '../sqlError.ts';
import { archiveFormat, BackupRefused, ClosingSchema, type Opening, OpeningSchema, SectionSchema } from './archive.ts';
import { luwesVersion } from './backup.ts';
import { suspendForeignKeys } from './foreignKeys.ts';
import { tableLoader } from './loadTable.ts';
import { readLines } from './readLines.ts';
import { quoted, readTableShapes } from './tableShapes.ts';

export interface RestoreDone {
  readonly madeAt: string;
  readonly tables: number;
  readonly rows: number;
  /** The audit chain of every agency, verified after the restore. */
  readonly audit: readonly AuditReport[];
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
};

const damaged = (file: string): BackupRefused => new BackupRefused(`${file} is damaged; use another backup.`);

const readOpening = async (file: string, lines: AsyncGenerator<string>): Promise<Opening> => {
  const first = parsed((await lines.next()).value ?? '');
  const opening = OpeningSchema.safeParse(first);
  if (!opening.success) throw new BackupRefused(`${file} is not a Luwes backup. Name a file that "luwes backup" made.`);
  const known = new Map((await readMigrations()).map((migration) => [migration.name, migration.sha256]));
  const strange = opening.data.migrations.find((migration) => known.get(migration.name) !== migration.sha256);
  if (opening.data.format > archiveFormat || strange) {
    throw new BackupRefused(
      `${file} was made by Luwes ${opening.data.luwes}, whose database this Luwes ${await luwesVersion()} does not know` +
        `${strange ? ` (${strange.name})` : ''}. Install that Luwes or a newer one and restore with it.`,
    );
  }
  return opening.data;
};

/** An agency is the root of everything; a database that was merely migrated has none. */
const refuseFilled = async (db: Db, opening: Opening): Promise<void> => {
  await db.asOwner(async (tx) => {
    const tables = (await readTableShapes(tx)).map((table) => table.name);
    if (tables.length === 0) return;
    const applied = await sql<{ name: string }>`select name from luwes.migration`.execute(tx).catch(() => null);
    const agencies = tables.includes('agency') ? await sql`select 1 from agency limit 1`.execute(tx) : { rows: [0] };
    if (!applied || agencies.rows.length > 0) {
      throw new BackupRefused(
        'The database is not empty, and a restore never writes over anything. Name an empty database or a new folder.',
      );
    }
    const known = new Set(opening.migrations.map((migration) => migration.name));
    if (applied.rows.some((row) => !known.has(row.name))) {
      throw new BackupRefused(
        'The database is empty but was already prepared by a newer Luwes than the backup. Name a database without any tables, or a new folder.',
      );
    }
  });
};

interface Section {
  readonly table: string;
  readonly sum: Hash;
  rows: number;
  add(line: string): Promise<void>;
  flush(): Promise<void>;
}

const loadAll = async (
  tx: Tx,
  file: string,
  lines: AsyncGenerator<string>,
): Promise<{ tables: number; rows: number }> => {
  await sql.raw(`set local timezone = 'UTC'`).execute(tx);
  const shapes = new Map((await readTableShapes(tx)).map((shape) => [shape.name, shape]));
  await sql.raw(`truncate ${[...shapes.keys()].map(quoted).join(', ')}`).execute(tx);
  const putBack = await suspendForeignKeys(tx);
  const done: { table: string; rows: number; sha256: string }[] = [];
  let section: Section | null = null;
  const finish = async (): Promise<void> => {
    if (!section) return;
    await section.flush();
    done.push({ table: section.table, rows: section.rows, sha256: section.sum.digest('hex') });
    section = null;
  };
  const openSection = (line: unknown): Section => {
    const read = SectionSchema.safeParse(line);
    const shape = read.success && shapes.get(read.data.table);
    if (!read.success || !shape || done.some((one) => one.table === shape.name)) throw damaged(file);
    return { table: shape.name, sum: createHash('sha256'), rows: 0, ...tableLoader(tx, shape, read.data.columns) };
  };
  for await (const line of lines) {
    if (line.startsWith('[')) {
      const into = section as Section | null;
      if (!into || parsed(line) === null) throw damaged(file);
      into.sum.update(`${line}\n`);
      into.rows += 1;
      await into.add(line);
      continue;
    }
    await finish();
    const value = parsed(line);
    const closing = ClosingSchema.safeParse(value);
    if (!closing.success) {
      section = openSection(value);
      continue;
    }
    const differs = JSON.stringify(closing.data.tables) !== JSON.stringify(done);
    if (differs || done.length !== shapes.size || !(await lines.next()).done) throw damaged(file);
    await putBack();
    return { tables: done.length, rows: done.reduce((sum, one) => sum + one.rows, 0) };
  }
  throw new BackupRefused(`${file} was cut off; use another backup.`);
};

/** A value that its column cannot hold, or a row that breaks a rule of its table. */
const isUnfitValue = (error: unknown): boolean => error instanceof SqlError && /^2[23]/.test(error.code);

/**
 * Restores a backup into an empty database of either engine: all of it in one transaction, or nothing. Counts and checksums must agree,
 * every foreign key is checked again, later migrations are applied, and the audit chains are verified.
 * With `asItWas` later migrations are left to the next start.
 * Throws `BackupRefused` with what to do when the database is not empty, or the file is no backup, damaged or of a newer Luwes.
 */
export const restore = async (db: Db, file: string, { asItWas = false } = {}): Promise<RestoreDone> => {
  const lines = readLines(file);
  try {
    const opening = await readOpening(file, lines);
    await refuseFilled(db, opening);
    const names = new Set(opening.migrations.map((migration) => migration.name));
    await migrate(db, { only: (name) => names.has(name) });
    const loaded = await db
      .asOwner((tx) => loadAll(tx, file, lines))
      .catch((error: unknown) => {
        throw isUnfitValue(error) ? damaged(file) : error;
      });
    if (!asItWas) await migrate(db);
    return { madeAt: opening.madeAt, ...loaded, audit: await verifyAudit(db) };
  } finally {
    await lines.return(undefined);
  }
};
