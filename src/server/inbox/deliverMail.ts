import { secondsBetween } from '../../kernel/time.ts';
import { inboxWords as en } from '../../words/en/inbox.ts';
import { inboxWords as id } from '../../words/id/inbox.ts';
import { messageText } from '../../words/messageText.ts';
import type { Deps } from '../platform/deps.ts';
import type { Mail } from '../platform/mail.ts';
import { type DueMail, setMailState, takeDueMail } from './mailStore.ts';

/** A mail that cannot be delivered is tried again until the message is a day old. */
const giveUpAfterSeconds = 86_400;
const atOnce = 25;

const mailOf = (due: DueMail, email: string, origin: string): Mail => {
  const words = due.language === 'en' ? en : id;
  const { title, body } = messageText(words, due.language, due.kind, due.params);
  const lines = [
    words.mailGreeting({ name: due.name }),
    '',
    body,
    '',
    words.mailOpen({ address: new URL(due.link ?? '/', origin).href }),
    '',
    words.mailFoot,
  ];
  return { to: email, subject: title, text: lines.join('\n') };
};

/**
 * Sends what is due, oldest first, and answers how many were sent. A refused mail stays due until it is a day old;
 * after the first refusal the round ends, because the server that refused one will refuse the next.
 */
export const deliverMail = async ({
  db,
  mail,
  config,
  clock,
  log,
}: Pick<Deps, 'db' | 'mail' | 'config' | 'clock' | 'log'>): Promise<number> => {
  if (!mail.configured) return 0;
  const sendSome = () =>
    db.asOwner(async (tx) => {
      let sent = 0;
      for (const due of await takeDueMail(tx, atOnce)) {
        if (due.email === null) {
          await setMailState(tx, due.agencyId, due.messageId, 'none');
          continue;
        }
        try {
          await mail.send(mailOf(due, due.email, config.origin));
          await setMailState(tx, due.agencyId, due.messageId, 'sent');
          sent += 1;
        } catch (error) {
          const old = secondsBetween(due.at, clock()) > giveUpAfterSeconds;
          if (old) await setMailState(tx, due.agencyId, due.messageId, 'failed');
          log.info(
            { messageId: due.messageId, givenUp: old, error: error instanceof Error ? error.name : 'unknown' },
            'mail not sent',
          );
          return { sent, more: old };
        }
      }
      return { sent, more: sent > 0 };
    });
  let total = 0;
  for (let round = await sendSome(); ; round = await sendSome()) {
    total += round.sent;
    if (!round.more) return total;
  }
};
