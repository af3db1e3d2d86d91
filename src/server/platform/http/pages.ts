import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

const faces = [
  { prefix: '/saku', folder: 'saku' },
  { prefix: '/kios', folder: 'kios' },
  { prefix: '', folder: 'konsol' },
] as const;

/** Hashes of critical CSS that the build wrote into the pages; empty when none was built. */
export const builtStyleHashes = (webRoot: string, name = 'csp.json'): string[] => {
  const file = join(webRoot, name);
  if (!existsSync(file)) return [];
  const content = JSON.parse(readFileSync(file, 'utf8')) as { styleHashes?: string[] };
  return content.styleHashes ?? [];
};

/**
 * Serves the faces: the desk at `/`, the phone at `/saku/`, kiosk and door display at `/kios/`, whose policy also lets its code reader run. Files with a hash in their name are kept for a year,
 * everything else is asked for again; an address without a file gets the face's page, which then decides.
 */
export const servePages = async (server: FastifyInstance, webRoot: string, kioskPolicy: string): Promise<void> => {
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
      setHeaders: (reply, path) => {
        void reply.header(
          'cache-control',
          /\/assets\/[^/]+-[\w-]{8,}\./.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
        if (face.folder === 'kios') void reply.header('content-security-policy', kioskPolicy);
      },
    });
  }
  const page = (folder: string) => {
    const file = join(webRoot, folder, 'index.html');
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  };
  const html = { saku: page('saku'), kios: page('kios'), konsol: page('konsol') };
  const answer = (reply: FastifyReply, text: string) =>
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache').send(text);
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!;
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !/\.\w+$/.test(path);
    const kiosk = path === '/kios' || path.startsWith('/kios/');
    const text = path.startsWith('/saku') ? html.saku : kiosk ? html.kios : html.konsol;
    if (isPage && kiosk) reply.header('content-security-policy', kioskPolicy);
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
