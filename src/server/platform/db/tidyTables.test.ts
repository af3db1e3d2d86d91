import { expect, test } from 'vitest';
import { testDb } from './testDb.ts';
import { renewStatistics, tidyTables } from './tidyTables.ts';

test('tidying tells the planner how large the tables of the embedded database are', async () => {
  const db = await testDb();
  await db.execute(`insert into used_once select 1, int4send(n), now() from generate_series(1, 5000) n`);
  const tidied = await tidyTables(db);
  const { rows } = await db.execute(`select reltuples from pg_class where relname = 'used_once'`);
  expect(tidied).toBe(db.engine === 'embedded');
  if (tidied) expect(rows).toEqual([{ reltuples: 5000 }]);
  await db.close();
});

test('a table that has grown is looked at again, once, and only on the embedded database', async () => {
  const db = await testDb();
  const known = async () => (await db.execute(`select reltuples from pg_class where relname = 'used_once'`)).rows[0];
  await tidyTables(db);
  await renewStatistics(db);
  await db.execute(`insert into used_once select 1, int4send(n), now() from generate_series(1, 4000) n`);
  expect(await renewStatistics(db, () => true)).toBe(0);
  const looked = await renewStatistics(db);
  if (db.engine === 'embedded') {
    expect(looked).toBe(1);
    expect(await known()).toEqual({ reltuples: 4000 });
  }
  expect(await renewStatistics(db)).toBe(0);
  await db.close();
});
