import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { accessEndpoints } from '../../../contract/access.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { judgeAdmission } from '../admission.ts';
import { takeOnce } from '../once/store.ts';
import { tokenHash } from '../secretToken.ts';
import { carry, startSession } from '../session/startSession.ts';
import { beginAttempt } from '../throttle/attempt.ts';
import { challengeEnd, newChallenge } from './challenge.ts';
import { passkeyByCredential, usedPasskey } from './store.ts';

const purpose = 'signIn';

/** No list of credentials, so that nobody learns from it who has one; the device offers what it holds for this site. */
export const passkeyOptions: Handler<typeof accessEndpoints.passkeyOptions> = async ({ deps, now }) => {
  const options = await generateAuthenticationOptions({
    rpID: new URL(deps.config.origin).hostname,
    userVerification: 'required',
    challenge: newChallenge(deps.config.masterKey, purpose, now),
  });
  return ok({ ...options });
};

export const signInWithPasskey: Handler<typeof accessEndpoints.signInWithPasskey> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  const response = body.credential as unknown as AuthenticationResponseJSON;
  const attempt = await beginAttempt(deps, { name: `passkey ${response.id}`, address: visitor.address }, now);
  if (attempt.wait > 0) {
    outgoing.header('retry-after', String(attempt.wait));
    return refuse('access.wait', { seconds: attempt.wait });
  }
  const started = await deps.db.asOwner(async (tx) => {
    const passkey = await passkeyByCredential(tx, response.id);
    if (passkey === null) return null;
    let end: ReturnType<typeof challengeEnd> = null;
    let used = '';
    const verified = await verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => {
        used = challenge;
        end = challengeEnd(deps.config.masterKey, purpose, challenge, now);
        return end !== null;
      },
      expectedOrigin: deps.config.origin,
      expectedRPID: new URL(deps.config.origin).hostname,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: Number(passkey.counter),
      },
    }).catch(() => null);
    const handle = response.response?.userHandle;
    const sameUser =
      !handle || Buffer.from(handle, 'base64url').toString('hex') === passkey.account_id.replaceAll('-', '');
    if (verified === null || !verified.verified || end === null || !sameUser) return null;
    if (!(await takeOnce(tx, passkey.agency_id, tokenHash(used), now, end))) return null;
    await usedPasskey(tx, passkey.agency_id, passkey.passkey_id, verified.authenticationInfo.newCounter, now);
    await attempt.succeeded(tx);
    const who = { agencyId: passkey.agency_id, accountId: passkey.account_id };
    const judged = await judgeAdmission(tx, { ...who, employeeId: passkey.employee_id }, now);
    if (!judged.ok) return judged;
    const entry = { ...who, at: now, action: 'access.signIn', targetKind: 'account', targetId: who.accountId };
    await appendAudit(tx, { ...entry, detail: { method: 'passkey' } });
    return startSession(tx, call, {
      ...who,
      method: 'passkey',
      lasting: body.lasting,
      owed: false,
      mustChangePassword: passkey.must_change_password,
    });
  });
  if (started === null) return refuse('access.passkeyRefused');
  if ('ok' in started) return started;
  carry(outgoing, started);
  return ok(started.step);
};
