import { type InboxMessage, inboxEndpoints } from '../../../contract/inbox.ts';
import { messageText } from '../../../words/messageText.ts';
import { Refused } from '../../app/Refused.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { usePhone } from '../usePhone.tsx';
import { useSend } from '../useSend.ts';
import { usePhoneWords } from '../words.tsx';

/** Pages of the desk that the phone has as well. */
const onPhone: Readonly<Record<string, string>> = {
  '/dispensasi/saya': '/saku/dispensasi',
  '/izin-dan-perbaikan': '/saku/izin/putuskan',
};

/** One message; it counts as read only when the server says so. */
export const MessageItem = ({ message, onRead }: { readonly message: InboxMessage; readonly onRead: () => void }) => {
  const { me } = usePhone();
  const { words, formats, language } = usePhoneWords();
  const { send, busy, refusal } = useSend(inboxEndpoints.markRead);
  const { title, body } = messageText(words.inbox, language, message.kind, message.params);
  const unread = message.readAt === null;
  const read = async () => {
    const answer = await send({ params: { id: message.id } });
    if (answer.ok) onRead();
  };
  return (
    <li className="py-3">
      <div className="flex items-start gap-2.5">
        {unread && <span aria-hidden="true" className="mt-2 size-2.5 shrink-0 rounded-full bg-amber" />}
        <div className="min-w-0 flex-1">
          <h2 className={unread ? 'leading-snug font-bold' : 'leading-snug font-medium'}>
            {title}
            {unread && <span className="sr-only"> ({words.inbox.unread})</span>}
          </h2>
          <p className="text-[0.8125rem] text-ink3">{formats.moment(message.at, me.agency.zone)}</p>
          <p className="mt-1 text-[0.9375rem] text-ink2">{body}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            {message.link && (
              <LinkButton
                href={onPhone[message.link.split('?')[0] ?? ''] ?? message.link}
                onClick={() => void (unread && read())}
              >
                {words.inbox.open}
              </LinkButton>
            )}
            {unread && (
              <Button icon="check" busy={busy} onClick={() => void read()}>
                {words.inbox.markRead}
              </Button>
            )}
          </div>
          <Refused refusal={refusal} className="mt-2" />
        </div>
      </div>
    </li>
  );
};
