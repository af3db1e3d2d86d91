import type { Reply, Session } from './engine.ts';
import { toSqlError } from './sqlError.ts';
import { typeParsers } from './typeParsers.ts';

interface Results {
  readonly rows: unknown[];
  readonly affectedRows?: number | undefined;
}

/** As much of PGlite as a session needs; the same in its older versions. */
export interface EmbeddedEngine {
  exec(text: string, options: { parsers: Record<number, (text: string) => unknown> }): Promise<Results[]>;
  query(
    text: string,
    values: unknown[],
    options: { parsers: Record<number, (text: string) => unknown> },
  ): Promise<Results>;
  close(): Promise<void>;
}

const toReply = (results: Results | undefined): Reply => ({
  rows: (results?.rows ?? []) as Record<string, unknown>[],
  affected: results?.affectedRows ?? 0,
});

/** The single connection of a PGlite that lives in this thread. Callers see to it that transactions do not interleave. */
export const embeddedSession = (engine: EmbeddedEngine): Session => ({
  query: async (text, values) => {
    try {
      if (values.length === 0) {
        const all = await engine.exec(text, { parsers: { ...typeParsers } });
        return toReply(all.at(-1));
      }
      return toReply(await engine.query(text, [...values], { parsers: { ...typeParsers } }));
    } catch (error) {
      throw toSqlError(error);
    }
  },
});
