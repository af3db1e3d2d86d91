// The one array of areas. Nothing is found by name, scanned or decorated.
import type { FastifyInstance } from 'fastify';
import { calendarRoutes } from './calendar/routes.ts';
import type { Deps } from './platform/deps.ts';
import type { Bound } from './platform/http/bind.ts';
import type { Identity } from './platform/http/identity.ts';
import { openServer } from './platform/http/openServer.ts';
import { route } from './platform/http/router.ts';
import { contentSecurityPolicy, secureHeaders } from './platform/http/secureHeaders.ts';

export const allRoutes: readonly Bound[] = [...calendarRoutes];

export interface AppOptions {
  readonly deps: Deps;
  readonly identity: Identity;
}

export const openApp = ({ deps, identity }: AppOptions): FastifyInstance => {
  const server = openServer(deps);
  secureHeaders(server, contentSecurityPolicy([], []), deps.config.origin.startsWith('https:'));
  route(server, allRoutes, { deps, identity, perMinute: { account: 600, public: 120, signIn: 20 } });
  return server;
};
