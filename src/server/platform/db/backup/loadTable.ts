import { sql } from 'kysely';
import type { Tx } from '../db.ts';
import { BackupRefused } from './archive.ts';
import { quoted, type TableShape } from './tableShapes.ts';

const mostRows = 1000;
const mostText = 4 * 1024 * 1024;

/** Collects rows of one table and inserts them some at a time, each value read by the database from its own text. */
export const tableLoader = (tx: Tx, shape: TableShape, columns: readonly string[]) => {
  const types = new Map(shape.columns.map((column) => [column.name, column.type]));
  const unknown = columns.filter((column) => !types.has(column));
  if (unknown.length > 0 || columns.length !== types.size) {
    throw new BackupRefused(`The backup does not fit: table ${shape.name} has other columns (${unknown.join(', ')}).`);
  }
  const values = columns.map((column, i) => `(r ->> ${i})::${types.get(column)}`).join(', ');
  const insert = `insert into ${quoted(shape.name)} (${columns.map(quoted).join(', ')}) overriding system value select ${values}
    from json_array_elements(`;
  let waiting: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const text = `[${waiting.join(',')}]`;
    waiting = [];
    length = 0;
    await sql`${sql.raw(insert)}${text}::text::json) as r`.execute(tx);
  };
  return {
    add: async (line: string): Promise<void> => {
      waiting.push(line);
      length += line.length;
      if (waiting.length >= mostRows || length >= mostText) await flush();
    },
    flush,
  };
};
