import type { accessEndpoints } from '../../../contract/access.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { readAccount } from '../account/store.ts';
import { tokenHash } from '../secretToken.ts';
import { carry, startSession } from '../session/startSession.ts';
import { findSession } from '../session/store.ts';
import { beginAttempt } from '../throttle/attempt.ts';
import { proveSecondFactor } from './proveSecondFactor.ts';

/** Public by its guard, because a refusal must not undo the counting; the session that owes the step is found here. */
export const giveSecondFactor: Handler<typeof accessEndpoints.secondFactor> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  const { token } = visitor;
  const found = token === null ? null : await deps.db.asOwner((tx) => findSession(tx, tokenHash(token), now));
  if (found === null || !found.session.owed) return refuse('general.signInFirst');
  const { session } = found;
  const attempt = await beginAttempt(
    deps,
    { name: `secondFactor ${session.accountId}`, address: visitor.address },
    now,
  );
  if (attempt.wait > 0) {
    outgoing.header('retry-after', String(attempt.wait));
    return refuse('access.wait', { seconds: attempt.wait });
  }
  const result = await deps.db.asOwner(async (tx) => {
    const account = await readAccount(tx, session);
    if (account === null) return refuse('general.signInFirst');
    const proved = await proveSecondFactor(tx, deps.config.masterKey, account, body.code, now);
    if (!proved.ok) return proved;
    await attempt.succeeded(tx);
    await appendAudit(tx, {
      agencyId: session.agencyId,
      accountId: session.accountId,
      at: now,
      action: 'access.signIn',
      targetKind: 'account',
      targetId: session.accountId,
      detail: { method: session.method, secondFactor: proved.value.by },
    });
    const { mustChangePassword } = found;
    return ok(await startSession(tx, call, { ...session, owed: false, mustChangePassword }));
  });
  if (!result.ok) return result;
  carry(outgoing, result.value);
  return ok(result.value.step);
};
