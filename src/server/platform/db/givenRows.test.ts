import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from './db.ts';
import { type GivenColumns, type GivenValue, givenRows } from './givenRows.ts';
import { testDb } from './testDb.ts';

let db: Db;
beforeAll(async () => {
  db = await testDb();
});
afterAll(() => db.close());

type Row = Readonly<Record<'n' | 't' | 'w' | 'j' | 'b', GivenValue>>;
const columns: GivenColumns<Row> = {
  n: ['int', ({ n }) => n],
  t: ['text', ({ t }) => t],
  w: ['timestamptz', ({ w }) => w],
  j: ['jsonb', ({ j }) => j],
  b: ['boolean', ({ b }) => b],
};
const through = (rows: readonly Row[]) =>
  db.asOwner(async (tx) => (await sql`${givenRows(columns, rows)}`.execute(tx)).rows);

it('rows come back as they were given, in their order, whatever their texts hold', async () => {
  const rows = [
    { n: 1, t: 'NULL', w: '2026-12-01T00:20:00.25Z', j: { a: [1, 'x,y'], b: 'baris\nbaru' }, b: true },
    { n: -2, t: '{"a","b"},\\ \' $1 é 🙂', w: null, j: [], b: false },
    { n: 3, t: ' ', w: '2026-12-01T00:20:00Z', j: null, b: null },
  ];
  expect(await through(rows)).toEqual(rows);
  expect(await through([{ n: null, t: null, w: null, j: null, b: null }])).toEqual([
    { n: null, t: null, w: null, j: null, b: null },
  ]);
});

it('a text that cannot be handed over is a fault of the data, and so is one of another type', async () => {
  const row = { n: 1, t: 'a', w: null, j: null, b: null };
  for (const t of ['', 'a\u001fb', '\u001e'])
    expect(() => givenRows(columns, [{ ...row, t }])).toThrow(expect.objectContaining({ code: '22021' }));
  await expect(through([{ ...row, n: 'satu' }])).rejects.toMatchObject({ code: '22P02' });
});
