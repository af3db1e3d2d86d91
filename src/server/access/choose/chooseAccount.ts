import type { accessEndpoints } from '../../../contract/access.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { readAccount } from '../account/store.ts';
import { enter } from '../enter.ts';
import { takeOnce } from '../once/store.ts';
import { tokenHash } from '../secretToken.ts';
import { carry } from '../session/startSession.ts';
import { admitted } from './admitted.ts';
import { readTicket } from './ticket.ts';

export const chooseAccount: Handler<typeof accessEndpoints.chooseAccount> = async (call) => {
  const { deps, body, now, visitor, outgoing } = call;
  const ticket = readTicket(deps, body.ticket, visitor.token, now);
  const chosen = ticket?.accounts.find((one) => one.accountId === body.accountId);
  if (!ticket || !chosen) return refuse('access.choiceExpired');
  const result = await deps.db.asOwner(async (tx) => {
    // No agency yet: the ticket belongs to all of them.
    if (!(await takeOnce(tx, 0, tokenHash(body.ticket), now, ticket.end))) return refuse('access.choiceExpired');
    const account = await readAccount(tx, chosen);
    const unchanged = account?.password_changed_at === chosen.passwordChangedAt && account.disabled_at === null;
    if (account === null || !unchanged) return refuse('access.choiceExpired');
    const { open, refused } = await admitted(tx, [account], now);
    if (open.length === 0) return refused?.ok === false ? refused : refuse('access.choiceExpired');
    const proven = ticket.method === 'password' ? ticket.accounts : [];
    return ok(await enter(tx, call, account, { method: ticket.method, lasting: ticket.lasting, proven }));
  });
  if (!result.ok) return result;
  carry(outgoing, result.value);
  return ok(result.value.step);
};
