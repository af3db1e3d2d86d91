import * as oidc from 'openid-client';
import { z } from 'zod';
import type { accessEndpoints, SignInStep } from '../../../contract/access.ts';
import { signInNumber } from '../../../domain/access/signInName.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import { addSeconds } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { seal, unseal } from '../../platform/seal.ts';
import { admitted } from '../choose/admitted.ts';
import { offerChoice } from '../choose/ticket.ts';
import { enter } from '../enter.ts';
import { takeOnce } from '../once/store.ts';
import { hexOf, newToken, tokenHash } from '../secretToken.ts';
import { carry } from '../session/startSession.ts';
import { returnAddress, ssoClient } from './ssoClient.ts';
import { readProvider, type SsoProvider } from './ssoProvider.ts';
import { accountsByClaim, accountsBySubject, tieSubject } from './store.ts';

const lifeSeconds = 600;
const StateSchema = z.object({
  browser: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  lasting: z.boolean(),
  agencyId: z.number().nullable(),
  until: z.string(),
});

/** The provider with its description, or why it cannot be asked. */
const openProvider = async (deps: Deps, agencyId: number | null) => {
  const provider = await deps.db.asOwner((tx) => readProvider(tx, deps.config, agencyId));
  if (provider === null) return refuse('access.ssoAbsent');
  const client = await ssoClient(deps.config, provider).catch(() => null);
  return client === null ? refuse('access.ssoUnreachable') : ok({ provider, client });
};

/**
 * Sends the browser to the provider. What must be known on its return travels sealed inside `state`, tied to this browser by a
 * random value in the cookie, so that nobody can be made to finish a sign-in that somebody else began.
 */
export const beginSso: Handler<typeof accessEndpoints.beginSso> = async ({ deps, body, now, outgoing }) => {
  const opened = await openProvider(deps, body.agencyId);
  if (!opened.ok) return opened;
  const { client } = opened.value;
  const browser = newToken();
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const inside = {
    browser: hexOf(tokenHash(browser)),
    nonce,
    verifier,
    lasting: body.lasting,
    agencyId: body.agencyId,
    until: addSeconds(now, lifeSeconds),
  };
  const state = Buffer.from(seal(deps.config.masterKey, 'sso', Buffer.from(JSON.stringify(inside)))).toString(
    'base64url',
  );
  const address = oidc.buildAuthorizationUrl(client, {
    redirect_uri: returnAddress(deps.config.origin),
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  });
  outgoing.setSession(browser, lifeSeconds);
  return ok({ address: address.href });
};

const readState = (masterKey: Uint8Array, state: string, browser: string | null, now: string) => {
  const plain = unseal(masterKey, 'sso', Buffer.from(state, 'base64url'));
  if (plain === null || browser === null) return null;
  const inside = StateSchema.parse(JSON.parse(Buffer.from(plain).toString('utf8')));
  return inside.browser === hexOf(tokenHash(browser)) && inside.until > now ? inside : null;
};

const ClaimsSchema = z.object({
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  nip: z.string().optional(),
});

type Claims = z.infer<typeof ClaimsSchema>;

/** A provider is believed about addresses of its own domains only, where the agency has named them. */
const addressOf = (claims: Claims, provider: SsoProvider): string | null => {
  const verified = claims.email_verified === true || claims.email_verified === 'true';
  const address = claims.email?.trim().toLowerCase() ?? null;
  if (address === null || !verified) return null;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return provider.domains.length === 0 || provider.domains.includes(domain) ? address : null;
};

/** The accounts of a subject; the first time, those that bear the verified address or the NIP, one in each agency that allowed it. */
const accountsOf = async (tx: Tx, subject: string, claims: Claims, provider: SsoProvider) => {
  const { agencyId } = provider;
  const tied = await accountsBySubject(tx, subject, agencyId);
  if (tied.length > 0) return tied;
  const address = addressOf(claims, provider);
  // Where domains are named, somebody without an address of theirs is a guest there.
  if (provider.domains.length > 0 && address === null) return [];
  const found = [
    ...(address === null ? [] : await accountsByClaim(tx, 'email', address, agencyId)),
    ...(claims.nip === undefined ? [] : await accountsByClaim(tx, 'number', signInNumber(claims.nip), agencyId)),
  ];
  const accounts = [...new Map(found.map((one) => [one.account_id, one])).values()];
  const agencies = new Set(accounts.map((one) => one.agency_id));
  if (accounts.length === 0 || agencies.size !== accounts.length) return [];
  for (const one of accounts)
    if (!(await tieSubject(tx, { agencyId: one.agency_id, accountId: one.account_id }, subject))) return [];
  return accounts;
};

export const finishSso: Handler<typeof accessEndpoints.finishSso> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  const answer = new URL(`${returnAddress(deps.config.origin)}?${body.search.replace(/^\?/, '')}`);
  const state = answer.searchParams.get('state') ?? '';
  const inside = readState(deps.config.masterKey, state, visitor.token, now);
  if (inside === null) return refuse('access.ssoRefused');
  const opened = await openProvider(deps, inside.agencyId);
  if (!opened.ok) return opened;
  const { provider, client } = opened.value;
  const tokens = await oidc
    .authorizationCodeGrant(client, answer, {
      pkceCodeVerifier: inside.verifier,
      expectedState: state,
      expectedNonce: inside.nonce,
      idTokenExpected: true,
    })
    .catch(() => null);
  const subject = tokens?.claims()?.sub;
  if (tokens === null || subject === undefined) return refuse('access.ssoRefused');
  const info = await oidc.fetchUserInfo(client, tokens.access_token, subject).catch(() => ({}));
  const claims = ClaimsSchema.safeParse({ ...tokens.claims(), ...info });
  const issuer = client.serverMetadata().issuer;
  const result = await deps.db.asOwner(async (tx): Promise<Result<SignInStep>> => {
    const accounts = await accountsOf(tx, `${issuer} ${subject}`, claims.success ? claims.data : {}, provider);
    if (accounts.length === 0) return refuse('access.ssoNoAccount');
    // Answered once, whichever account it becomes.
    if (!(await takeOnce(tx, 0, tokenHash(state), now, addSeconds(now, lifeSeconds))))
      return refuse('access.ssoRefused');
    const { open, refused } = await admitted(tx, accounts, now);
    const [first, ...others] = open;
    if (!first) return refused?.ok === false ? refused : refuse('access.ssoNoAccount');
    if (others.length > 0) {
      const choice = { accounts: open.map((one) => one.proven), method: 'sso', lasting: inside.lasting } as const;
      return ok(offerChoice(deps, outgoing, choice, now));
    }
    const started = await enter(tx, call, first.account, { method: 'sso', lasting: inside.lasting });
    carry(outgoing, started);
    return ok(started.step);
  });
  if (!result.ok) outgoing.clearSession();
  return result;
};
