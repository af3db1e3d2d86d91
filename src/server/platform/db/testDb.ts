import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import type { Db } from './db.ts';
import { openMemory } from './openMemory.ts';
import { openPostgres } from './openPostgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A file with the dump of a migrated embedded database. */
    migratedDump: string;
    /** A file with the dump of an embedded database without any table. */
    bareDump: string;
    /** A migrated database of the server, to be copied; only where the tests run on a server. */
    serverTemplate: string;
  }
}

const serverUrl = process.env.LUWES_TEST_DATABASE_URL;

/** A database of its own on the server of the tests, without any table unless it is a copy. */
export const freshServerDatabase = async (
  template = 'template0',
): Promise<{ name: string; url: string; drop: () => Promise<void> }> => {
  if (!serverUrl) throw new Error('LUWES_TEST_DATABASE_URL is not set.');
  const name = `luwes_test_${randomBytes(6).toString('hex')}`;
  const onServer = async (text: string): Promise<void> => {
    const server = await openPostgres(serverUrl, { poolSize: 1 });
    try {
      await server.execute(text);
    } finally {
      await server.close();
    }
  };
  await onServer(`create database ${name} template ${template} encoding 'UTF8'`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) };
};

const serverTestDb = async (): Promise<Db> => {
  const { url, drop } = await freshServerDatabase(inject('serverTemplate'));
  const db = await openPostgres(url, { poolSize: 4 });
  return {
    ...db,
    close: async () => {
      await db.close();
      await drop();
    },
  };
};

const loaded = async (dump: string): Promise<Db> => openMemory(new Blob([new Uint8Array(await readFile(dump))]));

/** An embedded database in memory without any table, whatever the other tests run on. */
export const bareDb = (): Promise<Db> => loaded(inject('bareDump'));

const tablesOf = async (db: Db): Promise<string[]> =>
  (
    await db.execute(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    )
  ).rows.map(({ name }) => String(name));

interface Spare {
  readonly db: Db;
  /** As the migrations left them. */
  readonly tables: readonly string[];
}
/** Databases whose test file has ended; emptying one takes a tenth of the time that opening another does. */
const spares: Spare[] = [];
const mostSpares = 2;

const emptied = async ({ db, tables }: Spare): Promise<void> => {
  const { rows } = await db.execute(
    "select format('%I', nspname) as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', 'luwes', 'information_schema')",
  );
  for (const { name } of rows) await db.execute(`drop schema ${name} cascade`);
  for (const name of await tablesOf(db))
    if (!tables.includes(name)) await db.execute(`drop table if exists ${name} cascade`);
  await db.execute(
    `truncate ${tables.filter((name) => name !== 'luwes.migration').join(', ')} restart identity cascade`,
  );
  await db.execute('reset all');
  await db.execute("set timezone = 'UTC'");
};

const embeddedTestDb = async (): Promise<Db> => {
  const known = spares.pop();
  if (known !== undefined) await emptied(known);
  const db = known?.db ?? (await loaded(inject('migratedDump')));
  const tables = known?.tables ?? (await tablesOf(db));
  // Another object each time: what the code keeps beside a database must not pass from one file to the next.
  let open = true;
  return {
    ...db,
    close: async () => {
      if (!open) return;
      open = false;
      if (spares.length < mostSpares) spares.push({ db, tables });
      else await db.close();
    },
  };
};

/**
 * A migrated, empty database of its own for one test file; close it in `afterAll`.
 * Embedded in memory, or on the server that LUWES_TEST_DATABASE_URL names.
 */
export const testDb = (): Promise<Db> => (serverUrl ? serverTestDb() : embeddedTestDb());

/** The same for a test that changes the tables themselves, or looks at what closing does: it is never handed on to another file. */
export const ownTestDb = (): Promise<Db> => (serverUrl ? serverTestDb() : loaded(inject('migratedDump')));
