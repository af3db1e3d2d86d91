import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const faces = [
  { prefix: '/saku', folder: 'saku' },
  { prefix: '', folder: 'konsol' },
] as const;

/** Hashes of critical CSS that the build wrote into the pages; empty when none was built. */
export const builtStyleHashes = (webRoot: string): string[] => {
  const file = join(webRoot, 'csp.json');
  if (!existsSync(file)) return [];
  const content = JSON.parse(readFileSync(file, 'utf8')) as { styleHashes?: string[] };
  return content.styleHashes ?? [];
};

/**
 * Serves both faces: the desk at `/`, the phone at `/saku/`. Files with a hash in their name are kept for a year,
 * everything else is asked for again; an address without a file gets the face's page, which then decides.
 */
export const servePages = async (server: FastifyInstance, webRoot: string): Promise<void> => {
  for (const face of faces) {
    const root = join(webRoot, face.folder);
    if (!existsSync(join(root, 'index.html'))) continue;
    await server.register(fastifyStatic, {
      root,
      prefix: `${face.prefix}/`,
      decorateReply: face.folder === 'saku',
      wildcard: false,
      index: 'index.html',
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          /\/assets\/[^/]+-[\w-]{8,}\./.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  }
  const page = (folder: string) => {
    const file = join(webRoot, folder, 'index.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  const html = { saku: page('saku'), konsol: page('konsol') };
  const answer = (reply: FastifyReply, text: string) =>
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(text);
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!;
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !/\.\w+$/.test(path);
    const text = path.startsWith('/saku') ? html.saku : html.konsol;
    if (isPage && text !== null) return answer(reply, text);
    return reply.code(404).header('content-type', 'application/problem+json; charset=utf-8').send({
      type: 'urn:luwes:problem:general.notFound',
      title: 'general.notFound',
      status: 404,
      detail: 'Alamat ini tidak ada. / There is nothing at this address.',
      code: 'general.notFound',
    });
  });
};
