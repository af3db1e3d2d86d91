import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, sql } from 'kysely';
import type { Db, Tx } from './db.ts';
import { engineDialect } from './dialect.ts';
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
          if (opening) await sql.raw(opening).execute(tx);
          return work(tx);
        });
      } finally {
        state.open = false;
      }
    };
    return running === null ? run() : running.run(state, run);
  };

  return {
    engine: engine.name,
    inAgency: async (agencyId, work) => {
      if (!Number.isSafeInteger(agencyId) || agencyId <= 0) throw new Error(`Not an agency: ${agencyId}`);
      return transact(`set local role luwes_app; set local app.agency = '${agencyId}'`, work);
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
