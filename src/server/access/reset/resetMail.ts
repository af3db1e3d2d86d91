import { addSeconds, type Instant } from '../../../kernel/time.ts';
import { en } from '../../../words/en.ts';
import { id } from '../../../words/id.ts';
import type { Tx } from '../../platform/db/db.ts';
import type { Deps } from '../../platform/deps.ts';
import type { Mail } from '../../platform/mail.ts';
import type { AccountRef } from '../account/store.ts';
import { newToken, tokenHash } from '../secretToken.ts';
import { insertReset } from './store.ts';

const resetSeconds = 1800;
/** A first link may wait over a weekend. */
export const enrolmentSeconds = 3 * 86_400;

/** Keeps a new reset token and gives the mail that carries it; the caller sends it after its transaction. */
export const resetMail = async (
  tx: Tx,
  deps: Pick<Deps, 'config'>,
  account: AccountRef & { readonly email: string; readonly name: string; readonly language: 'id' | 'en' },
  now: Instant,
  lifeSeconds = resetSeconds,
): Promise<Mail> => {
  const token = newToken();
  await insertReset(tx, account, tokenHash(token), now, addSeconds(now, lifeSeconds));
  const words = (account.language === 'en' ? en : id).access.mail;
  // After the hash sign, so that no server between writes the token into its log.
  const address = `${deps.config.origin}/atur-ulang-sandi#${token}`;
  const enrols = lifeSeconds > resetSeconds;
  return {
    to: account.email,
    subject: enrols ? words.enrolSubject : words.resetSubject,
    text: enrols
      ? words.enrolText({ name: account.name, address, days: lifeSeconds / 86_400 })
      : words.resetText({ name: account.name, address, minutes: lifeSeconds / 60 }),
  };
};
