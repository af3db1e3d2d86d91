import Fastify, { type FastifyInstance } from 'fastify';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../deps.ts';
import { languageOf } from './decode.ts';
import { problemDocument } from './problemDocument.ts';

const megabytes = 1024 * 1024;

const problemOf = (error: unknown, reference: string): Problem => {
  const code = (error as { code?: string }).code ?? '';
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return { code: 'general.tooLarge', params: { limit: '32 MB' } };
  if (status >= 400 && status < 500) return { code: 'general.invalid' };
  return { code: 'general.internal', params: { reference } };
};

/** A server with body limits, raw uploads, problem documents for every error, and one log line a request without personal data. */
export const openServer = (deps: Deps): FastifyInstance => {
  const server = Fastify({
    logger: false,
    trustProxy: deps.config.trustedProxies.length > 0 ? [...deps.config.trustedProxies] : false,
    bodyLimit: 32 * megabytes,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  });
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  // Looking for poisoned names costs more than reading: it is done only where one can be, written out or escaped.
  const careful = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (/__proto__|constructor|\\u/.test(body as string) || body === '') return careful(request, body as string, done);
    try {
      return done(null, JSON.parse(body as string));
    } catch {
      return careful(request, body as string, done);
    }
  });
  server.setErrorHandler((error, request, reply) => {
    const reference = deps.newId().slice(-8).toUpperCase();
    const document = problemDocument(problemOf(error, reference), languageOf(request));
    if (document.status >= 500) {
      const message = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
      deps.log.error(
        { reference, route: request.routeOptions.url ?? '', name: error instanceof Error ? error.name : '', message },
        'request failed',
      );
    }
    return reply.code(document.status).header('content-type', 'application/problem+json; charset=utf-8').send(document);
  });
  server.addHook('onResponse', (request, reply, done) => {
    deps.log.info(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
  return server;
};
