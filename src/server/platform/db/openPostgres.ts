import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Db } from './db.ts';
import { dbOver } from './dbOver.ts';
import type { Engine, Reply, Session } from './engine.ts';
import { toSqlError } from './sqlError.ts';
import { parserFor } from './typeParsers.ts';

export interface PostgresOptions {
  /** Connections kept at most; 10 unless said. */
  readonly poolSize?: number;
  /** 'transaction' when a pooler hands out server connections per transaction; named statements are then off. */
  readonly pooler?: 'none' | 'transaction';
  /** Hears of connections lost while idle. */
  readonly onError?: (error: Error) => void;
}

/** A database that could lose what it has acknowledged, or that is too old. */
export class UnfitDatabase extends Error {
  override readonly name = 'UnfitDatabase';
}

const refuseUnfit = async (client: pg.Client | pg.PoolClient): Promise<void> => {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings
     where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'server_version_num') order by name`,
  );
  const off = rows.filter((row) => row.setting === 'off').map((row) => row.name);
  if (off.length > 0) {
    throw new UnfitDatabase(
      `This PostgreSQL may lose what it has acknowledged: ${off.join(', ')} ${off.length === 1 ? 'is' : 'are'} off. ` +
        'Switch on (postgresql.conf, or "alter database" and "alter role"), reload the server and start again.',
    );
  }
  const version = Number(rows.find((row) => row.name === 'server_version_num')?.setting ?? 0);
  if (version < 150_000) {
    throw new UnfitDatabase('PostgreSQL 15 or newer is needed; upgrade the server and start again.');
  }
};

// Names make the server keep the plan. Long or very many different texts stay unnamed, so that its memory stays small.
const maxNamed = 1000;
const maxNamedLength = 4000;

const statementNames = (): ((text: string) => string | undefined) => {
  const names = new Map<string, string>();
  return (text) => {
    const known = names.get(text);
    if (known || names.size >= maxNamed || text.length > maxNamedLength) return known;
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
    names.set(text, name);
    return name;
  };
};

const sessionOf = (client: pg.PoolClient, nameOf: (text: string) => string | undefined): Session => ({
  query: async (text, values): Promise<Reply> => {
    try {
      const name = values.length > 0 ? nameOf(text) : undefined;
      const given = await client.query<Record<string, unknown>>({
        text,
        ...(values.length > 0 ? { values: [...values] } : {}),
        ...(name ? { name } : {}),
      });
      const last = Array.isArray(given) ? (given as pg.QueryResult<Record<string, unknown>>[]).at(-1) : given;
      return { rows: last?.rows ?? [], affected: last?.rowCount ?? 0 };
    } catch (error) {
      throw toSqlError(error);
    }
  },
});

/** Rejects with `UnfitDatabase` when the server is not durable or too old. */
export const openPostgres = async (url: string, options: PostgresOptions = {}): Promise<Db> => {
  const throughPooler = options.pooler === 'transaction';
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    types: { getTypeParser: (typeNumber: number) => parserFor(typeNumber) },
    application_name: 'luwes',
    // Statements that are given together travel together; whoever waits for each notices nothing.
    pipeline: true,
    // Waiting for a free connection, or for a server that does not answer, ends in an error instead of lasting for ever.
    connectionTimeoutMillis: 15_000,
  });
  pool.on('error', (error) => options.onError?.(error));
  try {
    const first = await pool.connect();
    try {
      await refuseUnfit(first);
    } finally {
      first.release();
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  const settle = "set synchronous_commit = on; set timezone = 'UTC'";
  const settled = new WeakSet<pg.PoolClient>();
  const broken = new WeakSet<pg.PoolClient>();
  const clients = new Map<Session, pg.PoolClient>();
  const nameOf = throughPooler ? () => undefined : statementNames();
  const engine: Engine = {
    name: 'postgres',
    begin: throughPooler ? "begin; set local synchronous_commit = on; set local timezone = 'UTC'" : 'begin',
    acquire: async () => {
      const client = await pool.connect();
      try {
        if (!throughPooler && !settled.has(client)) {
          await client.query(settle);
          settled.add(client);
          client.on('error', () => broken.add(client));
        }
      } catch (error) {
        client.release(true);
        throw error;
      }
      const session = sessionOf(client, nameOf);
      clients.set(session, client);
      return session;
    },
    release: (session) => {
      const client = clients.get(session);
      clients.delete(session);
      client?.release(broken.has(client));
    },
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
  return dbOver(engine);
};
