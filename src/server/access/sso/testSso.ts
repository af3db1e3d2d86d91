import type { accessEndpoints } from '../../../contract/access.ts';
import { can } from '../../../domain/access/can.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { todayIn } from '../../../kernel/time.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { openIdentity } from '../identity.ts';
import { PrivateAddress } from './guardedFetch.ts';
import { judgeIssuer } from './judgeIssuer.ts';
import { discoverProvider } from './ssoClient.ts';

const isPrivate = (error: unknown): boolean =>
  error instanceof PrivateAddress || (error instanceof Error && error.cause !== undefined && isPrivate(error.cause));

/** Public by its guard, because no transaction may stay open while another server is asked; the officer is found here. */
export const testSso: Handler<typeof accessEndpoints.testSso> = async ({ deps, body, visitor, now }) => {
  const signedIn = visitor.token === null ? null : await openIdentity(deps).find(visitor.token);
  if (signedIn === null || signedIn.secondFactorOwed || signedIn.mustChangePassword)
    return refuse('general.signInFirst');
  if (!can(signedIn.actor, 'agency.setUp', { kind: 'agency' }, todayIn(signedIn.zone, now)))
    return refuse('general.forbidden');
  const judged = judgeIssuer(body.issuer, deps.config.privateSso);
  if (!judged.ok) return judged;
  const { agencyId } = signedIn.actor;
  const found = await discoverProvider(deps.config, { ...body, agencyId, clientSecret: null }).catch(
    (error: unknown) => (isPrivate(error) ? ('private' as const) : null),
  );
  if (found === 'private') return refuse('access.ssoPrivate');
  if (found === null) return refuse('access.ssoNoDescription', { address: body.issuer });
  const described = found.serverMetadata();
  if (!described.authorization_endpoint || !described.token_endpoint)
    return refuse('access.ssoNoDescription', { address: body.issuer });
  return ok({
    issuer: described.issuer,
    signInAt: described.authorization_endpoint,
    pkce: described.code_challenge_methods_supported?.includes('S256') ?? false,
    claims: ['email', 'email_verified', 'nip'].filter((claim) => described.claims_supported?.includes(claim)),
  });
};
