import type { CompiledQuery, Transaction } from 'kysely';
import type { HolderAnswers } from './folderLock.ts';
import type { Schema } from './schema.ts';

export type Tx = Transaction<Schema>;

/** The one query layer over both engines: embedded (PGlite, durable and locked) and a PostgreSQL server. */
export interface Db {
  readonly engine: 'embedded' | 'postgres';
  /**
   * One transaction under the application role, with row-level security set to this agency.
   * Commits when `work` returns, rolls back when it throws.
   */
  inAgency<T>(agencyId: number, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The same for a single statement: who asks, the statement and the commit go to the database together and wait for each other there, not
   * here. What the statement writes takes its agency from `luwes.agency()`.
   */
  inAgencyOnce<R>(agencyId: number, query: CompiledQuery<R>): Promise<R[]>;
  /** One transaction as the owner of the tables, across agencies: sign-in look-ups, migrations, operating commands. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Raw access as owner for pg-boss and for backup; `$1` parameters. */
  execute(text: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  /** Only where this process alone may open the database: answers one more thing that a command of the terminal may ask of it. */
  alsoAnswer?(ask: string, answer: HolderAnswers): void;
  close(): Promise<void>;
}
