import { expect, test } from 'vitest';
import { testDb } from './testDb.ts';
import { tidyTables } from './tidyTables.ts';

test('tidying tells the planner how large the tables of the embedded database are', async () => {
  const db = await testDb();
  await db.execute(`insert into used_once select 1, int4send(n), now() from generate_series(1, 5000) n`);
  const tidied = await tidyTables(db);
  const { rows } = await db.execute(`select reltuples from pg_class where relname = 'used_once'`);
  expect(tidied).toBe(db.engine === 'embedded');
  if (tidied) expect(rows).toEqual([{ reltuples: 5000 }]);
  await db.close();
});
