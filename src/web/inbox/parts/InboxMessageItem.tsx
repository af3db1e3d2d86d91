import type { EndpointShape } from '../../../contract/endpoint.ts';
import { type InboxMessage, inboxEndpoints } from '../../../contract/inbox.ts';
import { messageText } from '../../../words/messageText.ts';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useFormats, useLanguage, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';

interface InboxMessageItemProps {
  readonly message: InboxMessage;
  /** Asked for again once the message is read. */
  readonly changed: readonly EndpointShape[];
}

export const InboxMessageItem = ({ message, changed }: InboxMessageItemProps) => {
  const { inbox: t } = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const { zone } = useSession();
  const read = useAct(inboxEndpoints.markRead, changed);
  const { title, body } = messageText(t, language, message.kind, message.params);
  const unread = message.readAt === null;
  const mark = () => void read.run({ params: { id: message.id } });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-72">
        <h2 className={unread ? 'font-bold' : 'font-medium'}>
          {title} {unread && <Badge tone="warn">{t.unread}</Badge>}
        </h2>
        <p className="text-[0.9375rem] text-ink2">{body}</p>
        <p className="mt-0.5 text-[0.8125rem] text-ink3 tabular-nums">{formats.moment(message.at, zone)}</p>
        <Refused refusal={read.refusal} className="mt-2" />
      </div>
      <div className="flex flex-wrap gap-2">
        {unread && (
          <Button kind="quiet" icon="check" busy={read.busy} onClick={mark}>
            {t.markRead}
          </Button>
        )}
        {message.link && (
          <LinkButton href={message.link} onClick={() => unread && mark()}>
            {t.open}
          </LinkButton>
        )}
      </div>
    </li>
  );
};
