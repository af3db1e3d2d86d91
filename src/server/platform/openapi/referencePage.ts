import reference from '@scalar/fastify-api-reference';
import type { FastifyInstance } from 'fastify';

/** The reference page at /api/reference, served from our own process; the document itself at /api/openapi.json. */
export const referencePage = async (server: FastifyInstance, document: Record<string, unknown>): Promise<void> => {
  server.get('/api/openapi.json', async (_request, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(document),
  );
  await server.register(async (scope) => {
    // The page brings its own inline styles and script; only this path may, and it may talk to nobody else.
    scope.addHook('onSend', async (_request, reply) => {
      reply.header(
        'content-security-policy',
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
      );
    });
    await scope.register(reference, {
      routePrefix: '/api/reference',
      configuration: {
        url: '/api/openapi.json',
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        title: 'Luwes API',
      },
    });
  });
};
