import { AsyncLocalStorage } from 'node:async_hooks';
import { type CompiledQuery, Kysely } from 'kysely';
import type { Db, Tx } from './db.ts';
import { companion, engineDialect, sendTogether } from './dialect.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';

/**
 * The one `Db` over either engine. A transaction inside a transaction is a mistake of ours: on the embedded engine it would wait for itself,
 * and throws.
 */
export const dbOver = (engine: Engine): Db => {
  const kysely = new Kysely<Schema>({ dialect: engineDialect(engine) });
  // Following the calls makes every promise of the process dearer, a tenth of a check-in. A server has another connection for a mistake,
  // and the tests run on both engines; the embedded database would wait for ever.
  const running = engine.name === 'embedded' ? new AsyncLocalStorage<{ open: boolean }>() : null;

  const refuseNested = (): void => {
    if (running?.getStore()?.open) {
      throw new Error('A transaction is open in this call already; hand its tx on instead of opening another one.');
    }
  };

  const transact = <T>(opening: string | null, work: (tx: Tx) => Promise<T>): Promise<T> => {
    refuseNested();
    const state = { open: true };
    const run = async (): Promise<T> => {
      try {
        return await kysely.transaction().execute(async (tx) => {
          if (opening) await tx.executeQuery(companion(opening));
          return work(tx);
        });
      } finally {
        state.open = false;
      }
    };
    return running === null ? run() : running.run(state, run);
  };

  const asAgency = (agencyId: number): string => {
    if (!Number.isSafeInteger(agencyId) || agencyId <= 0) throw new Error(`Not an agency: ${agencyId}`);
    return `set local role luwes_app; set local app.agency = '${agencyId}'`;
  };

  return {
    engine: engine.name,
    inAgency: async (agencyId, work) => transact(asAgency(agencyId), work),
    inAgencyOnce: async <R>(agencyId: number, query: CompiledQuery<R>) => {
      const opening = asAgency(agencyId);
      refuseNested();
      const session = await engine.acquire();
      try {
        // Where one of the first two fails, the third rolls back.
        const replies = await sendTogether(session, [
          { sql: `${engine.begin};${opening}`, parameters: [] },
          query,
          { sql: 'commit', parameters: [] },
        ]);
        return replies[1]!.rows as R[];
      } finally {
        engine.release(session);
      }
    },
    asOwner: async (work) => transact(null, work),
    execute: async (text, values = []) => {
      refuseNested();
      const session = await engine.acquire();
      try {
        return { rows: (await session.query(text, values)).rows };
      } finally {
        engine.release(session);
      }
    },
    close: () => engine.close(),
  };
};
