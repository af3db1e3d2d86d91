/** What one statement gave back: rows as objects keyed by column, and how many rows it touched. */
export interface Reply {
  readonly rows: Record<string, unknown>[];
  readonly affected: number;
}

/**
 * One connection. Without values several statements may stand in one text; the reply is that of the last one. Queries given together go
 * without waiting for each other's answers and run in their order.
 */
export interface Session {
  query(text: string, values: readonly unknown[]): Promise<Reply>;
}

/** A source of connections; each of the two database engines is one. */
export interface Engine {
  readonly name: 'embedded' | 'postgres';
  /** Said at the start of each transaction. */
  readonly begin: string;
  acquire(): Promise<Session>;
  release(session: Session): void;
  close(): Promise<void>;
}
