import {
  type AuthenticatorTransport,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { accessEndpoints } from '../../../contract/access.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { readAccount } from '../account/store.ts';
import { takeOnce } from '../once/store.ts';
import { tokenHash } from '../secretToken.ts';
import { challengeEnd, newChallenge } from './challenge.ts';
import { deletePasskey, insertPasskey, listPasskeys } from './store.ts';

const most = 10;
const purposeOf = (accountId: string): string => `register:${accountId}`;

export const readPasskeys: Handler<typeof accessEndpoints.passkeys> = async ({ tx, actor }) => {
  const rows = await listPasskeys(tx, actor);
  return ok({
    passkeys: rows.map((row) => ({
      id: row.passkey_id,
      name: row.name,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
    })),
  });
};

export const beginPasskey: Handler<typeof accessEndpoints.beginPasskey> = async ({ tx, actor, deps, now }) => {
  const account = await readAccount(tx, actor);
  if (account === null) return refuse('general.notFound');
  if (account.must_change_password) return refuse('access.changePasswordFirst');
  const known = await listPasskeys(tx, actor);
  if (known.length >= most) return refuse('access.passkeysFull', { most });
  const options = await generateRegistrationOptions({
    rpName: 'Luwes',
    rpID: new URL(deps.config.origin).hostname,
    userName: account.number ?? account.email ?? account.display_name,
    userDisplayName: account.display_name,
    userID: new Uint8Array(Buffer.from(actor.accountId.replaceAll('-', ''), 'hex')),
    challenge: newChallenge(deps.config.masterKey, purposeOf(actor.accountId), now),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map((k) => ({
      id: k.credential_id,
      transports: k.transports.split(',').filter(Boolean) as AuthenticatorTransport[],
    })),
  });
  return ok({ ...options });
};

export const addPasskey: Handler<typeof accessEndpoints.addPasskey> = async ({ tx, actor, body, deps, now, audit }) => {
  // Whoever knows a temporary password is not yet known to be its owner; a passkey made then would outlive it.
  if ((await readAccount(tx, actor))?.must_change_password) return refuse('access.changePasswordFirst');
  let end: ReturnType<typeof challengeEnd> = null;
  let used = '';
  const verified = await verifyRegistrationResponse({
    response: body.credential as unknown as RegistrationResponseJSON,
    expectedChallenge: (challenge) => {
      used = challenge;
      end = challengeEnd(deps.config.masterKey, purposeOf(actor.accountId), challenge, now);
      return end !== null;
    },
    expectedOrigin: deps.config.origin,
    expectedRPID: new URL(deps.config.origin).hostname,
    requireUserVerification: true,
  }).catch(() => null);
  if (verified === null || !verified.verified || end === null) return refuse('access.passkeyNotMade');
  if (!(await takeOnce(tx, actor.agencyId, tokenHash(used), now, end))) return refuse('access.passkeyNotMade');
  if ((await listPasskeys(tx, actor)).length >= most) return refuse('access.passkeysFull', { most });
  const { credential, credentialBackedUp } = verified.registrationInfo;
  const id = deps.newId();
  const added = await insertPasskey(
    tx,
    actor,
    {
      passkeyId: id,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      counter: credential.counter,
      transports: credential.transports ?? [],
      name: body.name,
      backedUp: credentialBackedUp,
    },
    now,
  );
  if (!added) return refuse('access.passkeyKnown');
  await audit('access.addPasskey', { kind: 'account', id: actor.accountId }, { name: body.name });
  return ok({ id });
};

export const removePasskey: Handler<typeof accessEndpoints.removePasskey> = async ({ tx, actor, params, audit }) => {
  if (!(await deletePasskey(tx, actor, params.id))) return refuse('general.notFound');
  await audit('access.removePasskey', { kind: 'account', id: actor.accountId });
  return ok(undefined);
};
