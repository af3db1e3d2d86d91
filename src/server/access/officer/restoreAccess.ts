import type { accountsEndpoints } from '../../../contract/accounts.ts';
import { mayResetFor } from '../../../domain/access/judgeGrant.ts';
import type { Id } from '../../../kernel/id.ts';
import { ok, type Result, refuse } from '../../../kernel/result.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Call, Handler } from '../../platform/http/bind.ts';
import { grantsToday } from '../account/grantsToday.ts';
import { type AccountRow, readAccount, setPassword } from '../account/store.ts';
import { hashPassword } from '../passwordHash.ts';
import { resetMail } from '../reset/resetMail.ts';
import { dropResets } from '../reset/store.ts';
import { removeTotpOf } from '../secondFactor/store.ts';
import { sessionCacheOf } from '../session/sessionCache.ts';
import { revokeSessions } from '../session/store.ts';
import { newTemporaryPassword } from './newTemporaryPassword.ts';
import { dropPasskeys } from './store.ts';

type Officer = Pick<Call<typeof accountsEndpoints.sendResetLink>, 'actor'> & {
  readonly tx: Tx;
  readonly today: PlainDate;
};

/** The account, if this officer may open or replace its ways to sign in. */
const reachable = async ({ tx, actor, today }: Officer, id: Id): Promise<Result<AccountRow>> => {
  const account = await readAccount(tx, { agencyId: actor.agencyId, accountId: id });
  if (account === null) return refuse('general.notFound');
  if (id === actor.accountId) return refuse('access.ownAccount');
  const grants = await grantsToday(tx, { agencyId: actor.agencyId, accountId: id }, account.employee_id, today);
  return mayResetFor(actor, grants, today) ? ok(account) : refuse('access.grantBeyond');
};

export const temporaryPassword: Handler<typeof accountsEndpoints.temporaryPassword> = async (call) => {
  const { tx, actor, params, deps, now, audit } = call;
  const account = await reachable(call, params.id);
  if (!account.ok) return account;
  const who = { agencyId: actor.agencyId, accountId: params.id };
  const password = newTemporaryPassword();
  await setPassword(tx, who, await hashPassword(password), true, now);
  await dropResets(tx, who);
  const ended = await revokeSessions(tx, who, null, now);
  sessionCacheOf(deps.db).forgetAccount(params.id, now);
  await audit('account.temporaryPassword', { kind: 'account', id: params.id }, { ended });
  return ok({ password });
};

export const sendResetLink: Handler<typeof accountsEndpoints.sendResetLink> = async ({
  tx,
  actor,
  params,
  deps,
  now,
  audit,
}) => {
  const account = await readAccount(tx, { agencyId: actor.agencyId, accountId: params.id });
  if (account === null) return refuse('general.notFound');
  if (!deps.mail.configured || account.email === null) return refuse('access.mailAbsent');
  const to = {
    agencyId: actor.agencyId,
    accountId: params.id,
    email: account.email,
    name: account.display_name,
    language: account.language,
  };
  const mail = await resetMail(tx, deps, to, now);
  await audit('account.sendResetLink', { kind: 'account', id: params.id });
  // Not awaited: the transaction does not wait for a mail server.
  void deps.mail.send(mail).catch(() => deps.log.error({ kind: 'passwordReset' }, 'mail not sent'));
  return ok(undefined);
};

export const removeSecondFactor: Handler<typeof accountsEndpoints.removeSecondFactor> = async (call) => {
  const { tx, actor, params, deps, now, audit } = call;
  const account = await reachable(call, params.id);
  if (!account.ok) return account;
  const who = { agencyId: actor.agencyId, accountId: params.id };
  await removeTotpOf(tx, who);
  await dropPasskeys(tx, who);
  const ended = await revokeSessions(tx, who, null, now);
  sessionCacheOf(deps.db).forgetAccount(params.id, now);
  await audit('account.removeSecondFactor', { kind: 'account', id: params.id }, { ended });
  return ok(undefined);
};
