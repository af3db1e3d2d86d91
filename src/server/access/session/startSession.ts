import type { SignInStep } from '../../../contract/access.ts';
import type { Id } from '../../../kernel/id.ts';
import { addSeconds, type Instant } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Outgoing, Visitor } from '../../platform/http/visitor.ts';
import { hexOf, newToken, tokenHash } from '../secretToken.ts';
import { type Proven, type SignInMethod, sessionLife } from './model.ts';
import { sessionCacheOf } from './sessionCache.ts';
import { insertSession, revokeByHash } from './store.ts';

export interface Started {
  readonly agencyId: number;
  readonly accountId: Id;
  readonly method: SignInMethod;
  readonly lasting: boolean;
  readonly owed: boolean;
  readonly mustChangePassword: boolean;
  readonly proven?: readonly Proven[];
}

/**
 * A session under a new token; whatever token the browser brought ends here, so that none can be planted before a step.
 * The caller puts `token` into the answer after its transaction.
 */
export const startSession = async (
  tx: Tx,
  call: { readonly deps: Deps; readonly visitor: Visitor; readonly now: Instant },
  s: Started,
): Promise<{ token: string; maxAge: number; sessionId: Id; step: SignInStep }> => {
  const { deps, visitor, now } = call;
  if (visitor.token !== null) {
    const old = tokenHash(visitor.token);
    await revokeByHash(tx, old, now);
    sessionCacheOf(deps.db).forgetToken(hexOf(old));
  }
  const token = newToken();
  const maxAge = s.owed ? sessionLife.owed : s.lasting ? sessionLife.lasting : sessionLife.short;
  const sessionId = deps.newId();
  await insertSession(
    tx,
    {
      agencyId: s.agencyId,
      sessionId,
      accountId: s.accountId,
      hash: tokenHash(token),
      expiresAt: addSeconds(now, maxAge),
      owed: s.owed,
      lasting: s.lasting,
      method: s.method,
      device: visitor.device,
      address: visitor.address,
      proven: s.proven ?? [],
    },
    now,
  );
  const next = s.owed ? 'secondFactor' : s.mustChangePassword ? 'changePassword' : 'in';
  return { token, maxAge, sessionId, step: { next } };
};

export const carry = (outgoing: Outgoing, started: { token: string; maxAge: number }): void =>
  outgoing.setSession(started.token, started.maxAge);
