import type { FastifyInstance } from 'fastify';

/** Sent with every answer. `styleHashes` are those of critical CSS written into the phone's page at build time. */
export const contentSecurityPolicy = (
  styleHashes: readonly string[],
  connect: readonly string[],
  /** The kiosk's reader of codes is WebAssembly; no other page may run any. */
  wasm = false,
): string =>
  [
    "default-src 'self'",
    wasm ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    `style-src 'self' ${styleHashes.map((h) => `'${h}'`).join(' ')}`.trim(),
    "img-src 'self' data: blob:",
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const isData = (contentType: unknown): boolean =>
  typeof contentType === 'string' &&
  (contentType.startsWith('application/json') || contentType.startsWith('application/problem+json'));

/** Data is never shown as a page and needs less (OWASP REST Security Cheat Sheet): some 400 bytes of each answer to a phone. */
const dataPolicy = "default-src 'none'; frame-ancestors 'none'";

export const secureHeaders = (server: FastifyInstance, policy: string, https: boolean): void => {
  server.addHook('onSend', (_request, reply, _payload, done) => {
    const data = isData(reply.getHeader('content-type'));
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', data ? dataPolicy : policy);
    reply.header('x-content-type-options', 'nosniff');
    if (!data) {
      reply.header('referrer-policy', 'same-origin');
      reply.header('cross-origin-opener-policy', 'same-origin');
      reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=()');
    }
    if (https) reply.header('strict-transport-security', 'max-age=31536000');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
};
