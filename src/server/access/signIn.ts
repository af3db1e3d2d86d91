import type { accessEndpoints } from '../../contract/access.ts';
import { readSignInName } from '../../domain/access/signInName.ts';
import { ok, refuse } from '../../kernel/result.ts';
import { appendAudit } from '../platform/audit/appendAudit.ts';
import type { Handler } from '../platform/http/bind.ts';
import { accountsByName } from './account/store.ts';
import { checkPassword } from './passwordHash.ts';
import { carry, startSession } from './session/startSession.ts';
import { beginAttempt } from './throttle/attempt.ts';

export const signIn: Handler<typeof accessEndpoints.signIn> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  const name = readSignInName(body.name);
  const attempt = await beginAttempt(deps, { name: name.value, address: visitor.address }, now);
  if (attempt.wait > 0) {
    outgoing.header('retry-after', String(attempt.wait));
    return refuse('access.wait', { seconds: attempt.wait });
  }
  const named = await deps.db.asOwner((tx) => accountsByName(tx, name));
  let account: (typeof named)[number] | undefined;
  // An unknown name costs one hash as well, so that the time tells nothing.
  for (const one of named.length > 0 ? named : [undefined]) {
    const matches = await checkPassword(one?.password_hash ?? null, body.password);
    if (matches) account ??= one;
  }
  if (account === undefined) return refuse('access.wrongSignIn');
  const who = { agencyId: account.agency_id, accountId: account.account_id };
  const owed = account.totp_confirmed_at !== null;
  const started = await deps.db.asOwner(async (tx) => {
    await attempt.succeeded(tx);
    if (!owed) {
      await appendAudit(tx, {
        ...who,
        at: now,
        action: 'access.signIn',
        targetKind: 'account',
        targetId: who.accountId,
        detail: { method: 'password' },
      });
    }
    return startSession(tx, call, {
      ...who,
      method: 'password',
      lasting: body.lasting,
      owed,
      mustChangePassword: account.must_change_password,
    });
  });
  carry(outgoing, started);
  return ok(started.step);
};
