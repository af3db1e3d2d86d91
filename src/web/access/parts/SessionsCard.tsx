import { accessEndpoints } from '../../../contract/access.ts';
import { Loaded } from '../../app/Loaded.tsx';
import { Refused } from '../../app/Refused.tsx';
import { useSession } from '../../app/session.tsx';
import { useAct } from '../../app/useAct.ts';
import { useRead } from '../../app/useRead.ts';
import { useFormats, useWords } from '../../app/words.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useToast } from '../../ui/Toasts.tsx';

const changed = [accessEndpoints.sessions];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const SessionsCard = () => {
  const { account, browsers, systems, methods } = useWords().access;
  const formats = useFormats();
  const { zone } = useSession();
  const say = useToast();
  const list = useRead(accessEndpoints.sessions);
  const end = useAct(accessEndpoints.revokeSession, changed);
  const endOthers = useAct(accessEndpoints.revokeOtherSessions, changed);
  const clear = async () => {
    const answer = await endOthers.run();
    if (answer.ok) say(account.sessionsEnded({ n: answer.value.ended }), 'okay');
  };
  return (
    <Card
      title={account.sessionsTitle}
      actions={
        <Button busy={endOthers.busy} onClick={() => void clear()}>
          {account.sessionsEndOthers}
        </Button>
      }
    >
      <p className="text-sm text-ink3">{account.sessionsExplain}</p>
      <Refused refusal={end.refusal ?? endOthers.refusal} />
      <Loaded read={list}>
        {({ sessions }) => (
          <ul className="divide-y divide-line">
            {sessions.map((session) => (
              <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-2 py-3">
                <Icon
                  name={session.system === 'android' || session.system === 'iphone' ? 'phone' : 'computer'}
                  className="text-ink3"
                />
                <div className="min-w-0 flex-1 basis-52">
                  <p className="font-medium">
                    {capital(
                      account.sessionDevice({ browser: browsers[session.browser], system: systems[session.system] }),
                    )}{' '}
                    {session.current && <Badge tone="okay">{account.sessionHere}</Badge>}
                  </p>
                  <p className="text-sm text-ink3">
                    {account.sessionSeen({
                      moment: formats.moment(session.lastSeenAt, zone),
                      address: session.address,
                    })}{' '}
                    · {account.sessionBy({ method: methods[session.method] })}
                  </p>
                </div>
                {!session.current && (
                  <Button busy={end.busy} onClick={() => void end.run({ params: { id: session.id } })}>
                    {account.sessionEnd}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
};
