import * as oidc from 'openid-client';
import { z } from 'zod';
import type { accessEndpoints } from '../../../contract/access.ts';
import { signInNumber } from '../../../domain/access/signInName.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { addSeconds } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { seal, unseal } from '../../platform/seal.ts';
import { takeOnce } from '../once/store.ts';
import { hexOf, newToken, tokenHash } from '../secretToken.ts';
import { carry, startSession } from '../session/startSession.ts';
import { returnAddress, ssoClient } from './ssoClient.ts';
import { accountsByClaim, accountsBySubject, tieSubject } from './store.ts';

const lifeSeconds = 600;
const StateSchema = z.object({
  browser: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  lasting: z.boolean(),
  until: z.string(),
});

/**
 * Sends the browser to the provider. What must be known on its return travels sealed inside `state`, tied to this browser by a
 * random value in the cookie, so that nobody can be made to finish a sign-in that somebody else began.
 */
export const beginSso: Handler<typeof accessEndpoints.beginSso> = async ({ deps, body, now, outgoing }) => {
  const client = await ssoClient(deps)?.catch(() => 'unreachable' as const);
  if (client === undefined) return refuse('access.ssoAbsent');
  if (client === 'unreachable') return refuse('access.ssoUnreachable');
  const browser = newToken();
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const inside = {
    browser: hexOf(tokenHash(browser)),
    nonce,
    verifier,
    lasting: body.lasting,
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

/** The account of a subject; the first time, the one account that bears the verified address or the NIP, where an officer allowed it. */
const accountOf = async (tx: Tx, subject: string, claims: z.infer<typeof ClaimsSchema>) => {
  const tied = await accountsBySubject(tx, subject);
  if (tied.length > 0) return tied.length === 1 ? tied[0]! : null;
  const verified = claims.email_verified === true || claims.email_verified === 'true';
  const found = [
    ...(claims.email !== undefined && verified
      ? await accountsByClaim(tx, 'email', claims.email.trim().toLowerCase())
      : []),
    ...(claims.nip !== undefined ? await accountsByClaim(tx, 'number', signInNumber(claims.nip)) : []),
  ];
  const one = found.length > 0 && new Set(found.map((a) => a.account_id)).size === 1 ? found[0]! : null;
  if (one === null || !(await tieSubject(tx, { agencyId: one.agency_id, accountId: one.account_id }, subject)))
    return null;
  return one;
};

export const finishSso: Handler<typeof accessEndpoints.finishSso> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  const client = await ssoClient(deps)?.catch(() => 'unreachable' as const);
  if (client === undefined) return refuse('access.ssoAbsent');
  if (client === 'unreachable') return refuse('access.ssoUnreachable');
  const answer = new URL(`${returnAddress(deps.config.origin)}?${body.search.replace(/^\?/, '')}`);
  const state = answer.searchParams.get('state') ?? '';
  const inside = readState(deps.config.masterKey, state, visitor.token, now);
  if (inside === null) return refuse('access.ssoRefused');
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
  const started = await deps.db.asOwner(async (tx) => {
    const account = await accountOf(tx, `${issuer} ${subject}`, claims.success ? claims.data : {});
    if (account === null) return null;
    const who = { agencyId: account.agency_id, accountId: account.account_id };
    if (!(await takeOnce(tx, who.agencyId, tokenHash(state), now, addSeconds(now, lifeSeconds)))) return null;
    const owed = account.totp_confirmed_at !== null;
    if (!owed) {
      const entry = { ...who, at: now, action: 'access.signIn', targetKind: 'account', targetId: who.accountId };
      await appendAudit(tx, { ...entry, detail: { method: 'sso' } });
    }
    return startSession(tx, call, {
      ...who,
      method: 'sso',
      lasting: inside.lasting,
      owed,
      mustChangePassword: account.must_change_password,
    });
  });
  if (started === null) {
    outgoing.clearSession();
    return refuse('access.ssoNoAccount');
  }
  carry(outgoing, started);
  return ok(started.step);
};
