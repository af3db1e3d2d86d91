import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { repositoryFile } from '../../repositoryFile.ts';
import type { Db, Tx } from '../db.ts';
import { archiveFormat, BackupRefused, type Closing, type Opening } from './archive.ts';
import { quoted, readTableShapes, type TableShape } from './tableShapes.ts';

export interface BackupDone {
  readonly file: string;
  readonly tables: number;
  readonly rows: number;
  /** Per table its name, rows and checksum: equal for equal content. */
  readonly sums: Closing['tables'];
}

export const luwesVersion = async (): Promise<string> =>
  (JSON.parse(await readFile(repositoryFile('package.json'), 'utf8')) as { version: string }).version;

const readMigrations = async (tx: Tx): Promise<Opening['migrations']> => {
  const there = await sql<{ name: string | null }>`select to_regclass('luwes.migration')::text as name`.execute(tx);
  if (!there.rows[0]?.name) throw new BackupRefused('This database holds nothing yet; there is nothing to back up.');
  return (await sql<Opening['migrations'][number]>`select name, sha256 from luwes.migration order by name`.execute(tx))
    .rows;
};

/** Rows are read some at a time, few where one row may be large. */
async function* rowsOf(tx: Tx, table: TableShape): AsyncGenerator<string[]> {
  const pieceRows = table.columns.some((column) => column.type === 'bytea') ? 16 : 1000;
  const texts = table.columns.map((column) => `${quoted(column.name)}::text`).join(', ');
  const order = table.key.length > 0 ? `order by ${table.key.map(quoted).join(', ')}` : '';
  await sql
    .raw(
      `declare piece no scroll cursor for select to_json(array[${texts}])::text as line from ${quoted(table.name)} ${order}`,
    )
    .execute(tx);
  for (;;) {
    const { rows } = await sql.raw<{ line: string }>(`fetch ${pieceRows} from piece`).execute(tx);
    if (rows.length === 0) break;
    yield rows.map((row) => row.line);
  }
  await sql.raw('close piece').execute(tx);
}

async function* linesOf(tx: Tx, engine: Db['engine'], madeAt: string, keep: (sums: Closing['tables']) => void) {
  const migrations = await readMigrations(tx);
  const opening: Opening = {
    kind: 'luwes-backup',
    format: archiveFormat,
    luwes: await luwesVersion(),
    madeAt,
    engine,
    migrations,
  };
  yield `${JSON.stringify(opening)}\n`;
  const closing: Closing = { kind: 'end', tables: [] };
  for (const table of await readTableShapes(tx)) {
    yield `${JSON.stringify({ table: table.name, columns: table.columns.map((column) => column.name) })}\n`;
    const sum = createHash('sha256');
    let rows = 0;
    for await (const lines of rowsOf(tx, table)) {
      const text = lines.map((line) => `${line}\n`).join('');
      sum.update(text);
      rows += lines.length;
      yield text;
    }
    closing.tables.push({ table: table.name, rows, sha256: sum.digest('hex') });
  }
  keep(closing.tables);
  yield `${JSON.stringify(closing)}\n`;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Writes everything, as it stood at one instant, into one file that either engine can restore. The file appears only once it is whole
 * and on the disk. `madeAt` is an ISO moment. Throws `BackupRefused` when the file is there already or the database is empty.
 */
export const backup = async (db: Db, given: string, madeAt: string): Promise<BackupDone> => {
  const file = resolve(given);
  if (await exists(file)) throw new BackupRefused(`${file} is there already; name another file.`);
  await mkdir(dirname(file), { recursive: true });
  const part = `${file}.part`;
  let sums: Closing['tables'] = [];
  try {
    await db.asOwner(async (tx) => {
      await sql
        .raw(`set transaction isolation level repeatable read, read only; set local timezone = 'UTC'`)
        .execute(tx);
      const lines = linesOf(tx, db.engine, madeAt, (given) => {
        sums = given;
      });
      await pipeline(
        Readable.from(lines, { highWaterMark: 4 }),
        createGzip({ level: 6 }),
        createWriteStream(part, { mode: 0o600 }),
      );
    });
    const written = await open(part, 'r+');
    await written.sync();
    await written.close();
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
  return { file, tables: sums.length, rows: sums.reduce((sum, one) => sum + one.rows, 0), sums };
};
