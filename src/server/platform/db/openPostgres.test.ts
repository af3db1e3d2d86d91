import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgres } from './openPostgres.ts';
import { freshServerDatabase } from './testDb.ts';

describe.runIf(process.env.LUWES_TEST_DATABASE_URL)('a PostgreSQL server', () => {
  let place: { url: string; drop: () => Promise<void> };
  beforeAll(async () => {
    place = await freshServerDatabase();
  });
  afterAll(() => place.drop());

  test('that is not durable is refused, naming what is off', async () => {
    const owner = await openPostgres(place.url);
    const name = new URL(place.url).pathname.slice(1);
    await owner.execute(`alter database ${name} set synchronous_commit = off`);
    await expect(openPostgres(place.url)).rejects.toThrow(
      /may lose what it has acknowledged: synchronous_commit is off/,
    );
    await owner.execute(`alter database ${name} set synchronous_commit = local`);
    await owner.close();
    const db = await openPostgres(place.url);
    expect((await db.execute('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
    await db.close();
  });

  test('keeps the plan of a statement under its name, and none behind a transaction pooler', async () => {
    const named = 'select count(*) from pg_prepared_statements where statement like $1';
    const db = await openPostgres(place.url, { poolSize: 1 });
    await db.execute('select 42 + $1::int as n', [1]);
    await db.execute('select 42 + $1::int as n', [2]);
    expect((await db.execute(named, ['select 42 %'])).rows).toEqual([{ count: 1 }]);
    await db.close();
    const pooled = await openPostgres(place.url, { poolSize: 1, pooler: 'transaction' });
    await pooled.execute('select 42 + $1::int as n', [1]);
    expect((await pooled.execute(named, ['select 42 %'])).rows).toEqual([{ count: 0 }]);
    await pooled.close();
  });
});
