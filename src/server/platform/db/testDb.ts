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

/**
 * A migrated, empty database of its own for one test file; close it in `afterAll`.
 * Embedded in memory, or on the server that LUWES_TEST_DATABASE_URL names.
 */
export const testDb = async (): Promise<Db> => (serverUrl ? serverTestDb() : loaded(inject('migratedDump')));
