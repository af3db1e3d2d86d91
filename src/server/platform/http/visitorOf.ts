import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Outgoing, Visitor } from './visitor.ts';

// A cookie named __Host- is tied to https, this host and the root path by the browser itself; loopback runs without https.
const cookieName = (origin: string): string => (origin.startsWith('https:') ? '__Host-luwes' : 'luwes');

// Behind https the plain name is not read: another host of the same domain could plant it.
const tokenOf = (header: string | undefined, wanted: string): string | null => {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === wanted && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
};

export const visitorOf = (request: FastifyRequest, origin: string): Visitor => ({
  address: request.ip,
  device: String(request.headers['user-agent'] ?? '').slice(0, 300),
  token: tokenOf(request.headers.cookie, cookieName(origin)),
});

export const outgoingOf = (reply: FastifyReply, origin: string): Outgoing => {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  const cookie = (value: string, maxAge: number) =>
    reply.header(
      'set-cookie',
      `${cookieName(origin)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure}`,
    );
  return {
    setSession: (token, maxAgeSeconds) => void cookie(token, maxAgeSeconds),
    clearSession: () => void cookie('', 0),
    header: (name, value) => void reply.header(name, value),
  };
};
