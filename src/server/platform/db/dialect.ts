import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Engine, Session } from './engine.ts';

class Connection implements DatabaseConnection {
  readonly session: Session;
  /** `begin` waits here for the first statement, so that both travel together. */
  opening = '';

  constructor(session: Session) {
    this.session = session;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    let text = query.sql;
    if (this.opening) {
      const opening = this.opening;
      this.opening = '';
      if (query.parameters.length === 0) text = `${opening};${text}`;
      else await this.session.query(opening, []);
    }
    const reply = await this.session.query(text, query.parameters);
    return { rows: reply.rows as R[], numAffectedRows: BigInt(reply.affected) };
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
