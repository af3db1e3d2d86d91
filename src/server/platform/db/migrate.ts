import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { repositoryFile } from '../repositoryFile.ts';
import type { Db, Tx } from './db.ts';

interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** The numbered plain-SQL files in order of their numbers; gaps are fine, two files with one number are not. */
export const readMigrations = async (folder = repositoryFile('migrations')): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const numbers = new Set<string>();
  for (const name of names) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/i.exec(name)?.[1];
    if (!number) throw new Error(`A migration is named NNNN-area.sql; "${name}" is not.`);
    if (numbers.has(number)) throw new Error(`Two migrations bear the number ${number}; give "${name}" another one.`);
    numbers.add(number);
  }
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex') };
    }),
  );
};

// Held until the transaction ends, so that two programs that start together take turns.
const lockNumber = 5_813_975;

const appliedIn = async (tx: Tx): Promise<Map<string, string>> => {
  const { rows } = await sql<{ name: string; sha256: string }>`select name, sha256 from luwes.migration`.execute(tx);
  return new Map(rows.map((row) => [row.name, row.sha256]));
};

const apply = async (tx: Tx, migration: Migration): Promise<boolean> => {
  await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(tx);
  await sql
    .raw(`create schema if not exists luwes;
      create table if not exists luwes.migration (
        name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    .execute(tx);
  const applied = await appliedIn(tx);
  const before = applied.get(migration.name);
  if (before === migration.sha256) return false;
  if (before) {
    throw new Error(
      `Migration ${migration.name} was changed after it had been applied to this database. ` +
        'Put the file back as it was and write the change as a new migration.',
    );
  }
  await sql.raw(migration.text).execute(tx);
  await sql`insert into luwes.migration (name, sha256) values (${migration.name}, ${migration.sha256})`.execute(tx);
  return true;
};

/**
 * Brings the database up to the newest migration; safe when several programs start at once. `only` picks some by their names.
 * Returns the names applied now. Throws when an applied file was edited.
 */
export const migrate = async (
  db: Db,
  options: { readonly folder?: string; readonly only?: (name: string) => boolean } = {},
): Promise<string[]> => {
  const now: string[] = [];
  for (const migration of await readMigrations(options.folder)) {
    if (options.only && !options.only(migration.name)) continue;
    if (await db.asOwner((tx) => apply(tx, migration))) now.push(migration.name);
  }
  return now;
};
