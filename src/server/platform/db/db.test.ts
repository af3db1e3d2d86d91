import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from './db.ts';
import { isUniqueViolation, SqlError } from './sqlError.ts';
import { bareDb, ownTestDb } from './testDb.ts';

let db: Db;
beforeAll(async () => {
  db = await ownTestDb();
  await db.asOwner(async (tx) => {
    for (const id of [1, 2]) {
      await tx
        .insertInto('agency')
        .values({
          agency_id: id,
          name: `Kota ${id}`,
          short_name: `K${id}`,
          kind: 'city',
          zone: 'Asia/Jakarta',
          created_at: '2026-01-02T03:04:05.6Z',
        })
        .execute();
    }
  });
});
afterAll(() => db.close());

const oneRow = async (text: string): Promise<unknown> => (await db.execute(text)).rows[0];

test('values come back in one shape on both engines', async () => {
  expect(
    await oneRow(`select date '2026-02-28' as day, timestamptz '2026-02-28 07:30:00.25+07' as moment, 9007199254740991::int8 as large,
      12.50::numeric as amount, '{"a":[1]}'::jsonb as json, true as yes, array['x',null] as words, array[date '2026-01-01'] as days,
      array[1,2]::int8[] as numbers, '\\x00ff'::bytea as bytes, null::date as nothing, time '07:30' as clock, 2.5::float8 as real`),
  ).toEqual({
    day: '2026-02-28',
    moment: '2026-02-28T00:30:00.25Z',
    large: 9007199254740991,
    amount: '12.50',
    json: { a: [1] },
    yes: true,
    words: ['x', null],
    days: ['2026-01-01'],
    numbers: [1, 2],
    bytes: Buffer.from([0, 255]),
    nothing: null,
    clock: '07:30:00',
    real: 2.5,
  });
});

test('values given as parameters arrive as they were', async () => {
  const words = ['a', 'b "c" \\ {d, e}', '', 'null', null];
  const bytes = [Buffer.from([1, 2]), Buffer.from([0, 92, 34])];
  const given = ['2026-02-28', '2026-02-28T00:30:00.25Z', words, bytes[0], '{"a":1}', 5, bytes, [[1], [2]], true, null];
  const { rows } = await db.execute(
    `select $1::date as a, $2::timestamptz as b, $3::text[] as c, $4::bytea as d, $5::jsonb as e, $6::int8 as f, $7::bytea[] as g,
      ($8::int[])[2][1] as h, $9::boolean as i, $10::text as j`,
    given,
  );
  expect(rows[0]).toEqual({
    a: given[0],
    b: given[1],
    c: words,
    d: bytes[0],
    e: { a: 1 },
    f: 5,
    g: bytes,
    h: 2,
    i: true,
    j: null,
  });
});

test('within an agency its own row is seen and no other', async () => {
  const seen = await db.inAgency(1, (tx) => tx.selectFrom('agency').select(['agency_id', 'created_at']).execute());
  expect(seen).toEqual([{ agency_id: 1, created_at: '2026-01-02T03:04:05.6Z' }]);
  expect(await db.asOwner((tx) => tx.selectFrom('agency').select('agency_id').execute())).toHaveLength(2);
});

test('what throws is rolled back', async () => {
  const failing = db.inAgency(1, async (tx) => {
    await tx.updateTable('agency').set({ name: 'lain' }).execute();
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(await oneRow('select count(*) from agency where name = $$lain$$')).toEqual({ count: 0 });
});

const once = (agencyId: number, text: string, ...values: unknown[]) =>
  db.inAgencyOnce<Record<string, unknown>>(
    agencyId,
    CompiledQuery.raw(text, values) as CompiledQuery<Record<string, unknown>>,
  );

test('a single statement sees and writes its own agency alone, and is committed when it answers', async () => {
  expect(await once(1, 'select agency_id from agency where agency_id > $1', 0)).toEqual([{ agency_id: 1 }]);
  const renamed = await once(
    2,
    'update agency set short_name = $1 returning agency_id, current_user::text as role',
    'baru',
  );
  expect(renamed).toEqual([{ agency_id: 2, role: 'luwes_app' }]);
  expect(
    await oneRow('select agency_id, current_user <> $$luwes_app$$ as owner from agency where short_name = $$baru$$'),
  ).toEqual({ agency_id: 2, owner: true });
});

test('a single statement that fails says why, leaves nothing, and spoils nobody after it', async () => {
  const doubled = once(
    1,
    `with changed as (update agency set name = 'setengah' returning agency_id)
     insert into agency_logo (agency_id) select agency_id from changed where $1`,
    true,
  );
  await expect(doubled).rejects.toBeInstanceOf(SqlError);
  await expect(once(1, 'select 1 / $1::int', 0)).rejects.toMatchObject({ code: '22012' });
  const after = await Promise.all(
    Array.from({ length: 20 }, () => once(1, 'select agency_id, name from agency where $1', true)),
  );
  for (const seen of after) expect(seen).toEqual([{ agency_id: 1, name: 'Kota 1' }]);
  await expect(once(0, 'select 1')).rejects.toThrow('Not an agency');
});

test('a transaction may ask nothing, and a fault of its first statement spoils nothing after it', async () => {
  expect(await db.inAgency(1, async () => 'nothing')).toBe('nothing');
  await expect(db.inAgency(1, (tx) => sql`select 1 / ${0}::int`.execute(tx))).rejects.toMatchObject({ code: '22012' });
  expect(await db.inAgency(2, (tx) => tx.selectFrom('agency').select('agency_id').execute())).toEqual([
    { agency_id: 2 },
  ]);
});

test('the setting of one transaction does not reach the next', async () => {
  await db.inAgency(2, async (tx) => sql`select 1`.execute(tx));
  const roles = await db.asOwner((tx) =>
    sql<{ agency: string | null; role: string }>`
    select nullif(current_setting('app.agency', true), '') as agency, current_user as role`.execute(tx),
  );
  expect(roles.rows[0]?.agency).toBeNull();
  expect(roles.rows[0]?.role).not.toBe('luwes_app');
});

test('transactions that start together do not mix', async () => {
  const numbers = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      db.inAgency((i % 2) + 1, async (tx) => {
        const first = await tx.selectFrom('agency').select('agency_id').execute();
        const second = await tx.selectFrom('agency').select('agency_id').execute();
        return [first, second, (i % 2) + 1] as const;
      }),
    ),
  );
  for (const [first, second, id] of numbers) {
    expect(first).toEqual([{ agency_id: id }]);
    expect(second).toEqual(first);
  }
});

test('a transaction inside a transaction is refused by the embedded database instead of waiting for itself', async () => {
  const embedded = await bareDb();
  await expect(embedded.asOwner(() => embedded.asOwner(async () => 1))).rejects.toThrow('open in this call already');
  await embedded.close();
});

test('a doubled key is told by its constraint', async () => {
  const doubled = db.asOwner((tx) =>
    sql`insert into agency (agency_id, name, short_name, kind, zone, created_at) values (${1}, 'a', 'a', 'city', 'Asia/Jakarta', now())`.execute(
      tx,
    ),
  );
  const error = await doubled.catch((caught: unknown) => caught);
  expect(isUniqueViolation(error, 'agency_pkey')).toBe(true);
});

test('after closing, work is refused instead of waiting', async () => {
  const other = await ownTestDb();
  await other.close();
  await expect(other.execute('select 1')).rejects.toThrow();
});
