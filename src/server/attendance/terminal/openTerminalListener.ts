// A listener of its own for terminals: plain texts over HTTP/1.1, apart from everything that people use.
import Fastify, { type FastifyInstance } from 'fastify';
import { httpDate } from '../../platform/clock.ts';
import type { Deps } from '../../platform/deps.ts';
import { openAnswers, pollSeconds } from './answerTerminal.ts';
import { openContacts } from './contacts.ts';

const bodyLimit = 8 * 1024 * 1024;
const flushMs = 5000;
const empty = Buffer.alloc(0);

export interface TerminalListener {
  readonly server: FastifyInstance;
  /** Writes the signs of life that are still in memory. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Not yet listening. Whatever content type a terminal names, its body is bytes. */
export const openTerminalListener = (deps: Deps): TerminalListener => {
  const server = Fastify({
    logger: false,
    trustProxy: deps.config.trustedProxies.length > 0 ? [...deps.config.trustedProxies] : false,
    bodyLimit,
    keepAliveTimeout: 65_000,
    connectionTimeout: 120_000,
    requestTimeout: 60_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500 },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  const contacts = openContacts(deps.db, 3 * pollSeconds + 15);
  const answer = openAnswers(deps, contacts);
  server.addHook('onSend', async (_request, reply) => {
    reply.header('date', httpDate(deps.clock())).header('cache-control', 'no-store');
  });
  server.setErrorHandler((error, request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500)
      deps.log.error(
        {
          message: error instanceof Error ? error.message.slice(0, 300) : '',
          path: (request.url.split('?')[0] ?? '').slice(0, 60),
        },
        'terminal request failed',
      );
    return reply
      .code(status >= 400 && status < 500 ? status : 503)
      .type('text/plain')
      .send('ERROR');
  });
  server.setNotFoundHandler((_request, reply) => reply.code(404).type('text/plain').send('ERROR'));
  server.route({
    method: ['GET', 'POST'],
    url: '*',
    handler: async (request, reply) => {
      const { status, text } = await answer({
        method: request.method,
        target: request.raw.url ?? '',
        address: request.ip,
        body: Buffer.isBuffer(request.body) ? request.body : empty,
      });
      return reply.code(status).type('text/plain').send(text);
    },
  });
  const failed = (error: unknown) =>
    deps.log.error({ message: error instanceof Error ? error.message.slice(0, 300) : '' }, 'signs of life not written');
  const timer = setInterval(() => void contacts.flush().catch(failed), flushMs);
  timer.unref();
  return {
    server,
    flush: contacts.flush,
    close: async () => {
      clearInterval(timer);
      await server.close();
      await contacts.flush().catch(failed);
    },
  };
};
