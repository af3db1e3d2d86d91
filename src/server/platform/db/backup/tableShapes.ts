import { sql } from 'kysely';
import type { Tx } from '../db.ts';

export interface TableShape {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly key: readonly string[];
}

/** Every table of schema public as the catalogue knows it, partitions with their parent, generated columns left out. */
export const readTableShapes = async (tx: Tx): Promise<TableShape[]> => {
  const { rows } = await sql<{ name: string; columns: { name: string; type: string }[]; key: string[] | null }>`
    select c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(a.attname order by k.place)
        from pg_index i, unnest(i.indkey::int2[]) with ordinality as k(attnum, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum and k.place <= i.indnkeyatts) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname`.execute(tx);
  return rows.map((row) => ({ ...row, key: row.key ?? [] }));
};

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
