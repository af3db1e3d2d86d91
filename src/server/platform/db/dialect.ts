import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Engine, Reply, Session } from './engine.ts';

/** Statements without an answer, which wait for the next one and travel with it. */
const companions = new WeakSet<CompiledQuery>();
export const companion = (text: string): CompiledQuery => {
  const query = CompiledQuery.raw(text);
  companions.add(query);
  return query;
};

/** Sends all at once; each waits for the one before it in the database. Throws the first error of them, when all are over. */
export const sendTogether = async (
  session: Session,
  queries: readonly { readonly sql: string; readonly parameters: readonly unknown[] }[],
): Promise<Reply[]> => {
  const settled = await Promise.allSettled(queries.map(({ sql, parameters }) => session.query(sql, parameters)));
  return settled.map((each) => {
    if (each.status === 'rejected') throw each.reason;
    return each.value;
  });
};

class Connection implements DatabaseConnection {
  readonly session: Session;
  /** `begin` and what belongs to it wait here for the first statement, so that all travel together. */
  opening = '';

  constructor(session: Session) {
    this.session = session;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (companions.has(query)) {
      this.opening += `;${query.sql}`;
      return { rows: [] };
    }
    const opening = this.opening;
    this.opening = '';
    const { rows, affected } =
      opening === ''
        ? await this.session.query(query.sql, query.parameters)
        : (await sendTogether(this.session, [{ sql: opening, parameters: [] }, query]))[1]!;
    return { rows: rows as R[], numAffectedRows: BigInt(affected) };
  }

  // biome-ignore lint/correctness/useYield: Kysely asks for the method; pieces are read with a cursor (readInPieces).
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Use readInPieces to stream rows.');
  }
}

class EngineDriver implements Driver {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    return new Connection(await this.#engine.acquire());
  }

  async beginTransaction(connection: Connection): Promise<void> {
    connection.opening = this.#engine.begin;
  }

  async commitTransaction(connection: Connection): Promise<void> {
    await this.#end(connection, 'commit');
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    await this.#end(connection, 'rollback');
  }

  async releaseConnection(connection: Connection): Promise<void> {
    this.#engine.release(connection.session);
  }

  async destroy(): Promise<void> {
    await this.#engine.close();
  }

  async #end(connection: Connection, how: 'commit' | 'rollback'): Promise<void> {
    if (connection.opening) connection.opening = '';
    else await connection.session.query(how, []);
  }
}

export const engineDialect = (engine: Engine): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => new EngineDriver(engine),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
