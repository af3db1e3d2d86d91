import { type Actor, scopeOf } from '../../../domain/access/can.ts';
import type { Role } from '../../../domain/access/roles.ts';
import type { Instant, PlainDate } from '../../../kernel/time.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import { type AccountRow, dropPassword, setPassword } from '../account/store.ts';
import { hashPassword } from '../passwordHash.ts';
import { enrolmentSeconds, resetMail } from '../reset/resetMail.ts';
import { dropResets } from '../reset/store.ts';
import { removeTotpOf } from '../secondFactor/store.ts';
import { revokeSessions } from '../session/store.ts';
import { newTemporaryPassword } from './newTemporaryPassword.ts';
import { dropPasskeys } from './store.ts';

/** How somebody gets in whose temporary password was taken back when he was named to an office of trust. */
export type Enrolment =
  | { readonly kind: 'notNeeded' }
  | { readonly kind: 'mail'; readonly email: string }
  | { readonly kind: 'code'; readonly password: string }
  /** Neither: the appointing authority hands out a new code. */
  | { readonly kind: 'authority' };
export const notNeeded: Enrolment = { kind: 'notNeeded' };

/** Offices that oversee the personnel office or see health data: nobody there may hold a password that an officer knows. */
const trusted: readonly Role[] = ['healthVerifier', 'inspector', 'appointingAuthority', 'platformOperator'];
export const enrolsAnew = (role: Role): boolean => trusted.includes(role);

interface Naming {
  readonly tx: Tx;
  readonly deps: Deps;
  readonly actor: Actor;
  readonly now: Instant;
  readonly today: PlainDate;
}

/**
 * Takes back a temporary password that its owner has not changed yet, with everything that could have been set up under it, and sends
 * a link to the address; without one, whoever may entrust health data gets a new code to hand over.
 */
export const enrolAnew = async ({ tx, deps, actor, now, today }: Naming, account: AccountRow): Promise<Enrolment> => {
  if (account.password_hash === null || !account.must_change_password) return notNeeded;
  const who = { agencyId: account.agency_id, accountId: account.account_id };
  await dropPassword(tx, who, now);
  await removeTotpOf(tx, who);
  await dropPasskeys(tx, who);
  await dropResets(tx, who);
  await revokeSessions(tx, who, null, now);
  if (deps.mail.configured && account.email !== null) {
    const to = { ...who, email: account.email, name: account.display_name, language: account.language };
    const mail = await resetMail(tx, deps, to, now, enrolmentSeconds);
    // Not awaited: the transaction does not wait for a mail server.
    void deps.mail.send(mail).catch(() => deps.log.error({ kind: 'passwordReset' }, 'mail not sent'));
    return { kind: 'mail', email: account.email };
  }
  if (!scopeOf(actor, 'health.entrust', today).all) return { kind: 'authority' };
  const password = newTemporaryPassword();
  await setPassword(tx, who, await hashPassword(password), true, now);
  return { kind: 'code', password };
};
