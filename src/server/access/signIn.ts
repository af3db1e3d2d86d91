import type { accessEndpoints, SignInStep } from '../../contract/access.ts';
import { readSignInName } from '../../domain/access/signInName.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { type AccountRow, accountsByName } from './account/store.ts';
import { admitted } from './choose/admitted.ts';
import { offerChoice } from './choose/ticket.ts';
import { enter } from './enter.ts';
import { checkPassword } from './passwordHash.ts';
import { carry } from './session/startSession.ts';
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
  const matching: AccountRow[] = [];
  // An unknown name costs one hash as well, so that the time tells nothing.
  for (const one of named.length > 0 ? named : [undefined]) {
    const matches = await checkPassword(one?.password_hash ?? null, body.password);
    if (matches && one) matching.push(one);
  }
  if (matching.length === 0) return refuse('access.wrongSignIn');
  return deps.db.asOwner(async (tx): Promise<Result<SignInStep>> => {
    await attempt.succeeded(tx);
    const { open, refused } = await admitted(tx, matching, now);
    const [first, ...others] = open;
    if (!first) return refused?.ok === false ? refused : refuse('access.wrongSignIn');
    if (others.length > 0) {
      const accounts = open.map((one) => one.proven);
      return ok(offerChoice(deps, outgoing, { accounts, method: 'password', lasting: body.lasting }, now));
    }
    const started = await enter(tx, call, first.account, { method: 'password', lasting: body.lasting });
    carry(outgoing, started);
    return ok(started.step);
  });
};
