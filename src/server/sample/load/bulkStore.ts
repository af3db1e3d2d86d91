import { sql } from 'kysely';
import type { Db } from '../../platform/db/db.ts';
import type { Schema } from '../../platform/db/schema.ts';

export type Row = Readonly<Record<string, unknown>>;

const pieceSize = 3000;

/** Inserts many rows of one table in pieces, each its own transaction; all rows have the columns of the first. Tells after each piece how many are in. */
export const insertMany = async (
  db: Db,
  table: keyof Schema & string,
  rows: readonly Row[],
  told: (done: number) => void = () => {},
): Promise<void> => {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((name) => sql.ref(name)));
  for (let from = 0; from < rows.length; from += pieceSize) {
    const piece = JSON.stringify(rows.slice(from, from + pieceSize));
    await db.asOwner((tx) =>
      sql`insert into ${sql.table(table)} (${columns})
        select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${piece}::text::json)`.execute(tx),
    );
    told(Math.min(rows.length, from + pieceSize));
  }
};
