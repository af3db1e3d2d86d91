import { createHash } from 'node:crypto';
import * as oidc from 'openid-client';
import type { Config } from '../../config.ts';
import { guardedFetch } from './guardedFetch.ts';
import type { SsoProvider } from './ssoProvider.ts';

/** Descriptions are read again after this time, so that a provider may change its keys and addresses. */
const keptMs = 3600_000;
const mostKept = 200;

interface Kept {
  readonly until: number;
  readonly client: Promise<oidc.Configuration>;
}
const keptBy = new WeakMap<Config, Map<string, Kept>>();

/**
 * Reads a provider's own description of itself. The one that the operator has set is trusted to lie anywhere; an agency's own is asked
 * over https outside the server's network only, unless the operator allows otherwise. Rejects while it cannot be reached.
 */
export const discoverProvider = (
  config: Pick<Config, 'privateSso'>,
  provider: Pick<SsoProvider, 'agencyId' | 'issuer' | 'clientId'> & { readonly clientSecret: string | null },
): Promise<oidc.Configuration> => {
  const issuer = new URL(provider.issuer);
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  const trusted = provider.agencyId === null || config.privateSso;
  return oidc.discovery(issuer, provider.clientId, provider.clientSecret ?? undefined, undefined, {
    timeout: 10,
    // Only a provider on this same machine may speak plain http.
    execute: trusted && loopback && issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
    ...(trusted ? {} : { [oidc.customFetch]: guardedFetch }),
  });
};

export const ssoClient = (config: Config, provider: SsoProvider): Promise<oidc.Configuration> => {
  const all = keptBy.get(config) ?? new Map<string, Kept>();
  keptBy.set(config, all);
  const { agencyId, issuer, clientId, clientSecret } = provider;
  const key = createHash('sha256')
    .update(JSON.stringify([agencyId, issuer, clientId, clientSecret]))
    .digest('hex');
  const now = performance.now();
  const known = all.get(key);
  if (known && known.until > now) return known.client;
  const client = discoverProvider(config, provider);
  all.set(key, { until: now + keptMs, client });
  if (all.size > mostKept) all.delete(all.keys().next().value!);
  client.catch(() => all.delete(key));
  return client;
};

export const returnAddress = (origin: string): string => `${origin}/masuk/sso`;
