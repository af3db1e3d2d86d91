import { z } from 'zod';

const optionalText = z.string().min(1).optional();

const EnvironmentSchema = z.object({
  LUWES_ORIGIN: z.url({ protocol: /^https?$/ }),
  LUWES_PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  LUWES_HOST: z.string().default('127.0.0.1'),
  LUWES_DATA: z.string().min(1).default('data'),
  LUWES_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  LUWES_DATABASE_POOLER: z.enum(['none', 'transaction']).default('none'),
  /** 32 bytes in base64; wraps the keys of encrypted evidence. */
  LUWES_MASTER_KEY: z
    .base64()
    .refine((text) => Buffer.from(text, 'base64').length === 32, { message: 'needs 32 bytes in base64' }),
  LUWES_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  LUWES_MAIL_FROM: z.email().optional(),
  LUWES_OIDC_ISSUER: z.url().optional(),
  LUWES_OIDC_CLIENT_ID: optionalText,
  LUWES_OIDC_CLIENT_SECRET: optionalText,
  /** `allow`: an agency's own provider may lie in the server's network and speak plain http. */
  LUWES_SSO_PRIVATE: z.enum(['allow', 'refuse']).default('refuse'),
  LUWES_TRUSTED_PROXIES: z.string().default(''),
  /** A listener of its own for attendance terminals; without a port there is none. */
  LUWES_TERMINAL_PORT: z.coerce.number().int().min(0).max(65535).optional(),
  LUWES_TERMINAL_HOST: z.string().default('127.0.0.1'),
  LUWES_LOG: z.enum(['silent', 'info']).default('info'),
  MAP_PMTILES_URL: z.url().optional(),
});

export interface Config {
  readonly origin: string;
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly database: { readonly url: string; readonly pooler: 'none' | 'transaction' } | null;
  readonly masterKey: Uint8Array;
  readonly smtp: { readonly url: string; readonly from: string } | null;
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | null;
  /** Whether an agency's own provider may lie in the server's network. */
  readonly privateSso: boolean;
  readonly trustedProxies: readonly string[];
  readonly log: 'silent' | 'info';
  readonly mapTiles: string | null;
  /** Where attendance terminals are listened to; nowhere without it. */
  readonly terminals?: { readonly port: number; readonly host: string };
}

export type ConfigResult = { readonly config: Config } | { readonly faults: readonly string[] };

const together = (env: Record<string, string | undefined>, names: readonly string[]): string[] => {
  const missing = names.filter((name) => !env[name]);
  return missing.length === 0 || missing.length === names.length
    ? []
    : missing.map((name) => `${name}: needed because ${names.filter((n) => env[n]).join(' and ')} is set`);
};

const isLoopback = (origin: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);

/** Reads the environment once and names every fault at once; never half a configuration. */
export const readConfig = (env: Record<string, string | undefined>): ConfigResult => {
  const parsed = EnvironmentSchema.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  );
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(
        (i) => `${i.path.join('.')}: ${env[String(i.path[0])] === undefined ? 'is missing' : i.message}`,
      );
  faults.push(...together(env, ['LUWES_SMTP_URL', 'LUWES_MAIL_FROM']));
  faults.push(...together(env, ['LUWES_OIDC_ISSUER', 'LUWES_OIDC_CLIENT_ID', 'LUWES_OIDC_CLIENT_SECRET']));
  if (parsed.success && parsed.data.LUWES_ORIGIN.startsWith('http:') && !isLoopback(parsed.data.LUWES_ORIGIN)) {
    faults.push('LUWES_ORIGIN: must begin with https: unless it is this machine (localhost)');
  }
  if (!parsed.success || faults.length > 0) return { faults };
  const e = parsed.data;
  return {
    config: {
      origin: new URL(e.LUWES_ORIGIN).origin,
      port: e.LUWES_PORT,
      host: e.LUWES_HOST,
      dataDirectory: e.LUWES_DATA,
      database: e.LUWES_DATABASE_URL ? { url: e.LUWES_DATABASE_URL, pooler: e.LUWES_DATABASE_POOLER } : null,
      masterKey: Buffer.from(e.LUWES_MASTER_KEY, 'base64'),
      smtp: e.LUWES_SMTP_URL && e.LUWES_MAIL_FROM ? { url: e.LUWES_SMTP_URL, from: e.LUWES_MAIL_FROM } : null,
      oidc:
        e.LUWES_OIDC_ISSUER && e.LUWES_OIDC_CLIENT_ID && e.LUWES_OIDC_CLIENT_SECRET
          ? { issuer: e.LUWES_OIDC_ISSUER, clientId: e.LUWES_OIDC_CLIENT_ID, clientSecret: e.LUWES_OIDC_CLIENT_SECRET }
          : null,
      privateSso: e.LUWES_SSO_PRIVATE === 'allow',
      trustedProxies: e.LUWES_TRUSTED_PROXIES.split(',')
        .map((p) => p.trim())
        .filter(Boolean),
      log: e.LUWES_LOG,
      mapTiles: e.MAP_PMTILES_URL ?? null,
      ...(e.LUWES_TERMINAL_PORT === undefined
        ? {}
        : { terminals: { port: e.LUWES_TERMINAL_PORT, host: e.LUWES_TERMINAL_HOST } }),
    },
  };
};
