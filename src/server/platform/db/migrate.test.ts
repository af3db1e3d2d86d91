import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryFile } from '../repositoryFile.ts';
import type { Db } from './db.ts';
import { describeSchema } from './describeSchema.ts';
import { migrate } from './migrate.ts';
import { ownTestDb } from './testDb.ts';

let db: Db;
let folder: string;
const write = (name: string, text: string) => writeFile(join(folder, name), text);
beforeAll(async () => {
  db = await ownTestDb();
  folder = await mkdtemp(join(tmpdir(), 'luwes-migrations-'));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true });
});

test('the committed schema.ts is what the migrations make', async () => {
  const committed = await readFile(repositoryFile('src/server/platform/db/schema.ts'), 'utf8');
  expect(committed, 'run `npm run schema` and commit src/server/platform/db/schema.ts').toBe(await describeSchema(db));
});

test('files are applied once, in order of their numbers, gaps allowed', async () => {
  await write('9020-b.sql', 'insert into luwes.tried values (2);');
  await write('9010-a.sql', 'create table luwes.tried (n int); insert into luwes.tried values (1);');
  expect(await migrate(db, { folder })).toEqual(['9010-a.sql', '9020-b.sql']);
  expect(await migrate(db, { folder })).toEqual([]);
  expect((await db.execute('select n from luwes.tried order by n')).rows).toEqual([{ n: 1 }, { n: 2 }]);
});

test('programs that start together apply each file once', async () => {
  await write('9030-c.sql', 'insert into luwes.tried values (3);');
  const applied = await Promise.all([migrate(db, { folder }), migrate(db, { folder }), migrate(db, { folder })]);
  expect(applied.flat()).toEqual(['9030-c.sql']);
});

test('a file that fails leaves nothing behind and is tried again once mended', async () => {
  await write('9040-d.sql', 'insert into luwes.tried values (4); select no_such_thing();');
  await expect(migrate(db, { folder })).rejects.toThrow('no_such_thing');
  expect((await db.execute('select n from luwes.tried where n = 4')).rows).toEqual([]);
  await write('9040-d.sql', 'insert into luwes.tried values (4);');
  expect(await migrate(db, { folder })).toEqual(['9040-d.sql']);
});

test('an applied file that was edited is refused by name', async () => {
  await write('9010-a.sql', 'create table luwes.tried (n bigint);');
  await expect(migrate(db, { folder })).rejects.toThrow(/9010-a\.sql was changed after it had been applied/);
});

test('a wrong name and a number used twice are refused', async () => {
  const other = await mkdtemp(join(tmpdir(), 'luwes-migrations-'));
  await writeFile(join(other, '0001-a.sql'), '');
  await writeFile(join(other, '0001-b.sql'), '');
  await expect(migrate(db, { folder: other })).rejects.toThrow('Two migrations bear the number 0001');
  await rm(join(other, '0001-b.sql'));
  await writeFile(join(other, 'people.sql'), '');
  await expect(migrate(db, { folder: other })).rejects.toThrow('"people.sql" is not');
  await rm(other, { recursive: true });
});
