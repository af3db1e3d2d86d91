import { sql } from 'kysely';
import type { Tx } from '../db.ts';

/**
 * Takes the foreign keys away for the rest of the transaction, so that rows may come in any order; the returned function puts them
 * back, which checks every row.
 */
export const suspendForeignKeys = async (tx: Tx): Promise<() => Promise<void>> => {
  const { rows } = await sql<{ drop: string; add: string }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`.execute(tx);
  for (const row of rows) await sql.raw(row.drop).execute(tx);
  return async () => {
    for (const row of rows) await sql.raw(row.add).execute(tx);
  };
};
