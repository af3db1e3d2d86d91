import type { accessEndpoints } from '../../../contract/access.ts';
import { judgePassword } from '../../../domain/access/judgePassword.ts';
import { ok, type Problem } from '../../../kernel/result.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Handler } from '../../platform/http/bind.ts';
import { birthDateOf, readAccount, setPassword } from '../account/store.ts';
import { hashPassword } from '../passwordHash.ts';
import { tokenHash } from '../secretToken.ts';
import { sessionCacheOf } from '../session/sessionCache.ts';
import { revokeSessions } from '../session/store.ts';
import { dropResets, takeReset } from './store.ts';

/** Carries a refusal out of the transaction, so that a password that was not good enough does not use the link up. */
class NotTaken extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

export const resetPassword: Handler<typeof accessEndpoints.resetPassword> = async ({ deps, body, now, outgoing }) => {
  try {
    await deps.db.asOwner(async (tx) => {
      const who = await takeReset(tx, tokenHash(body.token), now);
      const account = who === null ? null : await readAccount(tx, who);
      if (who === null || account === null || account.disabled_at !== null)
        throw new NotTaken({ code: 'access.resetExpired' });
      const birthDate = await birthDateOf(tx, who.agencyId, account.employee_id);
      const judged = judgePassword(body.password, {
        name: account.display_name,
        number: account.number,
        email: account.email,
        birthDate,
      });
      if (!judged.ok) throw new NotTaken(judged.problem);
      await setPassword(tx, who, await hashPassword(body.password), false, now);
      const ended = await revokeSessions(tx, who, null, now);
      await dropResets(tx, who);
      sessionCacheOf(deps.db).forgetAccount(who.accountId, now);
      const entry = { ...who, at: now, action: 'access.resetPassword', targetKind: 'account', targetId: who.accountId };
      await appendAudit(tx, { ...entry, detail: { ended } });
    });
  } catch (error) {
    if (error instanceof NotTaken) return { ok: false, problem: error.problem };
    throw error;
  }
  outgoing.clearSession();
  return ok(undefined);
};
