import * as oidc from 'openid-client';
import type { Config } from '../../config.ts';
import type { Deps } from '../../platform/deps.ts';

const clients = new WeakMap<Config, Promise<oidc.Configuration>>();

const discover = (config: NonNullable<Config['oidc']>): Promise<oidc.Configuration> => {
  const issuer = new URL(config.issuer);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  return oidc.discovery(issuer, config.clientId, config.clientSecret, undefined, {
    timeout: 10,
    // Only a provider on this same machine may speak plain http.
    execute: loopback && issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  });
};

/** The provider's own description of itself, read once; null where none is configured. Rejects while it cannot be reached. */
export const ssoClient = (deps: Pick<Deps, 'config'>): Promise<oidc.Configuration> | null => {
  const { config } = deps;
  if (config.oidc === null) return null;
  const known = clients.get(config);
  if (known) return known;
  const fresh = discover(config.oidc);
  clients.set(config, fresh);
  fresh.catch(() => clients.delete(config));
  return fresh;
};

export const returnAddress = (origin: string): string => `${origin}/masuk/sso`;
