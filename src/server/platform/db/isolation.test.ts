// Tries to cross from one agency to another on every table that there is, also on those of tomorrow.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db, Tx } from './db.ts';
import { ownTestDb } from './testDb.ts';

interface Column {
  name: string;
  type: string;
  needed: boolean;
  generated: boolean;
}

const madeUp: Record<string, string> = {
  integer: '1',
  smallint: '1',
  bigint: '1',
  numeric: '1',
  'double precision': '1',
  real: '1',
  text: "'x0'",
  uuid: 'gen_random_uuid()',
  date: "'2026-01-05'",
  'timestamp with time zone': "'2026-01-05T00:00:00Z'",
  'time without time zone': "'08:00'",
  boolean: 'true',
  jsonb: "'{}'",
  json: "'{}'",
  bytea: "'\\x0'",
};

let db: Db;
let tables: string[] = [];

const columnsOf = async (table: string): Promise<Column[]> =>
  (
    await db.execute(
      `select attname as name, format_type(atttypid, null) as type, attnotnull and not atthasdef and attidentity = '' as needed,
         attgenerated <> '' as generated from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [`public.${table}`],
    )
  ).rows as unknown as Column[];

const insertFor = async (table: string, agencyId: number): Promise<string> => {
  const values = new Map<string, string>();
  for (const column of await columnsOf(table)) {
    if (column.name === 'agency_id') values.set(column.name, String(agencyId));
    else if (column.needed && !column.generated)
      values.set(column.name, (madeUp[column.type] ?? "'{}'").replace('x0', `x0${agencyId}`));
  }
  return `insert into public.${table} (${[...values.keys()].join(', ')}) values (${[...values.values()].join(', ')})`;
};

const run = (tx: Tx, text: string) => sql.raw<{ count: number }>(text).execute(tx);

/** The statement's number of rows, or 0 when the database refuses it; both mean that nothing crossed. */
const crossed = async (text: string): Promise<number> => {
  try {
    const reply = await db.inAgency(1, (tx) => run(tx, text));
    return Math.max(reply.rows.length, Number(reply.numAffectedRows ?? 0));
  } catch (error) {
    // 42501: no right to it, or the row-level policy said no.
    expect(error).toMatchObject({ code: '42501' });
    return 0;
  }
};

/** What a transaction of agency 1 can do to rows of agency 2 in this table, which has one row of each. */
const breachesOn = async (table: string): Promise<string[]> => {
  const here = `public.${table}`;
  const ofTwo = async () => (await db.execute(`select 1 from ${here} where agency_id = 2`)).rows.length;
  expect(await ofTwo(), table).toBe(1);
  const tried: [string, string][] = [
    ['seen', `select 1 from ${here} where agency_id <> 1`],
    ['changed', `update ${here} set agency_id = agency_id where agency_id = 2`],
    ['moved', `update ${here} set agency_id = 4 where agency_id = 1`],
    ['inserted', await insertFor(table, 3)],
    ['deleted', `delete from ${here} where agency_id = 2`],
  ];
  const breaches: string[] = [];
  for (const [how, text] of tried) if ((await crossed(text)) > 0) breaches.push(`${table}: ${how}`);
  return breaches;
};

beforeAll(async () => {
  db = await ownTestDb();
  const { rows } = await db.execute(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  );
  tables = rows.map((row) => String(row.name));
  // Checks are not what is tried here, and rows made up from types alone would break them.
  const checks = await db.execute(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as text from pg_constraint
     where contype = 'c' and connamespace = 'public'::regnamespace and conparentid = 0`,
  );
  for (const { text } of checks.rows) await db.execute(String(text));
  for (const table of tables) {
    for (const agencyId of [1, 2]) {
      const statement = await insertFor(table, agencyId);
      await db.asOwner((tx) => run(tx, `set local session_replication_role = replica; ${statement}`));
    }
  }
});
afterAll(() => db.close());

describe('no agency reaches another', () => {
  test('every table has its agency first in its key, and row-level security that binds its owner too', async () => {
    expect(tables.length).toBeGreaterThan(10);
    const { rows } = await db.execute(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
         (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
           where i.indrelid = c.oid and i.indisprimary) as first
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`,
    );
    const wrong = rows.filter(
      (row) => row.first !== 'agency_id' || (row.forced !== true && !String(row.name).match(/_\d{4}_\d\d$/)),
    );
    expect(wrong).toEqual([]);
  });

  test('rows of another agency can be neither seen, inserted, changed, moved nor deleted, on any table', async () => {
    const breaches: string[] = [];
    for (const table of tables) breaches.push(...(await breachesOn(table)));
    expect(breaches).toEqual([]);
  });

  test('a table that somebody forgot to isolate would be found', async () => {
    await db.execute(`create table planted (agency_id int primary key, name text not null);
      insert into planted values (1, 'a'), (2, 'b'); grant select, insert, update, delete on planted to luwes_app`);
    expect(await breachesOn('planted')).toEqual(
      ['seen', 'changed', 'moved', 'inserted', 'deleted'].map((how) => `planted: ${how}`),
    );
    await db.execute('drop table planted');
  });

  test('outside an agency the application role sees nothing at all', async () => {
    for (const table of tables) {
      const seen = await db
        .asOwner(async (tx) => {
          await run(tx, 'set local role luwes_app');
          return (await run(tx, `select count(*)::int as count from public.${table}`)).rows[0]?.count;
        })
        .catch((error: { code?: string }) => (error.code === '42501' ? 0 : -1));
      expect(seen, table).toBe(0);
    }
  });
});
