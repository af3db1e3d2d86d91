import type { accessEndpoints } from '../../contract/access.ts';
import { judgePassword } from '../../domain/access/judgePassword.ts';
import { ok, refuse } from '../../kernel/result.ts';
import type { Handler } from '../platform/http/bind.ts';
import { birthDateOf, readAccount, setPassword } from './account/store.ts';
import { confirmLimit } from './confirmLimit.ts';
import { checkPassword, hashPassword } from './passwordHash.ts';
import { sessionCacheOf } from './session/sessionCache.ts';
import { carry, startSession } from './session/startSession.ts';
import { readOwnSession, revokeSessions } from './session/store.ts';

export const changePassword: Handler<typeof accessEndpoints.changePassword> = async (call) => {
  const { tx, actor, body, deps, now, audit, outgoing, sessionId } = call;
  const held = confirmLimit(deps.db, actor.accountId, now);
  if (held) return held;
  const account = await readAccount(tx, actor);
  if (account === null) return refuse('general.notFound');
  if (account.password_hash === null) return refuse('access.noPassword');
  if (!(await checkPassword(account.password_hash, body.old))) return refuse('access.wrongPassword');
  if (body.old === body.password) return refuse('access.passwordSame');
  const birthDate = await birthDateOf(tx, actor.agencyId, account.employee_id);
  const judged = judgePassword(body.password, {
    name: account.display_name,
    number: account.number,
    email: account.email,
    birthDate,
  });
  if (!judged.ok) return judged;
  await setPassword(tx, actor, await hashPassword(body.password), false, now);
  const { lasting, method } = await readOwnSession(tx, actor.agencyId, sessionId);
  const ended = await revokeSessions(tx, actor, sessionId, now);
  sessionCacheOf(deps.db).forgetAccount(actor.accountId, now);
  const started = await startSession(tx, call, { ...actor, lasting, method, owed: false, mustChangePassword: false });
  await audit('access.changePassword', { kind: 'account', id: actor.accountId }, { ended });
  carry(outgoing, started);
  return ok(undefined);
};
