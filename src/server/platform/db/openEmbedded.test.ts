import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EmbeddedDb, openEmbedded } from './openEmbedded.ts';

let folder: string;
let db: EmbeddedDb;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luwes-embedded-'));
  db = await openEmbedded(folder);
  await db.execute('create table note (id int primary key, text text)');
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

test('fsync, full page writes and synchronous commit are on', async () => {
  const { rows } = await db.execute(
    `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method') order by name`,
  );
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    wal_sync_method: 'fsync',
  });
});

test('every commit asks the disk to keep it before it is acknowledged', async () => {
  for (let i = 0; i < 20; i++) {
    const before = await db.syncs();
    await db.asOwner((tx) => sql`insert into note values (${i}, 'x')`.execute(tx));
    expect(await db.syncs()).toBeGreaterThan(before);
  }
});

test('a faulty statement is told with its code and the next one works', async () => {
  await expect(db.execute('select * from nowhere')).rejects.toMatchObject({ name: 'SqlError', code: '42P01' });
  expect((await db.execute('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('bytes come back as a Buffer, as they do from the other engines', async () => {
  const { rows } = await db.execute("select '\\x00ff'::bytea as bytes, null::bytea as none");
  expect(rows).toEqual([{ bytes: Buffer.from([0, 255]), none: null }]);
  expect(Buffer.isBuffer(rows[0]?.bytes)).toBe(true);
});

test('the same folder is refused a second time with a sentence that says what to do', async () => {
  await expect(openEmbedded(folder)).rejects.toThrow(/Another Luwes process is using the database in .*Stop that one/s);
});

test('what was written is there after closing and opening again', async () => {
  await db.close();
  db = await openEmbedded(folder);
  expect((await db.execute('select count(*) from note')).rows).toEqual([{ count: 20 }]);
});

test('a first making that was cut off begins again', async () => {
  const other = await mkdtemp(join(tmpdir(), 'luwes-embedded-'));
  await mkdir(join(other, 'pg18', 'base'), { recursive: true });
  await writeFile(join(other, 'pg18.making'), '');
  const made = await openEmbedded(other);
  expect((await made.execute('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await made.close();
  expect((await readdir(other)).filter((name) => name.startsWith('pg'))).toEqual(['pg18']);
  await rm(other, { recursive: true });
});
