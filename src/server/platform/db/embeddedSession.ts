import type { PGlite, Results } from '@electric-sql/pglite';
import type { Reply, Session } from './engine.ts';
import { toSqlError } from './sqlError.ts';
import { typeParsers } from './typeParsers.ts';

const toReply = (results: Results<Record<string, unknown>> | undefined): Reply => ({
  rows: results?.rows ?? [],
  affected: results?.affectedRows ?? 0,
});

/** The single connection of a PGlite that lives in this thread. Callers see to it that transactions do not interleave. */
export const embeddedSession = (engine: PGlite): Session => ({
  query: async (text, values) => {
    try {
      if (values.length === 0) {
        const all = await engine.exec(text, { parsers: { ...typeParsers } });
        return toReply(all.at(-1) as Results<Record<string, unknown>> | undefined);
      }
      return toReply(await engine.query(text, [...values], { parsers: { ...typeParsers } }));
    } catch (error) {
      throw toSqlError(error);
    }
  },
});
