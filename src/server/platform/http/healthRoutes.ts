import type { FastifyInstance } from 'fastify';
import type { Db } from '../db/db.ts';

/** `/health`: the process answers. `/ready`: the database answers too, and the server is not stopping. */
export const healthRoutes = (server: FastifyInstance, db: Db, isStopping: () => boolean): void => {
  server.get('/health', async () => ({ status: 'ok' }));
  server.get('/ready', async (_request, reply) => {
    const ready =
      !isStopping() &&
      (await db.execute('select 1').then(
        () => true,
        () => false,
      ));
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'notReady' });
  });
};
