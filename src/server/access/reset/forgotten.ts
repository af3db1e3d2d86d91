import type { accessEndpoints } from '../../../contract/access.ts';
import { readSignInName, type SignInName } from '../../../domain/access/signInName.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Instant } from '../../../kernel/time.ts';
import { appendAudit } from '../../platform/audit/appendAudit.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Handler } from '../../platform/http/bind.ts';
import type { Mail } from '../../platform/mail.ts';
import { accountsByName } from '../account/store.ts';
import { beginAttempt } from '../throttle/attempt.ts';
import { resetMail } from './resetMail.ts';

/** Everything is done after the answer, so that neither words nor time tell whether the account exists. */
export const forgotten: Handler<typeof accessEndpoints.forgotten> = async ({ deps, body, now, visitor, outgoing }) => {
  const name = readSignInName(body.name);
  const attempt = await beginAttempt(deps, { name: `forgotten ${name.value}`, address: visitor.address }, now);
  if (attempt.wait > 0) {
    outgoing.header('retry-after', String(attempt.wait));
    return refuse('access.wait', { seconds: attempt.wait });
  }
  if (deps.mail.configured)
    void sendLinks(deps, name, now).catch(() => deps.log.error({ kind: 'passwordReset' }, 'mail not sent'));
  return ok(undefined);
};

const sendLinks = async (deps: Deps, name: SignInName, now: Instant): Promise<void> => {
  const mails = await deps.db.asOwner(async (tx) => {
    const made: Mail[] = [];
    for (const account of await accountsByName(tx, name)) {
      if (account.email === null) continue;
      const who = { agencyId: account.agency_id, accountId: account.account_id };
      made.push(
        await resetMail(
          tx,
          deps,
          { ...who, email: account.email, name: account.display_name, language: account.language },
          now,
        ),
      );
      const entry = {
        agencyId: who.agencyId,
        at: now,
        accountId: null,
        action: 'access.askReset',
        targetKind: 'account',
      };
      await appendAudit(tx, { ...entry, targetId: who.accountId, detail: {} });
    }
    return made;
  });
  for (const mail of mails) await deps.mail.send(mail);
};
