import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { openPostgres, UnfitDatabase } from './openPostgres.ts';
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
    await expect(openPostgres(place.url)).rejects.toBeInstanceOf(UnfitDatabase);
    await owner.execute(`alter database ${name} set synchronous_commit = local`);
    await owner.close();
    const db = await openPostgres(place.url);
    expect((await db.execute('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'on' }]);
    await db.close();
  });

  test('serves an ordinary account that owns its database, once the administrator lent it the role', async () => {
    const admin = await openPostgres(place.url);
    const account = new URL(place.url).pathname.slice(1).replace('luwes_test', 'luwes_owner');
    const name = new URL(place.url).pathname.slice(1);
    await admin.execute(
      `create role ${account} login; alter database ${name} owner to ${account}; alter schema public owner to ${account}`,
    );
    const url = new URL(place.url);
    url.username = account;
    const db = await openPostgres(url.href);
    try {
      if ((await admin.execute(`select from pg_roles where rolname = 'luwes_app'`)).rows.length > 0) {
        await expect(migrate(db)).rejects.toThrow(`run: grant luwes_app to ${account}`);
      } else {
        await expect(migrate(db)).rejects.toThrow('run: create role luwes_app nologin');
        await admin.execute('create role luwes_app nologin');
      }
      await admin.execute(`grant luwes_app to ${account}`);
      await migrate(db);
      await db.execute(`insert into agency (agency_id, name, short_name, kind, zone, created_at)
        select n, 'Kota', 'K', 'city', 'Asia/Jakarta', now() from generate_series(1, 2) n`);
      const seen = await db.inAgency(2, (tx) => tx.selectFrom('agency').select('agency_id').execute());
      expect(seen).toEqual([{ agency_id: 2 }]);
    } finally {
      await db.close();
      await admin.execute(`drop schema public, luwes cascade; create schema public`);
      await admin.execute(
        `alter database ${name} owner to current_user; drop owned by ${account}; drop role ${account}`,
      );
      await admin.close();
    }
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
