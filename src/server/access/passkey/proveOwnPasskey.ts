// Somebody who is signed in already proves again that it is him: for a step that a borrowed screen must not take.
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { Id } from '../../../kernel/id.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { takeOnce } from '../once/store.ts';
import { tokenHash } from '../secretToken.ts';
import { challengeEnd, newChallenge } from './challenge.ts';
import { listPasskeys, passkeyByCredential, usedPasskey } from './store.ts';

interface Proving {
  readonly tx: Tx;
  readonly deps: Pick<Deps, 'config'>;
  readonly actor: { readonly agencyId: number; readonly accountId: Id };
  readonly now: Instant;
}

/** Options for the browser; only the account's own passkeys are asked for. */
export const beginOwnProof = async ({ tx, deps, actor, now }: Proving, purpose: string) => {
  const own = await listPasskeys(tx, actor);
  const options = await generateAuthenticationOptions({
    rpID: new URL(deps.config.origin).hostname,
    userVerification: 'required',
    challenge: newChallenge(deps.config.masterKey, `${purpose}:${actor.accountId}`, now),
    allowCredentials: own.map((passkey) => ({ id: passkey.credential_id })),
  });
  return { ...options };
};

/** Whether an assertion is of a passkey of this very account and over a challenge that the caller knows. Its counter is kept. */
export const isOwnAssertion = async (
  { tx, deps, actor, now }: Proving,
  credential: Readonly<Record<string, unknown>>,
  isChallenge: (challenge: string) => boolean,
): Promise<boolean> => {
  const response = credential as unknown as AuthenticationResponseJSON;
  if (typeof response.id !== 'string') return false;
  const passkey = await passkeyByCredential(tx, response.id);
  if (passkey === null || passkey.agency_id !== actor.agencyId || passkey.account_id !== actor.accountId) return false;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: isChallenge,
    expectedOrigin: deps.config.origin,
    expectedRPID: new URL(deps.config.origin).hostname,
    requireUserVerification: true,
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
    },
  }).catch(() => null);
  if (verified === null || !verified.verified) return false;
  await usedPasskey(tx, passkey.agency_id, passkey.passkey_id, verified.authenticationInfo.newCounter, now);
  return true;
};

/** Whether an assertion answers a challenge of `beginOwnProof` for the same purpose, for the first time. */
export const proveOwnPasskey = async (
  proving: Proving,
  purpose: string,
  credential: Readonly<Record<string, unknown>>,
): Promise<boolean> => {
  const { tx, deps, actor, now } = proving;
  let used = '';
  let end: ReturnType<typeof challengeEnd> = null;
  const proven = await isOwnAssertion(proving, credential, (challenge) => {
    used = challenge;
    end = challengeEnd(deps.config.masterKey, `${purpose}:${actor.accountId}`, challenge, now);
    return end !== null;
  });
  return proven && end !== null && (await takeOnce(tx, actor.agencyId, tokenHash(used), now, end));
};
